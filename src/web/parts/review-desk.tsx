import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import { get, post } from '../api/client.ts';
import type { ReportView, StatementView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { propertyName, valueWords } from '../text/value-words.ts';
import { CorrectionForm } from './correction-form.tsx';
import { MarkedText } from './marked-text.tsx';
import { Obtained } from './obtained.tsx';

type Decision = 'accepted' | 'rejected' | 'withdrawn' | 'corrected';
interface Given {
  readonly value?: string | null;
  readonly span?: Span | null;
}

/** Values of machines only: what a person put on record needs no review here. */
const queueOf = (view: ReportView): StatementView[] =>
  view.accounts.flatMap(({ statements }) => statements).filter(({ reader }) => reader.origin !== 'person');

/** The queue of one report: a value, its words lit up in the text, and a decision; all by keyboard. */
export function ReviewDesk({ first }: { readonly first: ReportView }) {
  const [view, setView] = useState(first);
  const queue = queueOf(view);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      queue.findIndex(({ review }) => review === null),
    ),
  );
  const [note, setNote] = useState('');
  const [correcting, setCorrecting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const statement = queue[Math.min(at, queue.length - 1)];
  const t = strings.review;

  const move = (step: number) => {
    setCorrecting(false);
    setAt((old) => Math.max(0, Math.min(queue.length - 1, old + step)));
  };
  const saving = useRef(false);
  const decide = async (state: Decision, given: Given = {}) => {
    // A key pressed again before the answer came would decide on the same value twice.
    if (!statement || saving.current) return;
    saving.current = true;
    setError(null);
    try {
      await post('/api/reviews', { statementId: statement.id, state, note, ...given });
      const renewed = await get<ReportView>(`/api/reports/${view.head.documentId}`);
      setView(renewed);
      setNote('');
      setCorrecting(false);
      if (state !== 'withdrawn') goToOpen(renewed);
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      saving.current = false;
    }
  };
  const goToOpen = (renewed: ReportView) => {
    const list = queueOf(renewed);
    const later = list.findIndex(({ review }, i) => i > at && review === null);
    const any = later < 0 ? list.findIndex(({ review }) => review === null) : later;
    if (any >= 0) setAt(any);
  };
  useKeys({
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    u: () => decide('withdrawn'),
    c: () => setCorrecting(true),
    j: () => move(1),
    k: () => move(-1),
  });
  const lit = useMemo(() => {
    const cited = statement ? [statement.citation, ...statement.support].filter((one) => one !== null) : [];
    return cited.map(({ span }, i) => ({ span, look: i === 0 ? 'lit' : 'support' }));
  }, [statement]);
  if (!statement) return <p class="notice">{strings.report.nothingTaken}</p>;
  const done = queue.filter(({ review }) => review !== null).length;
  return (
    <div class="desk">
      <section class="decision" aria-label={t.title}>
        <p class="faint tabular">
          {at + 1} {t.of} {queue.length} · {done} {t.progress}
        </p>
        <p class="current" aria-live="polite">
          <span class="faint">{propertyName(statement.property)}</span>
          <strong class={`value ${statement.review?.state ?? ''}`} dir="auto">
            {valueWords(statement.property, statement.value)}
          </strong>
          {statement.review && (
            <span class="faint">
              {statement.review.state} {strings.report.by} {statement.review.by}
            </span>
          )}
        </p>
        {correcting ? (
          <CorrectionForm
            key={statement.id}
            statement={statement}
            text={view.text}
            onSave={(given) => decide('corrected', given)}
            onCancel={() => setCorrecting(false)}
          />
        ) : (
          <div class="decisions">
            <button type="button" onClick={() => decide('accepted')}>
              {t.accept}
            </button>
            <button type="button" class="plain-button" onClick={() => decide('rejected')}>
              {t.reject}
            </button>
            <button type="button" class="plain-button" onClick={() => setCorrecting(true)}>
              {t.correct}
            </button>
            {statement.review && (
              <button type="button" class="plain-button" onClick={() => decide('withdrawn')}>
                {t.withdraw}
              </button>
            )}
          </div>
        )}
        <label class="note">
          <span class="faint">{t.note}</span>
          <input
            value={note}
            placeholder={t.noteHint}
            maxLength={2000}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </label>
        {error && (
          <p class="failure" role="alert">
            {error}
          </p>
        )}
        <p>
          <button type="button" class="quiet" onClick={() => move(-1)}>
            {t.previous}
          </button>{' '}
          <button type="button" class="quiet" onClick={() => move(1)}>
            {t.next}
          </button>
        </p>
        <p class="faint keys">{t.keys}</p>
        <Obtained statement={statement} />
        {done === queue.length && <p class="notice">{t.done}</p>}
      </section>
      <div class="desk-text">
        <MarkedText text={view.text} lit={lit} language={view.head.language} focus="lit" />
      </div>
    </div>
  );
}

/** Single keys, but never while something is typed or with a modifier. */
function useKeys(keys: Readonly<Record<string, () => void>>): void {
  // The actions of the value that is on the screen now: effects run only after it is painted, and a quick key would meet the last one's.
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
