import { accidentWords } from '../codebook/event-words.ts';
import { siteKindsByWord } from '../codebook/kinds.ts';
import { type Clause, isUnreal, textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { eventTimes } from './event-times.ts';
import type { LineWord } from './line.ts';
import { dependents, headToken } from './predicate.ts';
import type { NamedVictim } from './victims.ts';

/** An event word that can stand for a happening of its own here. */
export function tells(mention: EventMention): boolean {
  return mention.word.part !== 'agent' && mention.word.kind !== 'plan' && !isUnreal(mention);
}

/** Senses that as often name a policy, a war or what followed an attack as one happening. */
export function isWeak(sense: string): boolean {
  return sense === 'raid_arrest' || sense === 'clash' || sense === 'execution' || sense === 'kidnapping';
}

export function hasDay(clause: Clause): boolean {
  return eventTimes(clause).some((time) => time.of === 'event');
}

function hasExactDay(clause: Clause): boolean {
  return eventTimes(clause).some((time) => time.of === 'event' && time.date.precision === 'day');
}

/** A clause that tells of something done: an event word that counts, people hit, or a named victim. */
export function isTelling(clause: Clause, named: readonly NamedVictim[]): boolean {
  if (isRetraction(clause) || isAccident(clause)) return false;
  if (clause.tolls.length > 0 || named.length > 0) return true;
  const told = clause.mentions.filter(
    (m) => tells(m) && !(isLoose(m) && clause.mentions.length === 1 && !byGroup(m) && !isOnSite(m)),
  );
  return told.some((m) => !isWeak(m.word.sense) || m.word.part === 'verb' || hasDay(clause));
}

/** "hit", "struck", "rockets": words of drought, campaigns and space flight too; alone they tell of an incident only when a group does it. */
export function isLoose({ word, line, last }: EventMention): boolean {
  const [first] = word.words;
  if (word.kind === 'neutral' && word.part === 'verb') return LOOSE.test(first!);
  if (first === 'hanged') return /^(?:himself|herself|themselves)$/.test(line.words[last]?.text ?? '');
  if (FALLS.test(line.words[last]?.text ?? '') || FIRED.test(line.words[last + 1]?.text ?? '')) return false;
  return (
    word.words.length === 1 &&
    /^(?:shells?|rockets?|drones?|execut(?:es|ing)|missiles?|mortars?|artillery)$/.test(first!)
  );
}

/** "a shell fell on a stop", "rockets were fired": the weapon is told of in use. */
const FALLS = /^(?:fell|landed|hit|struck|slammed|crashed|exploded|rained|tore|ripped|pounded)$/;
const FIRED = /^(?:fired|launched|landed|dropped)$/;

const LOOSE = /^(?:hit|hits|struck|strikes|strike|striking|targeted|targeting|engaged)$/;

function byGroup({ line, first }: EventMention): boolean {
  return line.words.slice(Math.max(0, first - 4), first).some((word) => word.name?.kind === 'group');
}

/** "struck the largest camp", "three hotels were hit": by the parse, a verb of hitting with a site that can be attacked. */
function isOnSite({ line, first, last, word }: EventMention): boolean {
  if (word.part !== 'verb' || word.kind !== 'neutral') return false;
  const verb = headToken(line, first, last);
  return dependents(line, verb).some(
    (part) => (part.deprel === 'obj' || part.deprel === 'nsubj:pass') && siteKindsByWord().has(part.lower),
  );
}

/** What a paper takes back: "an earlier version of this report wrongly said ..." */
export function isRetraction(clause: Clause): boolean {
  const text = clause.line.text;
  return (
    / (?:earlier|previous) version of (?:this|the) (?:report|story|article) /.test(text) ||
    / (?:withdrawing|withdrew|retracted|wrongly|erroneously|mistakenly|corrected) (?:[a-z]+ ){0,4}(?:reports?|reported|said|statement) /.test(
      text,
    ) ||
    /^ correction : /.test(text)
  );
}

/** "was killed in a plane crash": a death that nobody did, unless the clause names a deed too. */
function isAccident(clause: Clause): boolean {
  const words = clause.line.words.slice(clause.from, clause.to);
  if (!words.some(({ text }) => accidentWords.has(text))) return false;
  return !clause.mentions.some((m) => isDeed(m) && m.word.kind === 'means' && tells(m));
}

const MANY =
  / # (?!(?:suicide|bomb|coordinated|simultaneous|separate) )(?:(?!(?:in|of|on|with|by|for|from|after|during) )[a-z-]+ ){0,2}(?:attacks|incidents|bombings|blasts|raids|operations|killings) /;

/** A habit or a count of many incidents: "has carried out attacks", "361 attacks", "killed since 2021". */
export function isTotal(clause: Clause): boolean {
  const text = textOf(clause.line, clause.from, clause.to);
  const dated = hasDay(clause);
  if (TREND.test(text) && clause.mentions.filter(tells).every((m) => m.word.part === 'plural')) return true;
  if (clause.tolls.length > 0 && clause.line.words.slice(clause.from, clause.to).some(isYears)) return true;
  if (MANY.test(text) && largestNumber(clause) > 3) return true;
  if (
    / (?:recorded|documented|registered|tallied|counted (?:[a-z]+ )?#) /.test(text) &&
    largestNumber(clause) > 3 &&
    clause.tolls.length > 0
  )
    return true;
  if (clause.tolls.length > 0 && PERIOD.test(text) && (!dated || / (?:over the years|between) /.test(text)))
    return true;
  if (clause.tolls.some((toll) => (toll.count.low ?? toll.count.best ?? 0) >= 1000)) return true;
  const several = clause.mentions.filter(tells).every((m) => m.word.part === 'plural');
  if (clause.generic !== null && (!dated || (several && !hasExactDay(clause))) && clause.tolls.length === 0)
    return true;
  if (
    clause.tolls.length > 0 &&
    /(?:during|in|by) (?:# |several |two |three |four )?separate (?:[a-z-]+ ){0,3}(?:operations|attacks|incidents|raids) /.test(
      text,
    )
  )
    return true;
  if (/ (?:deadliest|bloodiest|worst|most violent) (?:month|year|week|quarter) /.test(text)) return true;
  const singular = clause.mentions.some(
    (m) => tells(m) && (m.word.part !== 'plural' || (m.word.kind === 'means' && clause.places.length > 0)),
  );
  if (!dated && PLURALLY.test(text) && !clause.mentions.some((m) => isDeed(m) && m.word.part === 'noun')) return true;
  return !singular && clause.tolls.length === 0 && !dated;
}

/** "between 2020 and 2022". */
function isYears({ number }: LineWord): boolean {
  return number !== null && /\b(?:19|20)\d\d\b.+\b(?:19|20)\d\d\b/.test(number.count.words);
}

/** "Attacks fell by 13 percent". */
const TREND =
  / (?:percent|per_cent|fell|fallen|dropped|declined|decreased|increased|doubled|tripled|surged|rose|risen) (?:by|to|from|in|since|last|this|for|sharply|after|again) | (?:percent|per cent) | % (?:fewer|more) /;

const PERIOD =
  / (?:(?<!ever )since|over the years|between \d{4} and|in the past|over the past|so far this|so far in|during the first|in recent years|in the (?:last|past) (?:[a-z]+ )?(?:year|years|months|decade)|in (?:[a-z]+|#) (?:months|years)|each year|this year|annually) /;

const PLURALLY =
  / (?:in|of|from|by|were) (?:(?!two |twin |these |the |separate |coordinated |suicide |simultaneous )[a-z]+ ){0,2}(?:attacks|incidents|bombings|killings) /;

function largestNumber(clause: Clause): number {
  const counts = clause.line.words
    .slice(clause.from, clause.to)
    .flatMap((word) => (word.number ? [word.number.count] : []));
  return Math.max(0, ...counts.map((c) => c.low ?? c.best ?? 9));
}

/** Something of its own: people hit, a named victim, or a deed that is not only its consequence. */
export function isSpecific(clause: Clause, named: readonly NamedVictim[]): boolean {
  if (clause.tolls.some((toll) => toll.outcome === 'killed' || toll.outcome === 'wounded') || named.length > 0)
    return true;
  if (/ including (?:a|an|the|#) (?:[a-z]+ )?(?:#|one|attack) /.test(textOf(clause.line, clause.from, clause.to)))
    return true;
  return clause.mentions.some((m) => tells(m) && isDeed(m) && m.word.part !== 'plural');
}

/** A word of a violent deed itself, not of its consequence or of what the police did next. */
export function isDeed(mention: EventMention): boolean {
  return !isWeak(mention.word.sense) && mention.word.sense !== 'kill' && mention.word.sense !== 'wound';
}
