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

/** Every value of the report, account by account, with what was decided of it. */
export function ReviewQueue({ view, queue, at, onGo }: Props) {
  const done = queue.filter(({ review }) => review !== null).length;
  const t = strings.review;
  const words = `${number(done)} ${t.of} ${number(queue.length)} ${t.progress}`;
  return (
    <div class="queue">
      <p class="progress">
        <progress value={done} max={queue.length} aria-label={words} /> <span class="faint tabular">{words}</span>
      </p>
      {done === queue.length && <p class="notice">{t.done}</p>}
      {view.accounts.map(({ id, anchor, incidentId }) => (
        <section key={id}>
          <h2>
            {incidentId ? (
              <Link href={`/incidents/${incidentId}`}>{strings.report.incident}</Link>
            ) : (
              strings.report.notMerged
            )}{' '}
            <span class="faint" dir="auto">
              {anchor.quote}
            </span>
          </h2>
          <ol class="plain">
            {queue.map((one, i) =>
              one.subject === id ? (
                <li key={one.id}>
                  <button
                    type="button"
                    class={`queued ${one.review?.state ?? 'open'}`}
                    aria-current={i === at ? 'true' : undefined}
                    onClick={() => onGo(i)}
                  >
                    <span class="state" role="img" aria-label={one.review ? t.did[one.review.state] : t.open} />
                    <span class="faint">{propertyName(one.property)}</span>{' '}
                    <span dir="auto">{valueWords(one.property, one.value)}</span>
                  </button>
                </li>
              ) : null,
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}
