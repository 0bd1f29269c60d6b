import type { Annotated } from '../../annotate/annotated.ts';
import { type Account, statementsOf } from '../../model/account.ts';
import type { Figure } from '../../model/account-values.ts';
import { cite } from '../../model/citation.ts';
import { type Claim, claimId, createClaim } from '../../model/claim.ts';
import type { ClaimValues } from '../../model/claim-values.ts';
import { contains, type Span } from '../../model/span.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import { because, Draft } from '../account-draft.ts';
import type { ClaimScene } from './scene.ts';

/**
 * A toll that a party to the conflict gives is what that party claims: "Taliban officials put the dead at seven". Figures of doctors,
 * witnesses and the report itself are figures only. One claim for each sentence and party.
 */
export function tollClaims({ document }: ClaimScene, accounts: readonly Account[], reader: ReaderStamp): Claim[] {
  const claims = new Map<string, Claim>();
  for (const account of accounts) {
    for (const { value, citation } of statementsOf(account, 'killed')) {
      const { by, of, count } = value as Figure;
      if (by === null || of !== null || count.best === null || citation === null) continue;
      const sentence = document.sentences.find((one) => contains(one, citation.span));
      const party = sentence === undefined ? undefined : partyIn(document, sentence, by);
      if (sentence === undefined || party === undefined) continue;
      const anchor = cite(document.document, sentence);
      const id = claimId(anchor, { ...reader, name: `${reader.name}/toll` });
      const draft = new Draft<ClaimValues>(document, id, reader);
      const why = because('toll given by a party', by);
      draft.say('claim_kind', 'casualty', [citation.span], why);
      draft.say('speaker', { name: by, mentionId: null, side: party.words }, [party.span], why);
      draft.say('content', anchor.quote, [anchor.span], why);
      claims.set(id, createClaim(id, anchor, draft.statements));
    }
  }
  return [...claims.values()];
}

/** The armed group of the sentence that "who says so" names, "Taliban officials"; undefined where it names none. */
function partyIn({ names, document: { text } }: Annotated, sentence: Span, by: string): Party | undefined {
  return names
    .filter((name) => name.kind === 'armed_group' && contains(sentence, name))
    .map(({ start, end }) => ({ words: text.slice(start, end), span: { start, end } }))
    .find(({ words }) => by.toLowerCase().includes(words.toLowerCase()));
}

interface Party {
  readonly words: string;
  readonly span: Span;
}
