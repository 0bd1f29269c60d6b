import type { Timeline, UncertainDate } from '../api/shapes.ts';
import { go } from '../router.tsx';
import { number, strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import type { BinScale } from '../text/time-bins.ts';
import { dayWords, placeWords } from '../text/value-words.ts';

/** More rows of bars than this are no longer looked at. */
const MOST_LANES = 14;

/** Each incident whose day is not known as a bar over the days on which it may lie; the list below the chart says the same in words. */
export function UncertainBars({ timeline, scale }: { readonly timeline: Timeline; readonly scale: BinScale }) {
  const lanes = inLanes(timeline.ranges);
  if (lanes.length === 0) return null;
  const shown = lanes.slice(0, MOST_LANES);
  const drawn = shown.reduce((n, lane) => n + lane.length, 0);
  const follow = (event: MouseEvent, id: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(`/incidents/${id}`);
  };
  return (
    <>
      <div class="lanes" aria-hidden="true">
        {shown.map((lane) => (
          <div key={lane[0]!.id} class="lane">
            {lane.map((one) => (
              <a
                key={one.id}
                class="uncertain"
                tabIndex={-1}
                href={`/incidents/${one.id}`}
                title={barWords(one)}
                style={scale.days(one.earliest, one.latest)}
                onClick={(event) => follow(event, one.id)}
              >
                <span class="visually-hidden">{barWords(one)}</span>
              </a>
            ))}
          </div>
        ))}
      </div>
      {timeline.uncertain > drawn && (
        <p class="faint not-drawn">
          {number(timeline.uncertain - drawn)} {strings.incidents.notDrawn}
        </p>
      )}
    </>
  );
}

function barWords({ type, place, earliest, latest, precision }: UncertainDate): string {
  const days = `${dayWords(earliest)} – ${dayWords(latest)}`;
  return `${typeName(type)}, ${placeWords(place)}: ${days}, ${strings.datePrecision[precision]}`;
}

/** Bars in rows so that none covers another; they come in order of their first day. */
function inLanes(ranges: readonly UncertainDate[]): UncertainDate[][] {
  const lanes: UncertainDate[][] = [];
  for (const range of ranges) {
    const free = lanes.find((lane) => lane.at(-1)!.latest < range.earliest);
    if (free) free.push(range);
    else lanes.push([range]);
  }
  return lanes;
}
