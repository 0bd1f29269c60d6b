import { useRef, useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import type { BinScale } from '../text/time-bins.ts';
import type { Days } from './timeline-chart.tsx';

interface Props {
  readonly scale: BinScale;
  /** Null where there is nothing to move, only to drag over. */
  readonly chosen: Days | null;
  readonly onPick: (from: string, until: string) => void;
}

/** First and last bin, inclusive. */
type Window = readonly [first: number, last: number];

/** Chooses a time by dragging over the chart, or by moving either end with the arrow keys. A press chooses one bin. */
export function TimeBrush({ scale, chosen, onPick }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Window | null>(null);
  const last = scale.starts.length - 1;
  const fixed: Window = [
    chosen?.from ? scale.indexOf(chosen.from) : 0,
    chosen?.until ? scale.indexOf(chosen.until) : last,
  ];
  const window = drag === null ? fixed : ([Math.min(...drag), Math.max(...drag)] as const);
  const isWhole = window[0] === 0 && window[1] === last;
  const pick = ([a, b]: Window) =>
    a === 0 && b === last && last > 0 ? onPick('', '') : onPick(scale.starts[a]!, scale.starts[b]!);
  const binAt = (event: PointerEvent) => binUnder(area.current!, event.clientX, last + 1);
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    area.current?.setPointerCapture(event.pointerId);
    setDrag([binAt(event), binAt(event)]);
  };
  const end = (event: PointerEvent) => {
    if (drag === null) return;
    const at = binAt(event);
    setDrag(null);
    pick([Math.min(drag[0], at), Math.max(drag[0], at)]);
  };
  return (
    <>
      <div
        ref={area}
        class="brush"
        title={strings.incidents.brush}
        onPointerDown={start}
        onPointerMove={(event) => drag && setDrag([drag[0], binAt(event)])}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {!isWhole && <span class="window" style={scale.bins(window[0], window[1])} />}
      </div>
      {chosen && last > 0 && (
        <>
          <Handle side="from" window={window} scale={scale} onMove={(i) => pick([Math.min(i, window[1]), window[1]])} />
          <Handle
            side="until"
            window={window}
            scale={scale}
            onMove={(i) => pick([window[0], Math.max(i, window[0])])}
          />
        </>
      )}
    </>
  );
}

interface HandleProps {
  readonly side: 'from' | 'until';
  readonly window: Window;
  readonly scale: BinScale;
  readonly onMove: (bin: number) => void;
}

/** One end of the time chosen: a slider over the bins. */
function Handle({ side, window, scale, onMove }: HandleProps) {
  const at = side === 'from' ? window[0] : window[1];
  const last = scale.starts.length - 1;
  const isRightToLeft = strings.direction === 'rtl';
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: isRightToLeft ? 1 : -1,
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowDown: -1,
    ArrowUp: 1,
    PageDown: -12,
    PageUp: 12,
    Home: -last,
    End: last,
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(Math.min(Math.max(at + step, 0), last));
  };
  const { insetInlineStart } = scale.bin(side === 'from' ? at : at + 1);
  return (
    <span
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={side === 'from' ? strings.incidents.rangeFrom : strings.incidents.rangeUntil}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={scale.starts[at]}
      style={{ insetInlineStart }}
      onKeyDown={press}
    />
  );
}

/** The bin under a point of the screen, in the chart's writing direction. */
function binUnder(area: HTMLElement, x: number, bins: number): number {
  const { left, width } = area.getBoundingClientRect();
  const share = (x - left) / (width || 1);
  const along = getComputedStyle(area).direction === 'rtl' ? 1 - share : share;
  return Math.min(Math.max(Math.floor(along * bins), 0), bins - 1);
}
