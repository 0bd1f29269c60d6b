import type { Network, NetworkTie } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import { dayNumber, isoDay } from '../text/day-scale.ts';
import { dayWords } from '../text/value-words.ts';
import { kindsOf, type NetworkFilter } from './chosen-ties.ts';

interface Props {
  readonly network: Network;
  /** All ties that could be shown, to count kinds. */
  readonly ties: readonly NetworkTie[];
  readonly filter: NetworkFilter;
  readonly onChange: (next: NetworkFilter) => void;
}

/** Days by slider or typed, kinds of relation, and a name in the middle. */
export function NetworkControls({ network, ties, filter, onChange }: Props) {
  const t = strings.network;
  const { first, last } = network;
  const set = (part: Partial<NetworkFilter>) => onChange({ ...filter, ...part });
  const named = [...network.nodes].sort((a, b) => a.name.localeCompare(b.name, strings.language));
  return (
    <div class="as-of">
      {first && last && (
        <label class="slide">
          <span>
            {t.upTo} <strong class="tabular">{dayWords(filter.until || last)}</strong>
          </span>
          <input
            type="range"
            min={dayNumber(first)}
            max={dayNumber(last)}
            value={dayNumber(filter.until || last)}
            aria-valuetext={dayWords(filter.until || last)}
            onInput={(event) => set({ until: isoDay(Number(event.currentTarget.value)) })}
          />
        </label>
      )}
      <div class="fields">
        <Day label={strings.incidents.from} value={filter.from} onChange={(from) => set({ from })} />
        <Day label={strings.incidents.until} value={filter.until} onChange={(until) => set({ until })} />
        <label>
          <span class="faint">{t.about}</span>
          <select value={filter.about} onChange={(event) => set({ about: event.currentTarget.value })}>
            <option value="">{t.everyone}</option>
            {named.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Kinds ties={ties} kinds={filter.kinds} onChange={(kinds) => set({ kinds })} />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label>
      <span class="faint">{label}</span>
      <input type="date" key={value} defaultValue={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}

interface KindsProps {
  readonly ties: readonly NetworkTie[];
  readonly kinds: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
}

/** None chosen shows all; each stands with its number. */
function Kinds({ ties, kinds, onChange }: KindsProps) {
  const toggle = (kind: string) =>
    onChange(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
  return (
    <fieldset class="kinds">
      <legend class="visually-hidden">{strings.network.kinds}</legend>
      {kindsOf(ties).map(({ kind, count }) => (
        <label key={kind}>
          <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />{' '}
          {strings.relation[kind]} <span class="faint tabular">{number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
