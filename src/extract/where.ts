import type { PlaceMention } from '../annotate/annotated.ts';
import { countryOfDemonym } from '../codebook/demonyms.ts';
import type { Place } from '../model/place.ts';
import type { Reason } from '../model/statement.ts';
import { bearingOf } from './bearing.ts';
import { type Clause, textOf } from './clauses.ts';
import { headToken } from './predicate.ts';
import type { Story } from './story.ts';

/** Where a story's incident happened: the place, the words it rests on first, and why it and not another. */
export interface PlaceReading {
  readonly place: Place;
  readonly mentions: readonly PlaceMention[];
  readonly why: readonly Reason[];
}

interface Candidate {
  readonly mention: PlaceMention;
  readonly weight: number;
  /** Where people went, or where a body sits that speaks: it counts only where nothing else is told. */
  readonly elsewhere: boolean;
}

/** The most exact place that agrees with what the story names most; null where it names none. */
export function placeOf(
  story: Story,
  fallback: readonly PlaceMention[],
  shared: ReadonlySet<Clause> = new Set(),
): PlaceReading | null {
  const told = [
    ...story.clauses.flatMap((clause, i) =>
      // "the governor of A and the mayor of B were killed apart": neither place is told of the other.
      candidates(clause, i).filter((c) => !shared.has(clause) || !isFromOf(clause, c.mention)),
    ),
    ...story.asides.flatMap((clause) => candidates(clause, ASIDE, nearness(story, clause))),
  ];
  const { only } = story;
  const apart = only === null ? told : told.filter((c) => c.mention === only || contains(c.mention.place, only));
  const here = apart.filter((c) => !c.elsewhere);
  const named = here.length > 0 ? here : apart;
  const all =
    named.length > 0 ? named : fallback.filter(isScene).map((mention) => ({ mention, weight: 0.2, elsewhere: false }));
  if (all.length === 0) return null;
  const ranked = all.map((c) => ({ ...c, total: total(c, all) })).sort((a, b) => b.total - a.total);
  const best = ranked[0]!;
  const agreeing = all.filter((c) => c !== best && contains(c.mention.place, best.mention));
  const why = ranked.slice(0, 3).map(
    (c): Reason => ({
      rule: 'place',
      words: `${c.mention.place.words}: ${c.mention.reasons[0] ?? 'named'}`,
      weight: Math.round(c.total * 10) / 10,
    }),
  );
  const place = filled(best.mention, agreeing);
  const around = place.country === null ? fallback.find((mention) => mention.place.country !== null) : undefined;
  // "churches in the X neighbourhood": a quarter that no gazetteer has lies where the report's other places do.
  if (around) {
    const { country, countryCode, admin1 } = around.place;
    return { place: { ...place, country, countryCode, admin1 }, mentions: [best.mention, around], why };
  }
  return { place, mentions: [best.mention, ...agreeing.map((c) => c.mention)], why };
}

/** Places of a report that can be a scene at all, in order: no peoples, parties, origins or courts. */
export function scenePlaces(clauses: readonly Clause[]): PlaceMention[] {
  return clauses.flatMap((clause) =>
    candidates(clause, ASIDE)
      .map(({ mention }) => mention)
      .filter((mention) => doubt(clause, mention) === 0),
  );
}

/** The rank of what only stands beside the telling. */
const ASIDE = 9;

/** How much a sentence beside the telling says of where it was: next to it almost as much as itself, three away next to nothing. */
function nearness(story: Story, aside: Clause): number {
  const at = aside.line.sentence.index;
  const told = story.clauses.filter((c) => c.mentions.length + c.tolls.length > 0).map((c) => c.line.sentence.index);
  const dated = story.date !== null && aside.times.some(({ date }) => date.value === story.date!.value);
  if (dated) return 0.4;
  const distance = Math.min(...told.map((index) => Math.abs(index - at)), 9);
  return distance <= 1 ? 0.4 : distance === 2 ? 0.1 : -0.2;
}

function candidates(clause: Clause, index: number, nearness = 0): Candidate[] {
  const telling = clause.mentions.length > 0 || clause.tolls.length > 0;
  return clause.places
    .filter(
      (mention) =>
        isScene(mention) &&
        !isFormerPost(clause, mention) &&
        !isAdjective(clause, mention) &&
        !isPeople(clause, mention),
    )
    .map((mention) => {
      if (isDateline(clause, mention)) return { mention, weight: 0.1, elsewhere: false };
      const order = (index === 0 ? 1.5 : index < 3 ? 1 : 0.4) + nearness;
      const against = doubt(clause, mention);
      return {
        mention,
        weight: order + (telling ? 1 : 0) - against,
        elsewhere: isGoal(clause, mention) || isSeat(clause, mention),
      };
    });
}

/** How much speaks against a place as the scene: where people come from, where they went, where a court sat. */
function doubt(clause: Clause, mention: PlaceMention): number {
  if (isGoal(clause, mention)) return 2;
  if (isAfterwards(clause, mention) || isDoer(clause, mention) || isSeat(clause, mention)) return 1.6;
  if (isOrigin(clause, mention) || isParty(clause, mention)) return 1.6;
  return isFromOf(clause, mention) ? 1.2 : 0;
}

/** "sentenced in Miami", "flew to Oaxaca", by the parse. */
function isAfterwards(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  return at >= 0 && bearingOf(clause, clause.from + at, clause.from + at + 1) === 'afterwards';
}

/** "India struck a camp", "bombs that Israel dropped": a country that does it is not where. */
function isDoer(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  if (at < 0 || mention.place.admin1 !== null || mention.place.locality !== null) return false;
  const token = headToken(clause.line, clause.from + at, clause.from + at + 1);
  const verb = clause.line.tokens[token.head]!;
  return token.deprel === 'nsubj' && verb.xpos.startsWith('VB') && !AT_HOME.test(verb.lemma);
}

/** "the foreign ministry in Islamabad said": where a body sits, unless it is what was hit. */
function isSeat(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  const before = at > 0 ? textOf(clause.line, Math.max(clause.from, clause.from + at - 9), clause.from + at) : '';
  const seat = SEAT.exec(before);
  return seat !== null && !HIT_BODY.test(before.slice(0, seat.index + 1));
}

const SEAT =
  / (?:ministry|embassy|consulate|government|parliament|court|cabinet|spokesm[ae]n|spokeswoman|ambassador) in (?:the )?(?:capital (?:, )?)?$/;
const HIT_BODY =
  / (?:at|on|inside|outside|near|against|into|of|hit|struck|attacked|stormed|bombed|targeted|targeting|entered|around|behind|beside) (?:[^ ]+ ){0,4}$/;

/** What a state does in its own land. */
const AT_HOME = /^(?:execute|hang|behead|arrest|detain|mourn|bury)$/;

/** "relations with Pakistan", "a claim by New Delhi": a side, not a place. */
function isParty(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  const before = at > 0 ? textOf(clause.line, Math.max(clause.from, clause.from + at - 2), clause.from + at) : '';
  return / (?:with|by|against|between|like|than|about) (?:the )?$/.test(before);
}

/** "his old driver from Dili", "come from Spain", "rockets from Gaza": not where people were taken from. */
function isOrigin(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  const before = at > 0 ? textOf(clause.line, Math.max(clause.from, clause.from + at - 6), clause.from + at) : '';
  return / from (?:the )?(?:[a-z]+ )?$/.test(before) && !clause.mentions.some((m) => m.word.sense === 'kidnapping');
}

/** "KABUL, Afghanistan (Feb. 6) -", "QUETTA:", "HERAT, Oct 9 -": what follows a place that a report was written at. */
const DATELINE =
  /^(?:\s*[,[]\s*\p{Lu}[\p{L}.]+\]?){0,2}(?:\s*\([^)\n]{2,24}\)|,?\s+\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?){0,2}\s*(?:--?\s|[–—:]|$|\n|\()/u;

function isDateline(clause: Clause, mention: PlaceMention): boolean {
  const { source } = clause.line;
  const before = source
    .slice(Math.max(0, mention.start - 40), mention.start)
    .split('\n')
    .at(-1)!;
  if (/\p{Ll}{3,}/u.test(before.replace(/\b(?:Afghanistan|Release|Command|Joint|Immediate|Download)\b/g, '')))
    return false;
  const upper = /^\p{Lu}{3,}/u.test(source.slice(mention.start, mention.end));
  return (
    (upper || (clause.opens && clause.starts[0] === mention.start)) &&
    DATELINE.test(source.slice(mention.end, mention.end + 70))
  );
}

/** A government told by its capital, or a place inside another name, is no scene. */
export function isScene(mention: PlaceMention): boolean {
  const use = 'use' in mention ? mention.use : 'location';
  return use === 'location' || use === 'in_name';
}

const ADJECTIVE =
  /^(?:troops?|forces?|military|service|servicemen|officials?|authorities|government|president|army|defen[cs]e|department|state|central|embassy|marines?|soldiers?|personnel|mission|special|interior|foreign|ambassador|envoys?|citizens?|nationals?|officers?|navy|air|security|drones?|warplanes?|prisons?|jails?|courts?|district|judges?|prosecutors?|attorney|territory)$/;

/** "13 U.S. troops": a country beside a noun says whose they are, not where. */
function isAdjective(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.from + clause.starts.indexOf(mention.start);
  return (
    ADJECTIVE.test(clause.line.words[at + 1]?.text ?? '') &&
    mention.place.admin1 === null &&
    mention.place.locality === null
  );
}

/** "taken towards Virunga", "fled to Turkey", "on its way to Kabul": where somebody went says little of where it happened. */
function isGoal(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.from + clause.starts.indexOf(mention.start);
  const before = textOf(clause.line, Math.max(clause.from, at - 6), at);
  return / (?:towards?|bound for|way to|fled to|fled into|flown to|taken to|transferred to|returned to|returning to|trip to|back to|moved to|across the border in) (?:(?![.,;])[^ ]+ ){0,4}$/.test(
    before,
  );
}

/** "Somali forces", "the Somali group": the people, though a region has the same name. */
function isPeople(clause: Clause, mention: PlaceMention): boolean {
  const { line, from, starts } = clause;
  if (countryOfDemonym(line.source.slice(mention.start, mention.end)) === null) return false;
  const at = from + starts.indexOf(mention.start);
  return !/^(?:region|state|province|[.,;])$/.test(line.words[at + 1]?.text ?? '.');
}

/** "a former police chief of Baghlan": where somebody once served says nothing of where he was hit. */
function isFormerPost(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.from + clause.starts.indexOf(mention.start);
  return (
    isFromOf(clause, mention) &&
    / (?:former|ex|late|one-time|then) /.test(textOf(clause.line, Math.max(clause.from, at - 7), at))
  );
}

/** "residents of Balkh", "officials from Kunar": where people come from. */
function isFromOf(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.starts.indexOf(mention.start);
  const before = at > 0 ? clause.line.words[clause.from + at - 1]!.text : '';
  const noun = at > 1 ? clause.line.words[clause.from + at - 2]!.text : '';
  return (
    /^(?:of|from)$/.test(before) && /(?:ents|cials|ernor|man|ties|tizen|tive|ions?|minister|ment|chief)s?$/.test(noun)
  );
}

function total(candidate: Candidate, all: readonly Candidate[]): number {
  const { place } = candidate.mention;
  const support = all.filter((other) => other !== candidate && agrees(other.mention, candidate.mention));
  const exact = (7 - place.precision) * 0.35;
  const use = 'use' in candidate.mention && candidate.mention.use === 'in_name' ? -0.8 : 0;
  return candidate.weight + exact + use + support.reduce((sum, other) => sum + Math.min(other.weight, 1) * 0.5, 0);
}

function admin1Of(mention: PlaceMention): string | null {
  const inferred = 'inferredAdmin1' in mention ? mention.inferredAdmin1 : null;
  return mention.place.admin1 ?? (typeof inferred === 'string' ? inferred : null);
}

/** One place holds the other, or they are the same. */
function agrees(a: PlaceMention, b: PlaceMention): boolean {
  if (a.place.countryCode !== b.place.countryCode) return false;
  const [x, y] = [admin1Of(a), admin1Of(b)];
  return x === null || y === null || x === y;
}

/** `outer` names a level that `inner` lies in. */
function contains(outer: Place, inner: PlaceMention): boolean {
  if (outer.countryCode !== inner.place.countryCode) return false;
  return outer.admin1 === null ? outer.locality === null : outer.admin1 === admin1Of(inner);
}

/** The best place with the levels that the other words of the story name. */
function filled(best: PlaceMention, agreeing: readonly Candidate[]): Place {
  const { place } = best;
  const named = agreeing.find((c) => c.mention.place.admin1 !== null && c.mention.place.admin1 === admin1Of(best));
  const finer = agreeing.find((c) => c.mention.place.locality !== null);
  return {
    ...place,
    admin1: place.admin1 ?? named?.mention.place.admin1 ?? null,
    locality: place.locality ?? (finer && place.precision >= 4 ? finer.mention.place.locality : null),
  };
}
