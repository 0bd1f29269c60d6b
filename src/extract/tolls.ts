import type { Clauses } from '../annotate/parse/clause.ts';
import { type Line, wordAt } from './line.ts';
import { parsedTolls } from './parsed-tolls.ts';
import type { Toll, TollOutcome, TollPart } from './toll.ts';
import { isNoToll } from './toll-doubts.ts';
import {
  countsPeople,
  isBareNumber,
  isOpenList,
  isOtherSide,
  isShare,
  partAt,
  partsAfter,
  partsBefore,
  sumOf,
  whoIsCounted,
  withNamed,
} from './toll-parts.ts';
import { tollOutcomeOf, tollPatterns } from './toll-patterns.ts';
import { sharesOf } from './toll-shares.ts';

export type { Toll, TollOutcome, TollPart } from './toll.ts';

/**
 * All numbers of people in a line with what became of them, left to right; one number is read once, by the first rule that fits, and
 * by the parse where no rule does.
 */
export function tollsOf(line: Line, clauses: Clauses): Toll[] {
  if (!line.text.includes('#')) return [];
  const found = new Map<number, Toll>();
  for (const { rule, pattern, number } of tollPatterns) {
    for (const match of line.text.matchAll(pattern)) {
      const verb = match.groups!.verb!;
      const verbColumn = match.index + match[0].lastIndexOf(verb);
      const numberColumn = number === 'first' ? match.index + match[0].indexOf('#') : match.index + match[0].length - 1;
      for (const toll of tollsAt(line, wordAt(line, numberColumn), wordAt(line, verbColumn), verb, rule, number)) {
        if (!found.has(toll.first) && !covered(found, toll)) found.set(toll.first, toll);
      }
    }
  }
  for (const { at, verb, outcome, rule } of parsedTolls(line, clauses)) {
    if (isNoToll(line, at, verb)) continue;
    const parts = at < verb ? partsBefore(line, at) : partsAfter(line, at);
    if (at > verb && isOpenList(line, parts.at(-1)!.last)) continue;
    for (const toll of tollsOfParts(line, parts, verb, outcome, rule))
      if (!found.has(toll.first) && !covered(found, toll) && !sameVerb(found, toll)) found.set(toll.first, toll);
  }
  const shares = sharesOf(line, [...found.values()]);
  const wholes = [...found.values()].filter(({ first }) => !shares.some((share) => share.first === first));
  return withEllipsis([...wholes, ...shares].sort((a, b) => a.first - b.first));
}

/** Rules whose number is the toll itself and counts no noun. */
const TOLL_RULES = new Set([
  'toll, number',
  'put the dead at number',
  'that of the wounded at number',
  'the wounded were number',
  'toll placed at number',
  'an earlier count of number',
]);

/** "Four attackers were killed and one was captured": a bare number counts those that the number before it counts. */
function withEllipsis(tolls: readonly Toll[]): Toll[] {
  return tolls.map((toll, i) => {
    const before = tolls[i - 1];
    const bare = toll.last === toll.first + 1;
    return bare && before && before.who === 'attackers' ? { ...toll, who: before.who } : toll;
  });
}

/** "Eleven bodies were taken to the hospital". */
function areBodies(line: Line, part: TollPart): boolean {
  return line.words.slice(part.first + 1, part.last).some(({ text }) => /^(?:bodies|body|corpses?|dead)$/.test(text));
}

/** The verb's people are counted already, perhaps with others. */
function sameVerb(found: ReadonlyMap<number, Toll>, toll: Toll): boolean {
  return [...found.values()].some((other) => other.verb === toll.verb && other.outcome === toll.outcome);
}

function covered(found: ReadonlyMap<number, Toll>, toll: Toll): boolean {
  for (const other of found.values()) {
    if (other.parts.some((p) => p.first === toll.first) || toll.parts.some((p) => p.first === other.first)) return true;
  }
  return false;
}

function tollsAt(line: Line, at: number, verb: number, words: string, rule: string, order: 'first' | 'last'): Toll[] {
  const outcome = tollOutcomeOf(words);
  if (!outcome || isNoToll(line, at, verb)) return [];
  const isToll = TOLL_RULES.has(rule);
  const parts = isToll ? [partAt(line, at)] : order === 'first' ? partsBefore(line, at) : partsAfter(line, at);
  if (order === 'last' && !isToll && !countsPeople(line, parts[0]!) && !isBareNumber(line, parts[0]!)) return [];
  if (order === 'last' && isOpenList(line, parts.at(-1)!.last)) return [];
  // "Three more devices were blown up."
  if (words === 'blown up' && !countsPeople(line, parts.at(-1)!)) return [];
  return tollsOfParts(line, parts, verb, outcome, rule);
}

function tollsOfParts(
  line: Line,
  parts: readonly TollPart[],
  verb: number,
  outcome: TollOutcome,
  rule: string,
): Toll[] {
  return bySide(line, parts)
    .flatMap((side) => added(side))
    .map((list) => tollOf(line, list, verb, outcome, rule));
}

/** "six guards and four attackers were killed": those who attacked are counted apart. */
function bySide(line: Line, parts: readonly TollPart[]): TollPart[][] {
  const attack = parts.filter((part) => isOtherSide(line, part));
  const rest = parts.filter((part) => !isOtherSide(line, part));
  return [rest, attack].filter((side) => side.length > 0);
}

/** "eighteen Americans and scores of Afghans": a number and a vague word do not add up. */
function added(parts: readonly TollPart[]): (readonly TollPart[])[] {
  return parts.every((part) => part.count.best !== null) ? [parts] : parts.map((part) => [part]);
}

function tollOf(line: Line, parts: readonly TollPart[], verb: number, outcome: TollOutcome, rule: string): Toll {
  const first = parts[0]!;
  const last = parts.at(-1)!.last;
  return {
    line,
    first: first.first,
    last,
    verb,
    outcome: outcome === 'wounded' && areBodies(line, first) ? 'killed' : outcome,
    count: withNamed(line, first, verb, parts.length === 1 ? first.count : sumOf(line, parts)),
    parts,
    who: whoIsCounted(line, parts),
    share: isShare(line, first.first, first.last),
    rule,
  };
}
