import type { Annotated } from '../annotate/annotated.ts';
import { attackerWords, fighterWords, peopleWords } from '../codebook/people-words.ts';
import { type Clause, isUnreal, textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { wordOfToken } from './line.ts';
import { isAmbiguous } from './literal.ts';
import { dependents, headToken, isPresent, verbOf } from './predicate.ts';
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
  const actors =
    (groups ? 1 : 0) +
    Math.min(2, [...words].filter((word) => fighterWords.has(word) || attackerWords.has(word)).length) * 0.8 +
    (words.has('responsibility') ? 0.6 : 0);
  // People who died, where nothing was done and nobody did it: a fall, an illness, an obituary.
  const unmeant = deeds.length === 0 && actors === 0 ? 0.5 : 1;
  return {
    plain: deeds.filter((m) => isPlain(m) || isShotAtBody(m) || deeds.some((other) => isHitBy(m, other))).length,
    ambiguous: pairs(clauses) + Math.min(deeds.filter((m) => !isPlain(m) && !isLoose(m) && !isShown(m)).length, 4),
    tied: tied(clauses, victims),
    people:
      unmeant *
      ((tolls.some(({ outcome }) => outcome !== 'arrested') ? 1 : killed ? 0.8 : tolls.length * 0.3) +
        (named ? 0.6 : 0) +
        (shot ? 0.9 : 0) +
        (named && (killed || deeds.length > 0) ? 0.6 : 0)),
    actors,
    ...penaltiesOf(words, opening(document)),
  };
}

function isPlain(mention: EventMention): boolean {
  if (mention.word.kind === 'neutral' && CROWD.test(mention.word.words.join(' '))) return true;
  return !isAmbiguous(mention) && !isLoose(mention) && !isWeak(mention.word.sense) && mention.word.kind !== 'neutral';
}

/** What is done with acid, gas or a car to people is plain, though no type of its own. */
const CROWD = /acid|nerve|sarin|chlorine|chemical|mustard|crowd|ramming|mowed|mown/;

/** In the present: what a weapon does on show, or a film on the screen. */
function isShown({ line, first, last }: EventMention): boolean {
  const verb = verbOf(line, headToken(line, first, last));
  return verb !== null && isPresent(line, verb);
}

/** Sentences in which a deed, told as done, has people for its object or stands beside people killed or wounded. */
function tied(clauses: readonly Clause[], victims: readonly NamedVictim[]): number {
  const lines = new Set<number>();
  for (const { line, mentions, tolls } of clauses) {
    const deeds = mentions.filter(
      (m) =>
        m.word.kind === 'means' &&
        m.word.part !== 'agent' &&
        !isUnreal(m) &&
        !isLoose(m) &&
        !isWeak(m.word.sense) &&
        !isShown(m),
    );
    const harmed =
      tolls.some(({ outcome }) => outcome === 'killed' || outcome === 'wounded') ||
      victims.some((victim) => victim.line === line) ||
      mentions.some((m) => m.word.kind === 'harm' && m.word.part === 'verb');
    if (deeds.some((m) => harmed || hitsPerson(m))) lines.add(line.sentence.index);
  }
  return Math.min(lines.size, 2);
}

/** "was shot three times as he left": by the parse a person is the object of the verb, or its passive subject. */
function hitsPerson(mention: EventMention): boolean {
  if (mention.word.part !== 'verb') return false;
  const { line } = mention;
  return dependents(line, headToken(line, mention.first, mention.last)).some(
    (part) =>
      (part.deprel === 'obj' || part.deprel === 'nsubj:pass') &&
      (peopleWords.has(part.lower) || line.words[wordOfToken(line, part.index)]?.name?.kind === 'person'),
  );
}

/** "a bomb exploded", "mortars shelled": two words of one means in a clause say together what neither says alone. */
function pairs(clauses: readonly Clause[]): number {
  const paired = clauses.filter(({ mentions }) =>
    mentions.some((a) => a.word.kind === 'means' && mentions.some((b) => b !== a && b.word.sense === a.word.sense)),
  );
  return Math.min(paired.length, 2);
}

/** "were hit by blasts", "was shot down by a missile". */
function isHitBy(verb: EventMention, means: EventMention): boolean {
  if (verb.word.part !== 'verb' || means.word.part === 'verb' || verb.line !== means.line) return false;
  return / by (?:a |an |the |# |several |two )?(?:[a-z-]+ )?$/.test(textOf(means.line, verb.last, means.first));
}

/** "shot three times in the head": no film is. */
function isShotAtBody({ line, last, word }: EventMention): boolean {
  return word.part === 'verb' && /^(?:shot|stabbed)$/.test(word.words[0]!) && BODY.test(textOf(line, last, last + 6));
}

const BODY =
  /^ (?:dead |#? ?(?:[a-z]+ )?times )?in (?:the|his|her) (?:head|back|chest|neck|face|legs?|stomach|abdomen|shoulder|arm|throat) |^ (?:# |several |many |multiple )times /;

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
