import { type Clause, textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { type EventTime, liesBefore } from './event-times.ts';
import type { Story } from './story.ts';
import { tells } from './telling.ts';
import type { NamedVictim } from './victims.ts';

/** Words by which a clause goes back to what was told, goes on with it, or turns away from it. */

const BEGAN = / (?:began|begun|started) /;

/** "ended the siege", "freed the hostages": what is told with the day is the end. */
function isEnding(story: Story): boolean {
  return story.clauses.some((clause) =>
    / (?:ended|ends|end|ending|freed|lifted|broke|over) (?:[^ .]+ ){0,6}(?:siege|stand-off|standoff|hostages?|crisis) | siege (?:[a-z]+ ){0,3}(?:ended|over) /.test(
      clause.line.text,
    ),
  );
}

/** "The siege began on December 17": what lasted is dated by its beginning. */
export function isBeginning(story: Story, clause: Clause, { date }: EventTime): boolean {
  if (story.date === null || !liesBefore(date, story.date, 0) || liesBefore(date, story.date, 10)) return false;
  const flashback = / had (?:[a-z]+ )?[a-z]+(?:ed|en|t|n) /.test(clause.line.text) && isEnding(story);
  if (flashback) return true;
  if (!BEGAN.test(clause.line.text)) return false;
  return clause.mentions.some((m) => tells(m) && isDefinite(m));
}

/** "in which # people were killed", "that killed #". */
export function isRelative({ line, from }: Clause): boolean {
  return /^ (?:, )?(?:in )?(?:which|that|who|whom) /.test(textOf(line, from, from + 3));
}

/** Named in the words, not by a "he" that stands for a name told before. */
export function isNamedThere({ line, first, last }: NamedVictim): boolean {
  return line.words.slice(first, last).some((word) => word.name?.kind === 'person');
}

/** "were killed in separate attacks": each of those named in one of his own. */
export const SEPARATELY =
  / separate(?:ly)? (?:[a-z]+ )?(?:attacks|incidents|bombings|shootings|strikes|killings|assassinations) /;

export function sharesName(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** "protested on Saturday against the bombing": the time is not the bombing's, which was told before. */
export function refersBack(clause: Clause, named: readonly NamedVictim[]): boolean {
  if (clause.tolls.length > 0 || named.length > 0 || BEGAN.test(textOf(clause.line, clause.from, clause.to)))
    return false;
  const told = clause.mentions.filter(tells);
  return told.length > 0 && told.every((m) => m.word.part === 'noun' && isDefinite(m) && !isDatedNoun(clause, m));
}

function isDefinite({ line, first }: EventMention): boolean {
  const before = textOf(line, Math.max(0, first - 3), first);
  return / (?:the|this|that) (?:[a-z]+ ){0,2}$/.test(before);
}

/** "the explosion in April 2022". */
function isDatedNoun(clause: Clause, { line, last }: EventMention): boolean {
  const from = line.words[last - 1]!.end;
  return clause.times.some((time) => time.start >= from && time.start - from < 8);
}

/** "this is the second attack of the kind" speaks of the one being told. */
export function turnsAway(clause: Clause): boolean {
  return !/ (?:this|it|that|which) (?:is|was|were) (?:[^ .,;]+ ){0,5}(?:second|third|latest|deadliest|worst|most|another|similar|first)/.test(
    textOf(clause.line, Math.max(0, clause.from - 4), clause.to),
  );
}

/** A sentence that goes on with what the one before it told. */
export function goesOn(clause: Clause): boolean {
  const text = textOf(clause.line, clause.from, Math.min(clause.to, clause.from + 8));
  return (
    /^ (?:it|he|she|they|% (?:later )?claimed|% officials) /.test(text) ||
    / (?:that|the same|the latter) (?:attack|blast|bombing|explosion|assault|incident) /.test(text)
  );
}
