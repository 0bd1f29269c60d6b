import type { ClaimRow } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { dayWords } from '../text/value-words.ts';
import { VerdictLabel } from './labels.tsx';

/** Since which day of publication a claim stands as it does, and how it stood before; nothing where the ledger does not say. */
export function VerdictSince({ row: { since, was } }: { readonly row: ClaimRow }) {
  if (since === null) return null;
  return (
    <span class="faint since">
      {strings.claims.since} <span class="tabular">{dayWords(since)}</span>
      {was && (
        <>
          , {strings.claims.before} {strings.verdict[was]}
        </>
      )}
    </span>
  );
}

/** A claim of the board: who said it when, its words, and how it stands. */
export function ClaimItem({ row }: { readonly row: ClaimRow }) {
  const who = row.speaker === 'article' ? strings.reportVoice : row.speaker;
  const side = row.side && row.side !== row.speaker ? ` (${row.side})` : '';
  return (
    <li class="claim-item">
      <div class="claim-verdict">
        <VerdictLabel verdict={row.verdict} />
        <VerdictSince row={row} />
      </div>
      <div>
        <blockquote dir="auto">
          <Link href={`/claims/${row.id}`}>{row.quote}</Link>
        </blockquote>
        <p class="byline">
          <span dir="auto">{who ? `${who}${side}` : strings.notSaid}</span>
          <span class="faint">
            {' · '}
            {row.on ? dayWords(row.on) : strings.unknownDate} · {row.sources.join(', ')}
          </span>
        </p>
        <p class="claim-reason" dir="auto">
          {row.reason}
        </p>
      </div>
    </li>
  );
}
