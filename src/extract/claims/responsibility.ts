import { cite } from '../../model/citation.ts';
import { type Claim, claimId, createClaim } from '../../model/claim.ts';
import type { ClaimValues } from '../../model/claim-values.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import { because, Draft } from '../account-draft.ts';
import { spanOf, wordsOf } from '../line.ts';
import type { ClaimScene } from './scene.ts';

/** Claims of responsibility and denials, one for each group and line. */
export function responsibilityClaims({ document, attributions, book }: ClaimScene, reader: ReaderStamp): Claim[] {
  const seen = new Set<string>();
  return attributions.flatMap(({ line, at, name, status, rule }) => {
    if (status !== 'claimed' && status !== 'denied') return [];
    const anchor = cite(document.document, spanOf(document, line, 0, line.words.length));
    const id = claimId(anchor, reader);
    if (seen.has(id)) return [];
    seen.add(id);
    const draft = new Draft<ClaimValues>(document, id, reader);
    const who = [spanOf(document, line, at, at + 1)];
    draft.say('claim_kind', status === 'claimed' ? 'responsibility' : 'denial', [anchor.span], because(rule, name));
    draft.say('speaker', { name, mentionId: book.at(line, at)?.id ?? null, side: name }, who, because(rule, name));
    draft.say('content', wordsOf(document, line, 0, line.words.length), [anchor.span], because(rule, name));
    return [createClaim(id, anchor, draft.statements)];
  });
}
