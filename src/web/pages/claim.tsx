import { useMemo } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ClaimView, ReportView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { CheckedReadings } from '../parts/checked.tsx';
import { ActorName, ReportLine } from '../parts/labels.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { VerdictSteps } from '../parts/verdict-steps.tsx';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { dayWords } from '../text/value-words.ts';

/** One claim: its words, how it was read, the evidence for and against, what is covered, and where it is reported. */
export function ClaimPage({ id }: { readonly id: string }) {
  const asked = useApi<ClaimView>(`/api/claims/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked} whole>
      {(claim) => <Claim claim={claim} />}
    </Shown>
  );
}

function Claim({ claim }: { readonly claim: ClaimView }) {
  const { row, anchor, report } = claim;
  const asked = useApi<ReportView>(`/api/reports/${anchor.documentId}`);
  const lit = useMemo(() => [{ span: anchor.span, look: 'lit' }], [anchor]);
  const who = row.speaker === 'article' ? strings.reportVoice : (row.speaker ?? strings.notSaid);
  return (
    <div class="with-reader">
      <article>
        <p class="kicker">{row.kind?.replaceAll('_', ' ')}</p>
        <h1 class="quotation" dir="auto">
          {row.quote}
        </h1>
        <p class="byline">
          <ActorName name={who} id={claim.speakerId} />
          {row.side && row.side !== row.speaker && ` (${row.side})`}
          <span class="faint">
            {' · '}
            {row.on ? dayWords(row.on) : strings.unknownDate} · {row.sources.join(', ')}
          </span>
        </p>
        <CheckedReadings checks={claim.checks} incidents={claim.incidents} />
        <VerdictSteps steps={claim.history} rows={claim.incidents} />
        {claim.incidents.length > 0 && (
          <p class="brief-actions">
            <Link href={`/brief?claim=${row.id}`}>{strings.brief.ofClaim}</Link>
          </p>
        )}
      </article>
      <aside class="reader" aria-label={strings.claims.where}>
        <p class="reader-head">
          <ReportLine head={report} />
        </p>
        <Shown asked={asked}>
          {(view) => <MarkedText text={view.text} lit={lit} language={view.head.language} focus="lit" />}
        </Shown>
      </aside>
    </div>
  );
}
