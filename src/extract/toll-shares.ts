import { peopleWords } from '../codebook/people-words.ts';
import type { Line } from './line.ts';
import { wordAt } from './line.ts';
import type { Toll, TollOutcome, TollPart } from './toll.ts';
import { countsPeople, partAt } from './toll-parts.ts';

/**
 * Numbers that a line tells as parts of those it counted before, and of whom it says nothing else: "killing 41 people, 12 of them
 * children", "36 dead, including 9 foreigners", "20 wounded, four of whom were in a critical condition", "22 people were killed: twelve
 * nurses and ten patients". They became what the whole became. One alone ("including a child") is a person, not a share.
 */
export function sharesOf(line: Line, tolls: readonly Toll[]): Toll[] {
  const counted = new Set(tolls.flatMap((toll) => toll.parts.map(({ first }) => first)));
  const shares: Toll[] = [];
  line.words.forEach((word, at) => {
    if (word.number === null || counted.has(at) || word.number.count.best === 1) return;
    const whole = wholeBefore(line, at, tolls);
    const share = whole ? (taken(line, at, whole) ?? listed(line, at, whole, shares)) : null;
    if (whole && share) shares.push(shareOf(whole, share, whole.outcome));
  });
  return [...shares, ...amongTheDead(line)];
}

function shareOf(whole: Toll, part: TollPart, outcome: TollOutcome): Toll {
  const { line, verb } = whole;
  return {
    ...whole,
    line,
    verb,
    outcome,
    ...part,
    parts: [part],
    who: 'people',
    share: true,
    rule: 'part of a number',
  };
}

/** The last number of people before word `at` of whom more may be told: the whole, never another share. */
function wholeBefore(line: Line, at: number, tolls: readonly Toll[]): Toll | null {
  const before = tolls.filter((toll) => !toll.share && toll.last <= at && toll.verb < at);
  const whole = before.sort((a, b) => b.last - a.last)[0] ?? null;
  return whole && fits(line.words[at]!.number!.count.best, whole.count.best) ? whole : null;
}

/** A part is no larger than the whole; what is not counted ("dozens") may be of any size. */
function fits(part: number | null, whole: number | null): boolean {
  return part === null || whole === null || part <= whole;
}

const OF_THEM = /^ of (?:them|whom|those|these|which(?= were)) /;
const AMONG = / (?:including|among them|among whom|among those)(?: (?:were|was|also|are))? $/;

/** "12 of them children", "including 12 children". */
function taken(line: Line, at: number, whole: Toll): TollPart | null {
  const part = partAt(line, at);
  if (OF_THEM.test(textFrom(line, at + 1, 4))) return { ...part, last: at + 1 };
  if (!AMONG.test(textTo(line, at, 4)) || tellsBetween(line, whole.last, at)) return null;
  return countsPeople(line, part) || isPeople(line, part) ? part : null;
}

/** "13 Americans", "19 staff". */
function isPeople(line: Line, { first, last }: TollPart): boolean {
  const words = line.words.slice(first + 1, Math.max(last, first + 2));
  return words.some(
    ({ text, start }) =>
      peopleWords.has(text) || /^\p{Lu}\p{L}+s$/u.test(line.source.slice(start, start + text.length)),
  );
}

/** "22 people were killed ...: twelve nurses and ten patients": what follows the colon, if all of it adds up to no more. */
function listed(line: Line, at: number, whole: Toll, shares: readonly Toll[]): TollPart | null {
  const colon = line.words.findLastIndex(({ text }, i) => i < at && i >= whole.last && text === ':');
  if (colon < 0 || whole.count.best === null) return null;
  const part = partAt(line, at);
  const before = shares.filter(({ first }) => first > colon && first < at);
  const opens =
    at === colon + 1 || before.some(({ last }) => /^ (?:, |and |, and )$/.test(textFrom(line, last, at - last)));
  const sum = before.reduce((total, { count }) => total + (count.best ?? 0), part.count.best ?? 0);
  return opens && countsPeople(line, part) && sum <= whole.count.best ? part : null;
}

/** A verb or a full clause between the whole and what "including" adds to: "killed 12 and burnt the shop, including 3 cars". */
function tellsBetween(line: Line, from: number, to: number): boolean {
  return line.words.slice(from, to).some(({ text }) => /^[;:]$/.test(text));
}

const GROUPS = '(?<group>dead|killed|fatalities|victims|deceased|slain|martyrs|wounded|injured|casualties)';
const STATED: readonly RegExp[] = [
  // "The fatalities consist of # civilians and # soldiers", "The dead include # children".
  new RegExp(
    ` (?:the|those) ${GROUPS} (?:were|are|include|included|comprise|comprised|consist of|consisted of)(?: all)? #`,
    'g',
  ),
  // "Among the dead are # foreigners".
  new RegExp(` among (?:the |those )?${GROUPS} (?:were|are|was)(?: also)? #`, 'g'),
  // "# foreigners are among the dead", "# of the dead were children".
  new RegExp(` #(?: (?![.,;:#])[^ ]+){0,4} (?:were|are|was) (?:also )?among (?:the |those )?${GROUPS} `, 'g'),
  new RegExp(
    `(?<! all but) # of (?:the|those) ${GROUPS} (?:were|are) (?!found |buried |taken |identified |brought |named |still |being |in )`,
    'g',
  ),
];

/** Parts of the dead or wounded that another sentence counted. */
function amongTheDead(line: Line): Toll[] {
  return STATED.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const { group } = match.groups!;
      const first = wordAt(line, match.index + match[0].indexOf('#'));
      const verb = wordAt(line, match.index + match[0].indexOf(` ${group} `) + 1);
      const outcome: TollOutcome = /^(?:wounded|injured)$/.test(group!) ? 'wounded' : 'killed';
      return partsFrom(line, first).flatMap((part): Toll[] =>
        part.count.best === 1 || !(part.first < verb || countsPeople(line, part))
          ? []
          : [{ line, verb, outcome, ...part, parts: [part], who: 'people', share: true, rule: 'part of the dead' }],
      );
    }),
  );
}

/** The number at word `first` and those that "and" joins to it. */
function partsFrom(line: Line, first: number): TollPart[] {
  const parts = [partAt(line, first)];
  for (let at = joined(line, parts[0]!.last); at !== null; at = joined(line, parts.at(-1)!.last))
    parts.push(partAt(line, at));
  return parts;
}

function joined(line: Line, from: number): number | null {
  let at = from;
  while (at < from + 2 && /^(?:,|and)$/.test(line.words[at]?.text ?? '')) at += 1;
  return at > from && line.words[at]?.number ? at : null;
}

function textFrom(line: Line, from: number, length: number): string {
  return ` ${line.words
    .slice(from, from + length)
    .map(({ text }) => text)
    .join(' ')} `;
}

function textTo(line: Line, to: number, length: number): string {
  return textFrom(line, Math.max(0, to - length), to - Math.max(0, to - length));
}
