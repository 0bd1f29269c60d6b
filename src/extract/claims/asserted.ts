import { cite } from '../../model/citation.ts';
import { type Claim, claimId, createClaim } from '../../model/claim.ts';
import type { ClaimValues } from '../../model/claim-values.ts';
import { contains } from '../../model/span.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import { because, Draft } from '../account-draft.ts';
import type { Line } from '../line.ts';
import { type Assertion, assertionsIn } from './assertion.ts';
import { type ClaimSpeaker, claimSpeakerAt } from './claim-speaker.ts';
import { contentOf } from './content.ts';
import type { ClaimScene } from './scene.ts';

/** Claims about the record other than responsibility: states of affairs, ranks, counts, money, creeds, judgements. */
export function assertedClaims(scene: ClaimScene, reader: ReaderStamp): Claim[] {
  return scene.lines.flatMap((line) => {
    const text = scene.document.document.text.slice(line.sentence.start, line.sentence.end);
    const reported = (at: number) => claimSpeakerAt(scene.document, line, at) !== null;
    return assertionsIn({ text, line, reported }).map((assertion) => claimOf(scene, line, text, assertion, reader));
  });
}

function claimOf(scene: ClaimScene, line: Line, text: string, assertion: Assertion, reader: ReaderStamp): Claim {
  const { document, book } = scene;
  const speaker = claimSpeakerAt(document, line, assertion.at);
  const anchor = cite(document.document, contentOf(text, line.sentence.start, assertion, speaker));
  // Two assertions of one sentence are two claims, though their words may be the same.
  const id = claimId(anchor, { ...reader, name: `${reader.name}/${assertion.kind}` });
  const draft = new Draft<ClaimValues>(document, id, reader);
  const cue = {
    start: line.sentence.start + assertion.at,
    end: line.sentence.start + assertion.at + assertion.words.length,
  };
  const why = because('cue', assertion.words);
  draft.say('claim_kind', assertion.kind, [cue], why);
  draft.say(
    'speaker',
    speakerValue(speaker, book.at.bind(book)),
    [speaker?.span ?? anchor.span],
    because(speaker ? speaker.form : 'own voice', speaker?.name ?? 'article'),
  );
  draft.say('content', anchor.quote, [anchor.span], why);
  const group = line.words.find((w) => w.name?.kind === 'group' && w.name.text !== speaker?.name)?.name;
  if (group) {
    const span = { start: document.tokens[group.first]!.start, end: document.tokens[group.last - 1]!.end };
    draft.say('about', group.text, [span], because('group named', group.text));
  }
  const said = document.times.find(
    (t) => contains(line.sentence, t) && !contains(anchor.span, t) && t.date.precision === 'day',
  );
  if (said && speaker?.form === 'speech')
    draft.say('said_on', said.date, [said], because('date of saying', said.reason));
  return createClaim(id, anchor, draft.statements);
}

function speakerValue(
  speaker: ClaimSpeaker | null,
  mentionAt: (line: Line, at: number) => { readonly id: string } | null,
): ClaimValues['speaker'] {
  if (speaker === null) return { name: 'article', mentionId: null, side: null };
  return { name: speaker.name, mentionId: mentionAt(speaker.line, speaker.at)?.id ?? null, side: speaker.side };
}
