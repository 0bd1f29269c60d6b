import { useEffect, useState } from 'preact/hooks';
import type { Figure } from '../../model/account-values.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Span } from '../../model/span.ts';
import type { StatementView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { codesOf } from '../text/codebook-words.ts';
import { selectedSpan } from '../text/selection.ts';

interface Props {
  readonly statement: StatementView;
  readonly text: string;
  readonly onSave: (given: { value: string | null; span: Span | null }) => void;
  readonly onCancel: () => void;
}

const FIGURES = new Set(['killed', 'wounded', 'kidnapped', 'arrested', 'attackers_killed', 'attackers_arrested']);
const OUTCOMES = ['carried_out', 'foiled', 'threatened', 'unknown'];

/** A typed value or other words for it. Values that no line can hold keep theirs; only their words can be chosen anew. */
export function CorrectionForm({ statement, text, onSave, onCancel }: Props) {
  const before = typedForm(statement);
  const [value, setValue] = useState(before ?? '');
  const span = useSelection();
  const unchanged = (before === null || value === before) && span === null;
  const save = (event: Event) => {
    event.preventDefault();
    onSave({ value: before === null || value === before ? null : value, span });
  };
  const t = strings.review;
  return (
    <form class="correction" onSubmit={save}>
      {before !== null && (
        <div>
          <label class="faint" htmlFor="corrected">
            {t.newValue}
          </label>
          <Field property={statement.property} value={value} onChange={setValue} />
        </div>
      )}
      <p>
        <span class="faint">{t.newWords}</span>
        <q dir="auto">{span ? text.slice(span.start, span.end) : (statement.citation?.quote ?? strings.notSaid)}</q>
      </p>
      <button type="submit" disabled={unchanged}>
        {t.save}
      </button>{' '}
      <button type="button" class="plain-button" onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly property: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ property, value, onChange }: FieldProps) {
  const options =
    property === 'type'
      ? codesOf('type')
      : property === 'outcome'
        ? OUTCOMES.map((code) => [code, strings.outcome[code] || code] as const)
        : null;
  if (options) {
    return (
      <select id="corrected" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input id="corrected" value={value} maxLength={200} onInput={(event) => onChange(event.currentTarget.value)} />
  );
}

/** A value as it is typed; null for one that no line can hold. */
function typedForm({ property, value }: StatementView): string | null {
  if (property === 'type' || property === 'outcome') return String(value);
  if (property === 'date') return (value as PartialDate).value;
  if (!FIGURES.has(property)) return null;
  const { best, low } = (value as Figure).count;
  return String(best ?? low ?? '');
}

function useSelection(): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const read = () => {
      const root = document.querySelector('.desk-text .report-text');
      const selected = root && selectedSpan(root);
      if (selected) setSpan(selected);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  return span;
}
