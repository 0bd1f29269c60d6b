import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { get, post } from '../api/client.ts';
import type { ReportView, StatementView, Written } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { propertyName } from '../text/value-words.ts';
import type { Corrected } from './correction-form.tsx';
import { CurrentValue } from './current-value.tsx';
import { MarkedText } from './marked-text.tsx';
import { ReviewQueue } from './review-queue.tsx';

type Decision = 'accepted' | 'rejected' | 'withdrawn' | 'corrected';

/** What was done here last, so that it can be undone at once. */
interface Act {
  readonly seqs: readonly number[];
  readonly statementId: string;
  readonly words: string;
}

/** All values of a report, in the order of the queue: of its accounts, its claims, and the posts and relations it tells of. */
const valuesOf = ({ accounts, claims, actors }: ReportView): StatementView[] => [
  ...accounts.flatMap(({ statements }) => statements),
  ...claims.flatMap(({ statements }) => statements),
  ...actors,
];

/** Values of machines only: what a person put on record needs no review here. */
const queueOf = (view: ReportView) => valuesOf(view).filter(({ reader }) => reader.origin !== 'person');

/** The queue of one report: a value, its words lit up in the text, and a decision; all by keyboard. */
export function ReviewDesk({ first }: { readonly first: ReportView }) {
  const [view, setView] = useState(first);
  const queue = queueOf(view);
  const [chosen, setAt] = useState(() => firstOpen(queue, -1) ?? 0);
  const at = Math.min(chosen, Math.max(0, queue.length - 1));
  const statement = queue[at];
  const [note, setNote] = useState('');
  const [correcting, setCorrecting] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const saving = useRef(false);

  const goTo = (next: number) => {
    setCorrecting(false);
    setError(null);
    setAt(Math.max(0, Math.min(queue.length - 1, next)));
  };
  /** One write at a time: a key pressed again before the answer came would decide on the same value twice. */
  const write = async (work: () => Promise<void>) => {
    if (saving.current) return;
    saving.current = true;
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError((failure as Error).message);
    } finally {
      saving.current = false;
    }
  };
  const renew = async () => {
    const renewed = await get<ReportView>(`/api/reports/${view.head.documentId}`);
    setView(renewed);
    return queueOf(renewed);
  };
  const decide = (state: Decision, given: Partial<Corrected> = {}) =>
    write(async () => {
      if (!statement) return;
      const { seqs } = await post<Written>('/api/reviews', { statementId: statement.id, state, note, ...given });
      const words = `${strings.review.did[state]}: ${propertyName(statement.property)}`;
      if (seqs.length > 0) setActs((old) => [...old, { seqs, statementId: statement.id, words }]);
      const renewed = await renew();
      setNote('');
      setCorrecting(false);
      if (state !== 'withdrawn') setAt(firstOpen(renewed, at) ?? at);
    });
  const undo = () =>
    write(async () => {
      const last = acts.at(-1);
      if (!last) return;
      await post<Written>('/api/undo', { seqs: last.seqs });
      setActs((old) => old.slice(0, -1));
      const renewed = await renew();
      setAt(
        Math.max(
          0,
          renewed.findIndex(({ id }) => id === last.statementId),
        ),
      );
    });
  useKeys({
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    u: () => (statement?.review ? decide('withdrawn') : undefined),
    z: undo,
    c: () => setCorrecting(true),
    j: () => goTo(at + 1),
    k: () => goTo(at - 1),
  });
  const lit = useMemo(() => {
    const cited = statement ? [statement.citation, ...statement.support].filter((one) => one !== null) : [];
    return cited.map(({ span }, i) => ({ span, look: i === 0 ? 'lit' : 'support' }));
  }, [statement]);
  if (!statement) return <p class="notice">{strings.report.nothingTaken}</p>;
  return (
    <div class="desk">
      <section class="decision" aria-label={strings.review.title}>
        <CurrentValue
          statement={statement}
          about={view.actors.find(({ id }) => id === statement.id)?.name ?? null}
          replacement={valuesOf(view).find(({ id }) => id === statement.review?.replacementId) ?? null}
          place={`${at + 1} ${strings.review.of} ${queue.length}`}
          text={view.text}
          note={note}
          correcting={correcting}
          onNote={setNote}
          onCorrect={setCorrecting}
          onDecide={decide}
          onMove={(step) => goTo(at + step)}
        />
        {error && (
          <p class="failure" role="alert">
            {error}
          </p>
        )}
        <LastAct act={acts.at(-1) ?? null} onUndo={undo} />
        <ReviewQueue view={view} queue={queue} at={at} onGo={goTo} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls, so it must be reachable by keyboard */}
      <section class="desk-text" tabIndex={0} aria-label={strings.claims.where}>
        <MarkedText text={view.text} lit={lit} language={view.head.language} focus="lit" />
      </section>
    </div>
  );
}

/** The next value that nobody reviewed, after `at` or else from the top; null when there is none. */
function firstOpen(queue: readonly StatementView[], at: number): number | null {
  const later = queue.findIndex(({ review }, i) => i > at && review === null);
  const any = later >= 0 ? later : queue.findIndex(({ review }) => review === null);
  return any >= 0 ? any : null;
}

function LastAct({ act, onUndo }: { readonly act: Act | null; readonly onUndo: () => void }) {
  return (
    <p class="last-act" aria-live="polite">
      {act && (
        <>
          {act.words}{' '}
          <button type="button" class="quiet" onClick={onUndo}>
            {strings.review.undo} <kbd>Z</kbd>
          </button>
        </>
      )}
    </p>
  );
}

/** Single keys, but never while something is typed or with a modifier. */
function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
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
