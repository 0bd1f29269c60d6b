import type { StatementView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { propertyName, valueWords } from '../text/value-words.ts';
import { type Corrected, CorrectionForm } from './correction-form.tsx';
import { Obtained } from './obtained.tsx';

interface Props {
  readonly statement: StatementView;
  /** Whom it is about, where it is a post or relation. */
  readonly about: string | null;
  /** What a person put in its place. */
  readonly replacement: StatementView | null;
  /** Which of how many it is. */
  readonly place: string;
  readonly text: string;
  readonly note: string;
  readonly correcting: boolean;
  readonly onNote: (note: string) => void;
  readonly onCorrect: (correcting: boolean) => void;
  readonly onDecide: (state: 'accepted' | 'rejected' | 'withdrawn' | 'corrected', given?: Corrected) => void;
  readonly onMove: (step: number) => void;
}

/** The value under review and what can be decided of it. */
export function CurrentValue(props: Props) {
  const { statement, about, replacement, place, note, correcting, onNote, onCorrect, onDecide, onMove } = props;
  const { review } = statement;
  const t = strings.review;
  return (
    <>
      <p class="position tabular">
        <span class="faint">{place}</span>
        <button type="button" class="quiet" onClick={() => onMove(-1)}>
          {t.previous} <kbd>K</kbd>
        </button>
        <button type="button" class="quiet" onClick={() => onMove(1)}>
          {t.next} <kbd>J</kbd>
        </button>
      </p>
      <p class="current" aria-live="polite">
        <span class="faint">{propertyName(statement.property)}</span>
        {about && <span dir="auto">{about}</span>}
        <strong class={`value ${review?.state ?? ''}`} dir="auto">
          {valueWords(statement.property, statement.value)}
        </strong>
        {replacement && review?.state === 'corrected' && (
          <strong class="value replacement" dir="auto">
            {valueWords(replacement.property, replacement.value)}
          </strong>
        )}
        {review && (
          <span class="faint">
            {t.did[review.state]} {strings.report.by} {review.by}
            {review.note && `: ${review.note}`}
          </span>
        )}
      </p>
      {correcting ? (
        <CorrectionForm
          key={statement.id}
          statement={statement}
          text={props.text}
          onSave={(given) => onDecide('corrected', given)}
          onCancel={() => onCorrect(false)}
        />
      ) : (
        <div class="decisions">
          <button type="button" onClick={() => onDecide('accepted')}>
            {t.accept} <kbd>A</kbd>
          </button>
          <button type="button" class="plain-button" onClick={() => onDecide('rejected')}>
            {t.reject} <kbd>R</kbd>
          </button>
          <button type="button" class="plain-button" onClick={() => onCorrect(true)}>
            {t.correct} <kbd>C</kbd>
          </button>
          {review && (
            <button type="button" class="plain-button" onClick={() => onDecide('withdrawn')}>
              {t.withdraw} <kbd>U</kbd>
            </button>
          )}
        </div>
      )}
      <label class="note">
        <span class="faint">{t.note}</span>
        <input
          name="note"
          value={note}
          placeholder={t.noteHint}
          maxLength={2000}
          dir="auto"
          autocomplete="off"
          onInput={(event) => onNote(event.currentTarget.value)}
        />
      </label>
      <Obtained statement={statement} />
    </>
  );
}
