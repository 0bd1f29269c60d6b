import { useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ReportView, ReviewState } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { DecisionLog } from '../parts/decision-log.tsx';
import { ReviewDesk } from '../parts/review-desk.tsx';
import { Link } from '../router.tsx';
import { number, strings } from '../strings.ts';
import { dateWords } from '../text/value-words.ts';

/** Reports that are listed at first, and at most. */
const PAGE = 50;
const MOST = 500;

/** How far the review has come, the reports to go on with, and who decided what. */
export function ReviewPage() {
  const [version, setVersion] = useState(0);
  const [shown, setShown] = useState(PAGE);
  const asked = useApi<ReviewState>(`/api/reviews?limit=${shown}`, version);
  const t = strings.review;
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <Shown asked={asked}>
        {({ statements, reviewed, documents, total, log }) => (
          <>
            <Progress done={reviewed} all={statements} />
            <div class="review-columns">
              <section>
                <h2>{t.reports}</h2>
                <ul class="plain lines">
                  {documents.map((one) => (
                    <Progressed key={one.head.documentId} {...one} />
                  ))}
                </ul>
                {documents.length < Math.min(total, MOST) && (
                  <button type="button" class="plain-button" onClick={() => setShown(Math.min(shown + PAGE, MOST))}>
                    {t.more}
                  </button>
                )}
              </section>
              <section>
                <h2>{t.log}</h2>
                <DecisionLog log={log} onUndone={() => setVersion(version + 1)} />
              </section>
            </div>
          </>
        )}
      </Shown>
    </>
  );
}

function Progressed({ head, statements, reviewed }: ReviewState['documents'][number]) {
  return (
    <li>
      <span class="report-line">
        <span class="source">{head.source}</span>
        <Link href={`/review/${head.documentId}`} lang={head.language} dir="auto">
          {head.title ?? strings.untitled}
        </Link>
      </span>
      <span class="faint tabular">
        {number(reviewed)} {strings.review.of} {number(statements)}
      </span>
    </li>
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

/** One report with its values, one after the other, beside its text. */
export function ReviewReportPage({ id }: { readonly id: string }) {
  const asked = useApi<ReportView>(`/api/reports/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked} whole>
      {(view) => (
        <>
          <p class="kicker">
            <Link href="/review">{strings.review.toList}</Link>
          </p>
          <h1 class="quotation" dir="auto" lang={view.head.language}>
            {view.head.title ?? strings.untitled}
          </h1>
          <p class="byline">
            <span class="source">{view.head.source}</span>{' '}
            <span class="faint tabular">{dateWords(view.head.published)}</span>{' '}
            <Link href={`/reports/${view.head.documentId}`}>{strings.incident.wholeReport}</Link>
          </p>
          <ReviewDesk first={view} />
        </>
      )}
    </Shown>
  );
}
