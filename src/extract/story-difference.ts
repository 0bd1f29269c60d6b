import type { PlaceMention } from '../annotate/annotated.ts';
import { datesOverlap, type PartialDate, shiftDay } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { type EventTime, eventTimes } from './event-times.ts';
import type { Story } from './story.ts';
import { isDeed, isWeak, tells } from './telling.ts';
import { isScene } from './where.ts';

/** How much a clause speaks of another incident than a story does: points for and against, with what they are for. */
export interface Difference {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** From here on a clause tells of another incident. */
export const ANOTHER = 2.4;

/**
 * Compares what a clause tells (with what goes on from it in its sentence) with a story: day, place, means, numbers of dead, and
 * whether its words bring in something new ("a bomb", "gunmen") or go back to what was told ("the attack", "he").
 */
export function differenceOf(story: Story, clause: Clause, following: readonly Clause[]): Difference {
  const stretch = [clause, ...following];
  const parts: (readonly [number, string])[] = [
    dateDifference(story, stretch),
    placeDifference(story, stretch),
    newness(story, clause, stretch),
    meansDifference(story, stretch),
    tollDifference(story, stretch),
    [restates(story, stretch) ? -1.2 : 0, 'tells the lead again'],
    [APART.test(textOf(clause.line, clause.from, Math.min(clause.to, clause.from + 12))) ? 1.5 : 0, 'told as apart'],
    [CONTRAST.test(textOf(clause.line, clause.from, clause.from + 2)) ? 0.9 : 0, 'set against it'],
    [story.clauses.at(-1)?.line === clause.line ? -0.8 : 0, 'same sentence'],
  ];
  const counted = parts.filter(([points]) => points !== 0);
  // Another place alone is where the dead were taken, or where somebody speaks.
  const [date, , news, , , , apart] = parts.map(([points]) => points);
  const marked = Math.max(date!, news!, apart!) > 0;
  const sum = counted.reduce((total, [points]) => total + points, 0);
  return {
    score: marked ? sum : Math.min(sum, 0),
    reasons: counted.map(([points, name]) => `${name} ${points > 0 ? '+' : ''}${points}`),
  };
}

/** "hours later", "separately", "elsewhere in the province", "in another incident". */
export const APART =
  / (?:(?:hours?|minutes|later) (?:later|after|that|the same)|hours later|minutes later|separately|elsewhere|meanwhile|in (?:a|an|another|#) (?:separate|other|second|similar|different) |in another |on the same day|the same (?:day|night|evening|morning)|also on) /;

const CONTRAST = /^ (?:[,;] )?(?:while|whereas) /;

function dateDifference(story: Story, stretch: readonly Clause[]): [number, string] {
  const own = ownTime(stretch);
  if (own === null || story.date === null) return [0, ''];
  if (datesOverlap(own.date, story.date))
    return [story.date.precision === 'day' && own.date.precision === 'day' ? -1 : 0, 'same day'];
  const opens = stretch[0]!.opens && FRONTED_DAY.test(textOf(stretch[0]!.line, stretch[0]!.from, stretch[0]!.from + 4));
  return [isNextDay(own.date, story.date) ? (opens ? 1.6 : 1.2) : 3, 'another day'];
}

const FRONTED_DAY = /^ (?:(?:early |late |earlier )?(?:on|in|last|later|the) |[a-z]+day )/;

/** The first time in a stretch that dates a happening. */
export function ownTime(stretch: readonly Clause[]): EventTime | null {
  return stretch.flatMap(eventTimes).find((time) => time.of === 'event') ?? null;
}

function isNextDay(a: PartialDate, b: PartialDate): boolean {
  if (a.precision !== 'day' || b.precision !== 'day' || a.earliest === null || b.earliest === null) return false;
  return shiftDay(a.earliest, 1) === b.earliest || shiftDay(b.earliest, 1) === a.earliest;
}

function placeDifference(story: Story, stretch: readonly Clause[]): [number, string] {
  const plain = scenesOf(story.clauses);
  const told = finest(plain.some(isTown) ? plain : [...plain, ...scenesOf(nearAsides(story))]);
  const own = finest(scenesOf(stretch));
  if (told.length === 0 || own.length === 0) return [0, ''];
  if (own.some((a) => told.some((b) => isSamePlace(a, b)))) return [-0.4, 'same place'];
  const near = scenesOf(stretch).some(
    (a) => a.place.admin1 !== null && told.some((b) => b.place.admin1 === a.place.admin1),
  );
  if (near) return [0.4, 'another town of the province'];
  const provinces = own.filter((a) => a.place.admin1 !== null);
  if (provinces.length > 0 && told.some((b) => b.place.admin1 !== null)) return [1.8, 'another province'];
  if (own.every((a) => told.every((b) => a.place.countryCode !== b.place.countryCode))) return [1.8, 'another country'];
  return own.some(isTown) && told.some(isTown) ? [1, 'another town'] : [0, ''];
}

/** Both name towns where something was done, and none is the other's. */
export function isAnotherTown(story: Story, clause: Clause): boolean {
  return placeDifference(story, [clause])[0] >= 1;
}

/** The clause names a town that the story was told of. */
export function isSameTown(story: Story, clause: Clause): boolean {
  return placeDifference(story, [clause])[0] < 0;
}

/** What stands in the sentences right beside the telling. */
function nearAsides({ clauses, asides }: Story): Clause[] {
  const lines = clauses.map(({ line }) => line.sentence.index);
  return asides.filter(({ line }) => lines.some((at) => Math.abs(at - line.sentence.index) <= 1));
}

/** Towns where any are named, else what there is: that both lie in one country says nothing. */
function finest(places: readonly PlaceMention[]): readonly PlaceMention[] {
  const towns = places.filter(isTown);
  const provinces = places.filter(({ place }) => place.admin1 !== null);
  return towns.length > 0 ? towns : provinces.length > 0 ? provinces : places;
}

/** Places where something was done: not those of speakers and hospitals. */
export function scenesOf(clauses: readonly Clause[]): PlaceMention[] {
  return clauses.flatMap((clause) => clause.places.filter((place) => isScene(place) && isAt(clause, place)));
}

const AT =
  / (?:in|at|near|outside|inside|around|across|throughout|on) (?:(?:(?:~|town|city|capital|port|island|suburb|village|district|county|area|region) ,|(?![.,;:()"“”#@&%]|and |or |who |that |which |said |says |was |were |has |had )[^ ]+) ){0,8}$/;
const SPEAKERS =
  / (?:officials?|hospitals?|police|spokesm[ae]n|spokeswoman|court|authorities|statement|told|said|reporters?|correspondent|embassy|government|ministry|leaders?|judge|trial|mayor|returned|flown|taken|home|born|talks|base|based|doctors?|analysts?|diplomats?) (?:in|at) (?:the )?(?:[a-z]+ ){0,3}$/;

/** Told with "in" or "at", and not as where somebody speaks. */
function isAt(clause: Clause, place: PlaceMention): boolean {
  const at = clause.from + clause.starts.indexOf(place.start);
  const before = textOf(clause.line, Math.max(clause.from, at - 10), at);
  return (
    !/^ - (?:based|born|bound|trained|led) /.test(textOf(clause.line, at + 1, at + 3)) &&
    (AT.test(before) || /^ : /.test(textOf(clause.line, at + 1, at + 2))) &&
    !SPEAKERS.test(before)
  );
}

function isTown({ place }: PlaceMention): boolean {
  return place.locality !== null || place.admin2 !== null;
}

function isSamePlace(a: PlaceMention, b: PlaceMention): boolean {
  const [x, y] = [a.place, b.place];
  if (x.words.toLowerCase() === y.words.toLowerCase()) return true;
  if (x.countryCode !== y.countryCode) return false;
  const known = [x.admin1, y.admin1].every((admin1) => admin1 !== null);
  if (known && x.admin1 !== y.admin1) return false;
  // One of them names only what the other lies in.
  return !isTown(a) || !isTown(b) || x.locality === y.locality;
}

/** What is new comes without an article of its own or with "a"; what is known comes with "the", "this" or as "he". */
function newness(story: Story, clause: Clause, stretch: readonly Clause[]): [number, string] {
  const text = textOf(clause.line, clause.from, Math.min(clause.to, clause.from + 7));
  if (PRONOUN.test(text)) return [-1.5, 'goes on'];
  if (OPINION.test(textOf(clause.line, clause.from, clause.to))) return [-1.6, 'spoken of'];
  const mentions = stretch
    .flatMap((c) => c.mentions)
    .filter((m) => m.word.part !== 'verb' && !isWeak(m.word.sense) && m.word.kind !== 'harm');
  // "while the toll of the bombing rose": known to all, but not what was told of here.
  if (mentions.length > 0 && mentions.every((m) => isKnown(m) && isOtherMeans(story, m))) return [0.8, 'another deed'];
  if (mentions.some((m) => isKnown(m) && !isFronted(m)) || (KNOWN.test(text) && !FRONTED.test(text)))
    return [-1.6, 'goes back to it'];
  if (mentions.some((m) => isBrought(m, clause.line === m.line))) return [1, 'brings in something new'];
  const verbs = clause.mentions.some((m) => m.word.part === 'verb' && isDeed(m) && tells(m));
  return verbs && NEW_SUBJECT.test(text) ? [1, 'brings in someone new'] : [0, ''];
}

const OPINION = / (?:condemn|denounc|deplor|prais|mourn|describ|call)[a-z]* /;
const PRONOUN = /^ (?:it|he|she|they|both|this|that|these|those|its|his|her|their) /;
const KNOWN =
  /^ (?:the|this|that|these|those) (?:[a-z]+ ){0,2}?(?:attackers?|gunm[ae]n|bombers?|assailants?|militants?|explosions?|blasts?|victims?|dead|toll|death) /;
const NEW_SUBJECT =
  / (?:# (?!of (?:them|the) )|gunmen|militants|unknown|unidentified|armed|insurgents|rebels|fighters|bandits|suspected|masked|assailants|attackers|jihadists|soldiers|troops|police|forces|warplanes|aircraft|drones|rockets) /;

/** By means that the story has not, where it has any. */
function isOtherMeans(story: Story, { word }: EventMention): boolean {
  const family = FAMILY[word.sense];
  const told = familiesOf(story.clauses);
  return family !== undefined && told.size > 0 && !told.has(family);
}

function isKnown({ line, first }: EventMention): boolean {
  return / (?:the|this|that|these|those|both|such) (?:[a-z'-]+ ){0,2}$/.test(
    textOf(line, Math.max(0, first - 3), first),
  );
}

const FRONTED = /^ (?:[a-z#]+ ){0,3}(?:after|before|since|following) /;

/** "Hours after the assault on the clinic, a bomber ...": the assault is only what the other is told from. */
function isFronted({ line, first }: EventMention): boolean {
  return / (?:after|before|since|following) (?:the|this|that) (?:[a-z'-]+ ){0,2}$/.test(
    textOf(line, Math.max(0, first - 4), first),
  );
}

function isBrought({ line, first, word }: EventMention, here: boolean): boolean {
  const before = textOf(line, Math.max(0, first - 3), first);
  return (
    here &&
    (/ (?:a|an|another|#|two|three) (?:[a-z'-]+ ){0,2}$/.test(before) ||
      (word.part === 'agent' && !/ the (?:[a-z-]+ )?$/.test(before)))
  );
}

/** The body tells what the lead told, in the same words and with all articles new: by the same means, while little was told yet. */
function restates(story: Story, stretch: readonly Clause[]): boolean {
  const senses = (clauses: readonly Clause[]) =>
    clauses
      .flatMap((c) => c.mentions)
      .filter((m) => m.word.kind === 'means')
      .map((m) => m.word.sense);
  const told = senses(story.clauses);
  const lines = new Set(story.clauses.map((c) => c.line));
  return lines.size <= 2 && ownTime(stretch) === null && senses(stretch).some((sense) => told.includes(sense));
}

const FAMILY: Readonly<Record<string, string>> = {
  suicide_bombing: 'bomb',
  vehicle_bombing: 'bomb',
  bombing: 'bomb',
  shooting: 'gun',
  armed_attack: 'gun',
  clash: 'gun',
  stabbing: 'knife',
  arson: 'fire',
  shelling: 'air',
  airstrike: 'air',
  kidnapping: 'taking',
  raid_arrest: 'state',
  execution: 'state',
  foiled: 'state',
};

function familiesOf(clauses: readonly Clause[]): Set<string> {
  return new Set(
    clauses
      .flatMap((c) => c.mentions)
      .filter((m) => m.word.part !== 'agent' && m.word.kind === 'means' && !isWeak(m.word.sense))
      .flatMap((m) => FAMILY[m.word.sense] ?? []),
  );
}

function meansDifference(story: Story, stretch: readonly Clause[]): [number, string] {
  const [told, own] = [familiesOf(story.clauses), familiesOf(stretch)];
  if (told.size === 0 || own.size === 0 || [...own].some((family) => told.has(family))) return [0, ''];
  return [0.7, 'other means'];
}

/** Another number of dead; one that a source gives for the same dead is told as a correction, with "the" or a speaker. */
function tollDifference(story: Story, stretch: readonly Clause[]): [number, string] {
  const killed = (clauses: readonly Clause[]) =>
    clauses
      .flatMap((c) => c.tolls)
      .filter((t) => t.outcome === 'killed' && !t.share && t.who === 'people')
      .map((t) => t.count.best ?? t.count.low);
  const [told, own] = [killed(story.clauses), killed(stretch)];
  if (told.length === 0 || own.length === 0) return [0, ''];
  return own.some((n) => told.includes(n)) ? [-0.6, 'same toll'] : [0.6, 'another toll'];
}

/** What goes on from a clause in its sentence: "when a mine exploded", ", killing two". */
export function following(clauses: readonly Clause[], clause: Clause): Clause[] {
  const found: Clause[] = [];
  for (let i = clause.index + 1; i < clauses.length; i++) {
    const next = clauses[i]!;
    const opening = next.line.words[next.from]?.text ?? '';
    if (next.line !== clause.line || next.turn !== null || /^(?:;|while|but|and|before|after|as)$/.test(opening)) break;
    found.push(next);
  }
  return found;
}
