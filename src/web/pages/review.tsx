import { useApi } from '../api/client.ts';
import type { LogEntry, ReportView, ReviewState } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { ReportLine } from '../parts/labels.tsx';
import { ReviewDesk } from '../parts/review-desk.tsx';
import { Link } from '../router.tsx';
import { number, strings } from '../strings.ts';

/** How far the review has come, the reports to go on with, and who decided what. */
export function ReviewPage() {
  const asked = useApi<ReviewState>('/api/reviews');
  const t = strings.review;
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Shown asked={asked}>
        {({ statements, reviewed, documents, log }) => (
          <>
            <Progress done={reviewed} all={statements} />
            <section>
              <h2>{t.reports}</h2>
              <ul class="plain lines">
                {documents.map(({ head, statements: all, reviewed: done }) => (
                  <li key={head.documentId}>
                    <span class="report-line">
                      <span class="source">{head.source}</span>
                      <Link href={`/review/${head.documentId}`} lang={head.language} dir="auto">
                        {head.title ?? strings.untitled}
                      </Link>
                    </span>
                    <span class="faint tabular">
                      {number(done)} {t.of} {number(all)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{t.log}</h2>
              <Log log={log} />
            </section>
          </>
        )}
      </Shown>
    </>
  );
}

function Progress({ done, all }: { readonly done: number; readonly all: number }) {
  const words = `${number(done)} ${strings.review.of} ${number(all)} ${strings.review.progress}`;
  return (
    <p class="progress">
      <progress value={done} max={Math.max(all, 1)} aria-label={words} /> <span class="tabular">{words}</span>
    </p>
  );
}

const times = new Intl.DateTimeFormat(strings.language, { dateStyle: 'medium', timeStyle: 'short' });

function Log({ log }: { readonly log: readonly LogEntry[] }) {
  if (log.length === 0) return <p class="faint">{strings.review.noLog}</p>;
  return (
    <table class="log">
      <tbody>
        {log.map(({ seq, at, actor, words, subjects, note }) => (
          <tr key={seq}>
            <td class="number faint">{seq}</td>
            <td class="tabular">{times.format(Date.parse(at))}</td>
            <td>{actor}</td>
            <td>
              <strong>{words}</strong>
            </td>
            <td>
              <code>{subjects.join(' ')}</code>
            </td>
            <td dir="auto">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One report with its values, one after the other, beside its text. */
export function ReviewReportPage({ id }: { readonly id: string }) {
  const asked = useApi<ReportView>(`/api/reports/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked}>
      {(view) => (
        <>
          <p class="kicker">
            <Link href="/review">{strings.review.toList}</Link>
          </p>
          <h1 class="quotation" dir="auto" lang={view.head.language}>
            {view.head.title ?? strings.untitled}
          </h1>
          <p class="byline">
            <ReportLine head={view.head} />
          </p>
          <ReviewDesk first={view} />
        </>
      )}
    </Shown>
  );
}
