import type { Timeline } from '../api/shapes.ts';
import { counted, number, strings } from '../strings.ts';

interface Props {
  readonly timeline: Timeline;
  /** Called with the bin that was chosen, as both ends: `2023-05`, `2023-05`. */
  readonly onPick?: (from: string, until: string) => void;
}

const WIDTH = 960;
const HEIGHT = 96;
const BASE = 76;

/** Incidents by month or year: solid where the date is known, hatched where an uncertain date may lie. Bins are buttons. */
export function TimelineChart({ timeline, onPick }: Props) {
  const { bins, undated } = timeline;
  if (bins.length === 0)
    return (
      <p class="faint">
        {counted(undated, 'incident', 'incidents')} {strings.incidents.undated}
      </p>
    );
  const most = Math.max(...bins.map(({ certain, possible }) => certain + possible), 1);
  const step = WIDTH / bins.length;
  const height = (n: number) => (n / most) * (BASE - 8);
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(timeline)}>
        <defs>
          <pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1.4" height="4" class="hatch" />
          </pattern>
        </defs>
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} class="axis" />
        {bins.map(({ start, certain, possible }, i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same bins are buttons of the table below
          <g key={start} class="bin" onClick={onPick ? () => onPick(start, start) : undefined}>
            <title>{binWords(start, certain, possible)}</title>
            <rect x={i * step} width={step} y="0" height={BASE} class="reach" />
            <rect
              x={i * step + 0.5}
              width={Math.max(step - 1, 1)}
              y={BASE - height(certain)}
              height={height(certain)}
              class="certain"
            />
            <rect
              x={i * step + 0.5}
              width={Math.max(step - 1, 1)}
              y={BASE - height(certain + possible)}
              height={height(possible)}
              class="possible"
            />
          </g>
        ))}
        {ticks(bins.map(({ start }) => start)).map(({ i, words }) => (
          <g key={words} class="tick">
            <line x1={i * step} x2={i * step} y1={BASE} y2={BASE + 5} />
            <text x={i * step + 3} y={BASE + 16}>
              {words}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <span class="swatch certain" /> {strings.incidents.certain} <span class="swatch possible" />{' '}
        {strings.incidents.possible}
        {undated > 0 && ` · ${number(undated)} ${strings.incidents.undated}`}
      </figcaption>
      <BinTable timeline={timeline} onPick={onPick} />
    </figure>
  );
}

function BinTable({ timeline, onPick }: { readonly timeline: Timeline; readonly onPick: Props['onPick'] }) {
  const filled = timeline.bins.filter(({ certain, possible }) => certain + possible > 0);
  return (
    <details class="as-table">
      <summary>{strings.incidents.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings.incidents.columns.date}</th>
            <th scope="col" class="number">
              {strings.incidents.certain}
            </th>
            <th scope="col" class="number">
              {strings.incidents.possible}
            </th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ start, certain, possible }) => (
            <tr key={start}>
              <th scope="row">
                {onPick ? (
                  <button type="button" class="quiet" onClick={() => onPick(start, start)}>
                    {start}
                  </button>
                ) : (
                  start
                )}
              </th>
              <td class="number">{number(certain)}</td>
              <td class="number">{number(possible)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function binWords(start: string, certain: number, possible: number): string {
  const may = possible > 0 ? `, ${number(possible)} ${strings.incidents.possible}` : '';
  return `${start}: ${number(certain)} ${strings.incidents.certain}${may}`;
}

function summary({ bins, unit }: Timeline): string {
  const first = bins[0]!.start;
  const last = bins.at(-1)!.start;
  return `Incidents by ${unit}, ${first} to ${last}`;
}

/** The bins at which a label stands: the first of each year, or of each fifth or tenth year where years are many. */
function ticks(starts: readonly string[]): { i: number; words: string }[] {
  const years = new Map<string, number>();
  for (const [i, start] of starts.entries()) if (!years.has(start.slice(0, 4))) years.set(start.slice(0, 4), i);
  const every = years.size > 60 ? 10 : years.size > 16 ? 5 : 1;
  return [...years]
    .filter(([year], i) => (i === 0 && starts[0]!.length < 7 ? true : Number(year) % every === 0))
    .map(([words, i]) => ({ i, words }));
}
