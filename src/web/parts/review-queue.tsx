import type { ComponentChildren } from 'preact';
import type { ReportView, StatementView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { number, strings } from '../strings.ts';
import { propertyName, valueWords } from '../text/value-words.ts';

interface Props {
  readonly view: ReportView;
  readonly queue: readonly StatementView[];
  readonly at: number;
  readonly onGo: (at: number) => void;
}

/** Every value of the report, by account and claim, then posts and relations, with what was decided of it. */
export function ReviewQueue({ view, queue, at, onGo }: Props) {
  const done = queue.filter(({ review }) => review !== null).length;
  const t = strings.review;
  const numbered = queue.map((one, i) => ({ one, i }));
  const named = new Map(view.actors.map(({ id, name }) => [id, name]));
  const words = `${number(done)} ${t.of} ${number(queue.length)} ${t.progress}`;
  return (
    <div class="queue">
      <p class="progress">
        <progress value={done} max={queue.length} aria-label={words} /> <span class="faint tabular">{words}</span>
      </p>
      {done === queue.length && <p class="notice">{t.done}</p>}
      {view.accounts.map(({ id, anchor, incidentId }) => (
        <Queued
          key={id}
          title={
            incidentId ? (
              <Link href={`/incidents/${incidentId}`}>{strings.report.incident}</Link>
            ) : (
              strings.report.notMerged
            )
          }
          words={anchor.quote}
          values={numbered.filter(({ one }) => one.subject === id)}
          at={at}
          onGo={onGo}
        />
      ))}
      {view.claims.map(({ id, quote }) => (
        <Queued
          key={id}
          title={<Link href={`/claims/${id}`}>{strings.property.claim}</Link>}
          words={quote}
          values={numbered.filter(({ one }) => one.subject === id)}
          at={at}
          onGo={onGo}
        />
      ))}
      {view.actors.length > 0 && (
        <Queued
          title={strings.report.posts}
          words=""
          values={numbered.filter(({ one }) => named.has(one.id))}
          nameOf={(one) => named.get(one.id) ?? null}
          at={at}
          onGo={onGo}
        />
      )}
    </div>
  );
}

interface QueuedProps extends Pick<Props, 'at' | 'onGo'> {
  readonly title: ComponentChildren;
  readonly words: string;
  readonly values: readonly { readonly one: StatementView; readonly i: number }[];
  /** Whom a value is about, where that is not said above. */
  readonly nameOf?: (one: StatementView) => string | null;
}

function Queued({ title, words, values, nameOf, at, onGo }: QueuedProps) {
  if (values.length === 0) return null;
  const t = strings.review;
  return (
    <section>
      <h2>
        {title}{' '}
        <span class="faint" dir="auto">
          {words}
        </span>
      </h2>
      <ol class="plain">
        {values.map(({ one, i }) => (
          <li key={one.id}>
            <button
              type="button"
              class={`queued ${one.review?.state ?? 'open'}`}
              aria-current={i === at ? 'true' : undefined}
              onClick={() => onGo(i)}
            >
              <span class="state" role="img" aria-label={one.review ? t.did[one.review.state] : t.open} />
              <span class="faint">{nameOf?.(one) ?? propertyName(one.property)}</span>{' '}
              <span dir="auto">{valueWords(one.property, one.value)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
