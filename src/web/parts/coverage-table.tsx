import type { Coverage, SourceCoverage } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { binScale } from '../text/time-bins.ts';
import { dayWords, monthWords } from '../text/value-words.ts';

/** Which sources report when, and which months have no report at all. */
export function CoverageTable({ coverage }: { readonly coverage: Coverage }) {
  const t = strings.coverage;
  if (coverage.starts.length === 0) return <p class="faint">{t.nothingDated}</p>;
  const scale = binScale(coverage.starts);
  const most = Math.max(...coverage.sources.flatMap(({ bins }) => bins), 1);
  return (
    <>
      <Gaps coverage={coverage} />
      <div class="scroller">
        <table class="listing coverage">
          <thead>
            <tr>
              <th scope="col">{t.source}</th>
              <th scope="col" class="number">
                {t.reports}
              </th>
              <th scope="col">{t.span}</th>
              <th scope="col" class="strip-head">
                <span class="visually-hidden">{t.over}</span>
                <div class="strip-ticks" aria-hidden="true">
                  {scale.ticks.map(({ at, words }) => (
                    <span key={words} class="tabular" style={at}>
                      {words}
                    </span>
                  ))}
                </div>
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.sources.map((source) => (
              <tr key={source.name}>
                <th scope="row">
                  <Link href={`/incidents?source=${encodeURIComponent(source.name)}`} dir="auto">
                    {source.name}
                  </Link>
                </th>
                <td class="number">{number(source.reports)}</td>
                <td class="nowrap">{spanWords(source)}</td>
                <td>
                  <div class="cells" role="img" aria-label={cellWords(source, coverage)}>
                    {source.bins.map((n, i) =>
                      n === 0 ? null : (
                        <span
                          key={coverage.starts[i]}
                          style={{ ...scale.bin(i), opacity: 0.35 + (0.65 * n) / most }}
                          title={`${coverage.starts[i]}: ${counted(n, t.report, t.reportsLower)}`}
                        />
                      ),
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {coverage.otherSources > 0 && (
        <p class="faint hint-below">
          {number(coverage.otherSources)} {t.others}
        </p>
      )}
    </>
  );
}

/** "31 of 113 months between Apr 2016 and Dec 2024 have no report. Longest: ..." */
function Gaps({ coverage: { starts, months, monthsWithout, gaps, undated } }: { readonly coverage: Coverage }) {
  const t = strings.coverage;
  const isNone = monthsWithout === 0;
  return (
    <p class="gaps">
      {isNone ? t.noGap : `${number(monthsWithout)} ${t.of} ${counted(months, t.month, t.months)} ${t.without}`}{' '}
      <span class="faint tabular">
        ({starts[0]} – {starts.at(-1)})
      </span>
      {gaps.length > 0 && (
        <>
          . {t.longest}{' '}
          {gaps.map(({ from, until, months: n }, i) => (
            <span key={from} class="tabular">
              {i > 0 && ', '}
              {from === until ? monthWords(from) : `${monthWords(from)} – ${monthWords(until)}`}
              {n > 1 && <span class="faint"> ({number(n)})</span>}
            </span>
          ))}
        </>
      )}
      .{undated > 0 && ` ${counted(undated, t.report, t.reportsLower)} ${t.undated}`}
    </p>
  );
}

function spanWords({ first, last }: SourceCoverage): string {
  if (!first || !last) return strings.unknownDate;
  return first === last ? dayWords(first) : `${dayWords(first)} – ${dayWords(last)}`;
}

function cellWords({ bins }: SourceCoverage, { starts }: Coverage): string {
  return bins.flatMap((n, i) => (n > 0 ? [`${starts[i]}: ${n}`] : [])).join(', ');
}
