import { useState } from 'preact/hooks';
import { get, useApi } from '../api/client.ts';
import type {
  AdditionRow,
  ClaimList,
  ClaimRow,
  Coverage,
  Overview,
  Places,
  Timeline,
  Verification,
} from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { ClaimItem } from '../parts/claim-item.tsx';
import { CoverageTable } from '../parts/coverage-table.tsx';
import { ReportLine } from '../parts/labels.tsx';
import { MOST_PLACES, PlaceMap } from '../parts/place-map.tsx';
import { TimelineChart } from '../parts/timeline-chart.tsx';
import { go, Link } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { withPlace } from '../text/filter.ts';
import { dayWords, momentWords } from '../text/value-words.ts';

export function OverviewPage() {
  const overview = useApi<Overview>('/api/overview');
  return (
    <Shown asked={overview} whole>
      {(data) => (data.reports === 0 ? <Empty /> : <Filled data={data} />)}
    </Shown>
  );
}

function Empty() {
  return (
    <section class="notice">
      <h1>{strings.overview.empty}</h1>
      <p>{strings.overview.emptyHow}</p>
    </section>
  );
}

function Filled({ data }: { readonly data: Overview }) {
  const places = useApi<Places>(`/api/places?most=${MOST_PLACES}`);
  const timeline = useApi<Timeline>('/api/timeline');
  const coverage = useApi<Coverage>('/api/coverage');
  const additions = useApi<{ readonly additions: readonly AdditionRow[] }>('/api/additions');
  const t = strings.overview;
  return (
    <>
      <h1 class="visually-hidden">{t.title}</h1>
      <p class="lede">
        <Link href="/incidents">{counted(data.incidents, 'incident', t.incidents)}</Link> told by{' '}
        <Link href="/reports">{counted(data.reports, 'report', t.reports)}</Link> of{' '}
        {counted(data.sources, 'source', t.sources)}
        {data.from && data.until && (
          <>
            , <span class="tabular">{dayWords(data.from)}</span> to <span class="tabular">{dayWords(data.until)}</span>
          </>
        )}
        .
      </p>
      <section>
        <h2>{strings.check.title}</h2>
        <CheckBox />
      </section>
      <Contradicted ready={timeline.data !== null && coverage.data !== null} />
      <section>
        <h2>{t.when}</h2>
        <Shown asked={timeline}>
          {(found) => (
            <TimelineChart
              timeline={found}
              onPick={(from, until) => go(from ? `/incidents?from=${from}&until=${until}` : '/incidents')}
            />
          )}
        </Shown>
      </section>
      <section class="split">
        <div>
          <h2>{t.coverage}</h2>
          <Countries data={data} />
        </div>
        <div>
          <h2>{strings.incidents.map}</h2>
          <Shown asked={places}>
            {(found) => (
              <PlaceMap places={found} onPick={(mark) => go(`/incidents?${withPlace(new URLSearchParams(), mark)}`)} />
            )}
          </Shown>
        </div>
      </section>
      <section>
        <h2>{strings.coverage.title}</h2>
        <Shown asked={coverage}>{(found) => <CoverageTable coverage={found} />}</Shown>
      </section>
      <section>
        <h2>{t.latest}</h2>
        <Shown asked={additions}>{(found) => <AddedLast additions={found.additions} />}</Shown>
      </section>
      <Verify />
    </>
  );
}

/** Claims are held against the record once the rest of the page is there to be read: it takes longer. */
function Contradicted({ ready }: { readonly ready: boolean }) {
  const changed = useApi<{ readonly claims: readonly ClaimRow[] }>(
    ready ? '/api/verdict-changes?to=contradicted&limit=6' : null,
  );
  const noneChanged = changed.data !== null && changed.data.claims.length === 0;
  const all = useApi<ClaimList>(noneChanged ? '/api/claims?verdict=contradicted&limit=6' : null);
  const t = strings.overview;
  return (
    <section>
      <h2>{noneChanged ? t.contradicted : t.newlyContradicted}</h2>
      {noneChanged ? (
        <Shown asked={all}>
          {({ claims }) => (claims.length > 0 ? <Claims rows={claims} /> : <p class="faint">{t.noneContradicted}</p>)}
        </Shown>
      ) : (
        <Shown asked={changed}>{({ claims }) => <Claims rows={claims} />}</Shown>
      )}
    </section>
  );
}

function Claims({ rows }: { readonly rows: readonly ClaimRow[] }) {
  return (
    <>
      <ul class="plain claims">
        {rows.map((row) => (
          <ClaimItem key={row.id} row={row} />
        ))}
      </ul>
      <p>
        <Link href="/claims?verdict=contradicted">{strings.overview.allContradicted}</Link>
      </p>
    </>
  );
}

/** What came in last, with how much was taken from it. */
function AddedLast({ additions }: { readonly additions: readonly AdditionRow[] }) {
  const t = strings.overview;
  return (
    <ul class="plain lines added-last">
      {additions.map(({ at, actor, incidents, claims, head }) => (
        <li key={`${at} ${head.documentId}`}>
          <ReportLine head={head} />
          <span class="faint tabular">
            {counted(incidents, 'incident', t.incidents)}, {counted(claims, 'claim', t.claims)} ·{' '}
            <time dateTime={at}>{momentWords(at)}</time>, {actor}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Countries({ data }: { readonly data: Overview }) {
  const t = strings.overview;
  return (
    <>
      <table class="counts">
        <tbody>
          {data.countries.slice(0, 12).map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">
                <Link href={`/incidents?country=${encodeURIComponent(value)}`}>{value}</Link>
              </th>
              <td class="number">{number(count)}</td>
            </tr>
          ))}
          {data.undated > 0 && (
            <tr>
              <th scope="row" class="faint">
                {t.undated}
              </th>
              <td class="number">{number(data.undated)}</td>
            </tr>
          )}
          {data.unplaced > 0 && (
            <tr>
              <th scope="row" class="faint">
                {t.unplaced}
              </th>
              <td class="number">{number(data.unplaced)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p class="faint">{t.coverageNote}</p>
    </>
  );
}

function Verify() {
  const [found, setFound] = useState<Verification | 'asking' | Error | null>(null);
  const verify = () => {
    setFound('asking');
    get<Verification>('/api/verify').then(setFound, setFound);
  };
  return (
    <section class="verify">
      <button type="button" onClick={verify}>
        {strings.overview.verify}
      </button>
      <p aria-live="polite">
        {found === 'asking' && strings.overview.verifying}
        {found instanceof Error && found.message}
        {found !== null && found !== 'asking' && !(found instanceof Error) && <Verdict found={found} />}
      </p>
    </section>
  );
}

function Verdict({ found }: { readonly found: Verification }) {
  if (found.fault) {
    return (
      <strong class="failure">
        Not intact{found.fault.seq === null ? '' : ` at entry ${found.fault.seq}`}: {found.fault.words}
      </strong>
    );
  }
  return (
    <>
      Intact: {counted(found.entries, 'entry', 'entries')}, {counted(found.documents, 'document', 'documents')},{' '}
      {counted(found.citations, 'quotation', 'quotations')} checked
      {found.erased > 0 && `, ${number(found.erased)} erased`}. Last entry{' '}
      <code title={found.head.hash}>{found.head.hash.slice(0, 16)}</code>
    </>
  );
}
