import type { Timeline, UncertainDate } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import { type BinScale, binScale } from '../text/time-bins.ts';
import { dayWords, placeWords } from '../text/value-words.ts';
import { TimeBrush } from './time-brush.tsx';
import { UncertainBars } from './uncertain-bars.tsx';

export interface Days {
  readonly from: string;
  readonly until: string;
}

interface Props {
  readonly timeline: Timeline;
  /** `overview`: low, with the time chosen, above a chart of that time alone. */
  readonly look?: 'whole' | 'overview' | 'detail';
  /** The time chosen, as years, months or days; empty for no bound. With it the chart has ends that can be moved. */
  readonly chosen?: Days;
  /** Called with both ends, as bins: `2023-05`, `2023-08`; both empty for all time. */
  readonly onPick: (from: string, until: string) => void;
}

/** Incidents by month or year: solid where the date is known, hatched where an uncertain one may lie; below, each uncertain date as a bar. */
export function TimelineChart({ timeline, look = 'whole', chosen, onPick }: Props) {
  const { bins, undated } = timeline;
  if (bins.length === 0)
    return undated === 0 ? null : (
      <p class="faint">
        {counted(undated, 'incident', 'incidents')} {strings.incidents.undated}
      </p>
    );
  const scale = binScale(bins.map(({ start }) => start));
  return (
    <figure class={`timeline ${look}`}>
      <div class="plot">
        {look !== 'overview' && (
          <span class="most tabular" aria-hidden="true">
            {number(mostIn(timeline))}
          </span>
        )}
        <Columns timeline={timeline} scale={scale} />
        <TimeBrush scale={scale} chosen={chosen ?? null} onPick={onPick} />
      </div>
      <div class="ticks" aria-hidden="true">
        {scale.ticks.map(({ at, words }) => (
          <span key={words} class="tabular" style={at}>
            {words}
          </span>
        ))}
      </div>
      {look !== 'overview' && (
        <>
          <UncertainBars timeline={timeline} scale={scale} />
          <Caption timeline={timeline} />
          <BinTable timeline={timeline} onPick={onPick} />
        </>
      )}
    </figure>
  );
}

/** The height of the chart in incidents. */
const mostIn = ({ bins }: Timeline) => Math.max(...bins.map(({ certain, possible }) => certain + possible), 1);

function Columns({ timeline, scale }: { readonly timeline: Timeline; readonly scale: BinScale }) {
  const { bins } = timeline;
  const most = mostIn(timeline);
  const height = (n: number) => `${((n / most) * 100).toFixed(2)}%`;
  return (
    <div class="columns" role="img" aria-label={summary(timeline)}>
      {bins.map(({ start, certain, possible }, i) => (
        <div key={start} class="bin" style={scale.bin(i)} title={binWords(start, certain, possible)}>
          <span class="possible" style={{ blockSize: height(possible) }} />
          <span class="certain" style={{ blockSize: height(certain) }} />
        </div>
      ))}
    </div>
  );
}

function Caption({ timeline: { undated, uncertain } }: { readonly timeline: Timeline }) {
  const t = strings.incidents;
  return (
    <figcaption>
      <span class="swatch certain" /> {t.certain} <span class="swatch possible" /> {t.possible}
      {uncertain > 0 && ` · ${number(uncertain)} ${t.uncertain}`}
      {undated > 0 && ` · ${number(undated)} ${t.undated}`}
    </figcaption>
  );
}

function BinTable({ timeline, onPick }: { readonly timeline: Timeline; readonly onPick: Props['onPick'] }) {
  const t = strings.incidents;
  const filled = timeline.bins.filter(({ certain, possible }) => certain + possible > 0);
  return (
    <details class="as-table">
      <summary>{t.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.date}</th>
            <th scope="col" class="number">
              {t.certain}
            </th>
            <th scope="col" class="number">
              {t.possible}
            </th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ start, certain, possible }) => (
            <tr key={start}>
              <th scope="row">
                <button type="button" class="quiet" onClick={() => onPick(start, start)}>
                  {start}
                </button>
              </th>
              <td class="number">{number(certain)}</td>
              <td class="number">{number(possible)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {timeline.ranges.length > 0 && <UncertainList ranges={timeline.ranges} />}
    </details>
  );
}

/** The bars in words. */
function UncertainList({ ranges }: { readonly ranges: readonly UncertainDate[] }) {
  return (
    <ul class="plain uncertain-list">
      {ranges.map(({ id, type, place, earliest, latest, precision }) => (
        <li key={id}>
          <span class="tabular">
            {dayWords(earliest)} – {dayWords(latest)}
          </span>{' '}
          {strings.datePrecision[precision]}:{' '}
          <Link href={`/incidents/${id}`}>
            {typeName(type)}, {placeWords(place)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function binWords(start: string, certain: number, possible: number): string {
  const may = possible > 0 ? `, ${number(possible)} ${strings.incidents.possible}` : '';
  return `${start}: ${number(certain)} ${strings.incidents.certain}${may}`;
}

function summary({ bins, unit }: Timeline): string {
  return `Incidents by ${unit}, ${bins[0]!.start} to ${bins.at(-1)!.start}`;
}
