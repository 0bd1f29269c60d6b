import { findCue } from '../../codebook/claim-cues.ts';
import { claimEventIn, claimVerbIn } from '../../codebook/claim-events.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import { type Count, count as exactly } from '../../model/count.ts';
import type { Span } from '../../model/span.ts';
import type { Window } from '../claim-query.ts';
import { readFilter } from './claim-filter.ts';
import {
  type ClaimParts,
  groupMeant,
  notReadable,
  type ReadClaim,
  readAs,
  scopeFrom,
  scopeOf,
  windowsFrom,
} from './claim-parts.ts';
import { wordsWithout } from './claim-words.ts';
import { readTrend } from './trend.ts';

/** "Attacks fell by half this year". */
export function trend(parts: ClaimParts): ReadClaim | null {
  const { claim, context } = parts;
  const measured = claimNounIn(claim.words) !== null || MEASURED.test(claim.words);
  if (!findCue('trend', claim.words) || !measured) return null;
  if (!isOfIncidents(claim)) return null;
  const { words, base } = withoutBase(claim.words);
  const { windows, event } = windowsFrom({ ...parts, claim: base === null ? claim : wordsWithout(claim, base) }, 0);
  const read = readTrend(
    words,
    ofThisYear(windows[0]!, base === null ? '' : claim.words.slice(base.start, base.end), context.on),
    context.on,
  );
  if (read === null) return notReadable('trend', 'Its words do not say which two stretches of time are compared.');
  const filter = readFilter(claim, read.window, { event, incident: null, speaker: context.speaker });
  const { direction, factor } = read;
  const year = base === null ? null : /\b(?:19|20)\d\d\b/.exec(claim.words.slice(base.start, base.end));
  const earlier = year === null ? read.earlier : sameDaysOf(year[0], read.window);
  const measure = OF_DEAD.test(claim.words) ? 'killed' : 'incidents';
  return readAs('trend', [{ form: 'trend', measure, direction, factor, filter, earlier }]);
}

/** What rose or fell are those killed: "deaths fell", "half as many people were killed". */
const OF_DEAD =
  /\b(?:deaths?|fatalities|death toll|dead|lives lost|killings of civilians)\b|\b(?:people|civilians|persons|officers|soldiers|policemen|journalists|workers) (?:were |have been |had been |being )?(?:killed|murdered|slain)\b/i;

/** The days of a window, in another year. */
function sameDaysOf(year: string, { from, until }: Window): Window {
  const [first, last] = [`${year}${from!.slice(4)}`, `${year}${until!.slice(4)}`];
  return { from: first, until: last, words: `from ${first} to ${last}` };
}

/** Whether what rose or fell are incidents or their dead: "ISIS-K is growing" is no number of them. */
function isOfIncidents({ annotated: { tokens }, words }: ClaimParts['claim']): boolean {
  const cue = findCue('trend', words)!;
  const verb = tokens.find((t) => t.start < cue.index + cue.words.length && t.end > cue.index && t.upos === 'VERB');
  if (verb === undefined || claimNounIn(cue.words) !== null) return true;
  const subject = tokens.find((t) => t.head === verb.index && t.deprel.startsWith('nsubj'));
  if (subject === undefined || subject.start > verb.start) return true;
  const said = words
    .slice(0, verb.start)
    .split(/[.:;]\s/)
    .at(-1)!;
  return claimNounIn(said) !== null || MEASURED.test(said);
}

const MEASURED = /violence|deaths|casualties|bloodshed|insecurity|toll|killed|victims|incidents/i;

const AGAINST_YEAR =
  /\b(?:compared (?:with|to)|in comparison (?:with|to)|relative to|as against|versus|over|on|against|from) (?:the year )?(?:19|20)\d\d\b/i;

const BASE =
  /\b(?:on|than|from|over|against|versus|compared (?:with|to)|in comparison (?:with|to)|relative to|as against)(?: in| to| with)? (?:the )?(?:last year|last month|last week|(?:previous|preceding|same|prior) (?:year|month|week|period|quarter)(?: (?:last year|before|of last year|in (?:19|20)\d\d))?|(?:year|month|week) (?:before|earlier)|a year (?:ago|earlier|before))\b/i;

/** What a trend is measured against, "on last year", is not the time of which it speaks. */
function withoutBase(words: string): { readonly words: string; readonly base: Span | null } {
  const found = BASE.exec(words) ?? AGAINST_YEAR.exec(words);
  if (found === null) return { words, base: null };
  const base = { start: found.index, end: found.index + found[0].length };
  return { words: words.slice(0, base.start) + words.slice(base.end), base };
}

/** Where only what it is measured against is said, the unit of time up to the claim is meant. */
function ofThisYear(window: Window, base: string, on: string | null): Window {
  if (window.from !== null || on === null || !/year|\d{4}/i.test(base)) return window;
  return { from: `${on.slice(0, 4)}-01-01`, until: on, words: `in ${on.slice(0, 4)} up to ${on}` };
}

/** "Four major attacks since the takeover", "has been hit five times", "the only attack this year". */
export function counted(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const only = onlyOne(claim);
  const count = only === null ? numberOf(parts) : exactly(1, 'only');
  if (count === null) return null;
  const filters = only === null ? scopeOf(parts, claim) : scopeFrom(parts, only).filters;
  const { perpetrators } = readFilter(claim, filters[0]!.window);
  const meant = perpetrators.length === 0 && THE_GROUP.test(claim.words);
  const group = meant ? groupMeant(parts) : (perpetrators[0] ?? null);
  if (meant && group === null) return notReadable('count', 'It speaks of "the group", and nothing says which that is.');
  const by = group === null ? {} : { perpetrators: meant ? [group] : perpetrators };
  return readAs(
    'count',
    filters.map((filter) => ({ form: 'count' as const, count, filter: { ...filter, ...by } })),
  );
}

/** Where a claim says that there was one alone, "the only attack this year", "the only governor killed"; null where it does not. */
function onlyOne(claim: ClaimParts['claim']): number | null {
  const only = /\b(?:the|its|their) (?:only|sole|lone|single)\b/i.exec(claim.words);
  if (only === null) return null;
  const named = claimEventIn(claim.words.slice(only.index)) !== null || isHeld(claim, only.index);
  return named ? only.index : null;
}

/** How many incidents a claim counts: the number before their noun, "five times", "once". */
function numberOf({ claim }: ClaimParts): Count | null {
  const { words, annotated } = claim;
  const inDate = (n: { start: number; end: number }) => annotated.times.some((t) => t.start < n.end && n.start < t.end);
  const numbers = annotated.numbers.filter((n) => !inDate(n) && !/^ ?(?:%|per ?cent)/i.test(words.slice(n.end)));
  const times = numbers.find((n) => /^ (?:times|occasions|separate occasions|instances)\b/i.test(words.slice(n.end)));
  if (times !== undefined && claimEventIn(words) !== null) return times.count;
  const once = /\b(?:once|(?:on )?one occasion|twice|thrice)\b(?! again)/i.exec(words);
  if (once !== null && claimVerbIn(words) !== null)
    return exactly(/twice/i.test(once[0]) ? 2 : /thrice/i.test(once[0]) ? 3 : 1, once[0]);
  // "Two mosques were bombed": each is an incident of its own.
  const hit = claim.sites.find(({ start }) => numbers.some((n) => n.end < start && start - n.end < 20));
  if (hit !== undefined && claimVerbIn(words.slice(hit.end)) !== null)
    return numbers.findLast((n) => n.end < hit.start)!.count;
  const noun = claimNounIn(words);
  if (noun === null) return null;
  return numbers.findLast((n) => n.end <= noun.index && noun.index - n.end < 40)?.count ?? null;
}

/** Whether the holder of a post stands near: "the only governor killed". */
function isHeld({ posts }: ClaimParts['claim'], at: number): boolean {
  return posts.some(({ start }) => start > at && start - at < 40);
}

const THE_GROUP = /\b(?:the|this) (?:group|organi[sz]ation|movement|network|outfit)\b|^(?:it|they)\b/i;

/** Whether what is counted is an incident: "two bombings that killed governors". */
function countsIncidents({ words, annotated }: ClaimParts['claim']): boolean {
  const noun = claimNounIn(words);
  return noun !== null && annotated.numbers.some((n) => n.end <= noun.index && noun.index - n.end < 20);
}

/** "Two governors have been killed since": a number of holders of posts over a time, each an incident of its own. */
export function holders(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const post = claim.posts.find((p) => claim.annotated.numbers.some((n) => n.end < p.start && p.start - n.end < 20));
  if (post === undefined || countsIncidents(claim)) return null;
  if (!/\b(?:killed|assassinated|murdered|slain|died|dead|lost|fallen|fell)\b/i.test(claim.words)) return null;
  const { filters, windows } = scopeFrom(parts, 0);
  const ofPost = { victimClasses: [post.code] };
  const number = claim.annotated.numbers.findLast((n) => n.end < post.start)!;
  if (windows[0]!.from === null) return null;
  return readAs(
    'count',
    filters.map((filter) => ({
      form: 'count' as const,
      count: number.count,
      filter: { ...filter, ...ofPost, types: [] },
    })),
  );
}
