import type { StructureView } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import { dayNumber, isoDay } from '../text/day-scale.ts';
import { dayWords } from '../text/value-words.ts';

/** What the page shows; empty where nothing is chosen. */
export interface Asking {
  readonly on: string;
  readonly than: string;
  readonly body: string;
  readonly hit: string;
}

interface Props {
  readonly view: StructureView;
  readonly asking: Asking;
  readonly onChange: (next: Partial<Asking>) => void;
}

/** A body, a day by slider or typed, and another day to compare with. */
export function StructureControls({ view, asking, onChange }: Props) {
  const t = strings.structure;
  const { first, last } = view;
  if (first === null || last === null) return null;
  const on = asking.on || view.day;
  return (
    <div class="as-of">
      <label class="slide">
        <span>
          {t.asOf} <strong class="tabular">{dayWords(on)}</strong>
        </span>
        <input
          type="range"
          min={dayNumber(first)}
          max={dayNumber(last)}
          value={dayNumber(on)}
          aria-valuetext={dayWords(on)}
          onInput={(event) => onChange({ on: isoDay(Number(event.currentTarget.value)) })}
        />
      </label>
      <div class="fields">
        <DayField
          label={t.day}
          value={on}
          first={first}
          last={last}
          onChange={(day) => onChange({ on: day || last })}
        />
        <DayField
          label={t.compare}
          value={asking.than}
          first={first}
          last={last}
          onChange={(day) => onChange({ than: day })}
        />
        <BodyField view={view} asking={asking} onChange={onChange} />
        <label class="tick">
          <input
            type="checkbox"
            checked={asking.hit !== ''}
            onChange={() => onChange({ hit: asking.hit === '' ? '1' : '' })}
          />{' '}
          {t.onlyHit}
        </label>
      </div>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly first: string;
  readonly last: string;
  readonly onChange: (day: string) => void;
}

/** A typed day, taken only between the first and the last day of the record: it tells of the past. */
function DayField({ label, value, first, last, onChange }: DayFieldProps) {
  const take = (day: string) => {
    if (day === '' || (day >= first && day <= last)) onChange(day);
  };
  return (
    <label>
      <span class="faint">{label}</span>
      <input
        type="date"
        key={value}
        min={first}
        max={last}
        defaultValue={value}
        onChange={(event) => take(event.currentTarget.value)}
      />
    </label>
  );
}

function BodyField({ view, asking, onChange }: Props) {
  const t = strings.structure;
  const open = view.posts.filter(({ key }) => view.bodyOf[key] === undefined).length;
  return (
    <label>
      <span class="faint">{t.body}</span>
      <select value={asking.body} onChange={(event) => onChange({ body: event.currentTarget.value })}>
        <option value="">{t.allBodies}</option>
        {view.bodies.map(({ key, name, posts }) => (
          <option key={key} value={key}>
            {name} ({number(posts)})
          </option>
        ))}
        {open > 0 && (
          <option value="open">
            {t.openBody} ({number(open)})
          </option>
        )}
      </select>
    </label>
  );
}
