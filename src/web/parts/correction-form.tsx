import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import type { StatementView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { selectedSpan } from '../text/selection.ts';
import { typedAnswer, typedFields } from '../text/typed-form.ts';
import { CorrectionField } from './correction-fields.tsx';

/** A correction as it is sent: the value as typed, or null to keep it; other words for it, or null to keep those. */
export interface Corrected {
  readonly value: string | Readonly<Record<string, string>> | null;
  readonly span: Span | null;
}

interface Props {
  readonly statement: StatementView;
  readonly text: string;
  readonly onSave: (given: Corrected) => void;
  readonly onCancel: () => void;
}

/** A typed value, other words of the text for it, or both. */
export function CorrectionForm({ statement, text, onSave, onCancel }: Props) {
  const fields = typedFields(statement);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [span, clear] = useSelection();
  const value = typedAnswer(fields, given);
  const t = strings.review;
  const save = (event: Event) => {
    event.preventDefault();
    onSave({ value, span });
  };
  const quote = span ? text.slice(span.start, span.end) : statement.citation?.quote;
  return (
    <form
      class="correction"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {fields.map((field) => (
        <CorrectionField
          key={field.name}
          field={field}
          value={given[field.name] ?? field.value}
          onChange={(next) => setGiven((old) => ({ ...old, [field.name]: next }))}
        />
      ))}
      <p class="rests-on">
        <span class="faint">{t.newWords}</span>
        <q dir="auto">{quote ?? strings.notSaid}</q>
        {!span && <span class="faint">{t.selectHint}</span>}
        {span && (
          <button type="button" class="quiet" onClick={clear}>
            {t.formerWords}
          </button>
        )}
      </p>
      <p class="decisions">
        <button type="submit" disabled={value === null && span === null}>
          {t.save}
        </button>
        <button type="button" class="plain-button" onClick={onCancel}>
          {t.cancel}
        </button>
      </p>
    </form>
  );
}

/** The words that the reader selects in the text beside; they stay chosen when the selection goes. */
function useSelection(): [Span | null, () => void] {
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
  return [span, () => setSpan(null)];
}
