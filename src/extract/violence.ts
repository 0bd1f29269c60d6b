import type { Annotated } from '../annotate/annotated.ts';
import { attackerWords, fighterWords } from '../codebook/people-words.ts';
import { type Clause, isUnreal } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { isAmbiguous } from './literal.ts';
import { headToken, isPresent, verbOf } from './predicate.ts';
import { isLoose, isWeak } from './telling.ts';
import type { NamedVictim } from './victims.ts';
import { penaltiesOf, type Violence } from './violence-weights.ts';

/**
 * Weighs a whole document. A quake kills without any deed, a match has shots without anyone hit, a thriller has both: plain words
 * count for themselves, ambiguous ones only beside people hit or those who did it, and fiction or rehearsal outweighs all.
 */
export function violenceOf(document: Annotated, clauses: readonly Clause[], victims: readonly NamedVictim[]): Violence {
  const mentions = clauses.flatMap((clause) => clause.mentions).filter((m) => !isUnreal(m) && m.word.part !== 'agent');
  const deeds = mentions.filter((m) => m.word.kind !== 'harm' || m.word.sense === 'assassination_other');
  const killed = clauses.some((clause) =>
    clause.mentions.some(
      (m) => m.word.sense === 'kill' && m.word.part === 'verb' && !/^(?:die[sd]|perished)$/.test(m.word.words[0]!),
    ),
  );
  const tolls = clauses.flatMap((clause) => clause.tolls);
  // Of somebody who "died" the text does not say that anybody killed him.
  const named = victims.some(({ rule }) => rule !== 'name died' && !rule.endsWith('subject of its fate'));
  // A person who "was shot" or "was stabbed" had it done to him, where the bare word says little.
  const shot = victims.some(({ line, verb }) =>
    line.words.slice(Math.max(0, verb - 6), verb + 1).some(({ text }) => /^(?:shot|stabbed|gunned|knifed)$/.test(text)),
  );
  const words = wordsIn(document);
  const groups = clauses.some((clause) => clause.line.words.some((word) => word.name?.kind === 'group'));
  return {
    plain: deeds.filter((m) => isPlain(m)).length,
    ambiguous: pairs(clauses) + Math.min(deeds.filter((m) => !isPlain(m) && !isLoose(m) && !isShown(m)).length, 4),
    people:
      (tolls.some(({ outcome }) => outcome !== 'arrested') ? 1 : killed ? 0.8 : tolls.length * 0.3) +
      (named ? 0.6 : 0) +
      (shot ? 0.9 : 0) +
      (named && (killed || deeds.length > 0) ? 0.6 : 0),
    actors:
      (groups ? 1 : 0) +
      Math.min(2, [...words].filter((word) => fighterWords.has(word) || attackerWords.has(word)).length) * 0.8 +
      (words.has('responsibility') ? 0.6 : 0),
    ...penaltiesOf(words, opening(document)),
  };
}

function isPlain(mention: EventMention): boolean {
  return !isAmbiguous(mention) && !isLoose(mention) && !isWeak(mention.word.sense) && mention.word.kind !== 'neutral';
}

/** In the present: what a weapon does on show, or a film on the screen. */
function isShown({ line, first, last }: EventMention): boolean {
  const verb = verbOf(line, headToken(line, first, last));
  return verb !== null && isPresent(line, verb);
}

/** "a bomb exploded", "mortars shelled": two words of one means in a clause say together what neither says alone. */
function pairs(clauses: readonly Clause[]): number {
  const paired = clauses.filter(({ mentions }) =>
    mentions.some((a) => a.word.kind === 'means' && mentions.some((b) => b !== a && b.word.sense === a.word.sense)),
  );
  return Math.min(paired.length, 2);
}

/** Lower-case words of the text, and each pair of neighbours as one. */
function wordsIn(document: Annotated, from = 0, to = document.tokens.length): Set<string> {
  const words = new Set<string>();
  for (let i = from; i < to; i++) {
    const { lower } = document.tokens[i]!;
    words.add(lower);
    if (i > from) words.add(`${document.tokens[i - 1]!.lower} ${lower}`);
  }
  return words;
}

/** The title and the sentence or two after it. */
function opening(document: Annotated): Set<string> {
  const last = document.sentences[Math.min(2, document.sentences.length) - 1]?.last ?? 0;
  return wordsIn(document, 0, last);
}
