import { attackerWords, fighterWords, peopleWords } from '../codebook/people-words.ts';
import type { Count } from '../model/count.ts';
import { count } from '../model/count.ts';
import type { Line } from './line.ts';
import { wordAt } from './line.ts';
import { isRecalled } from './recalled.ts';

export type TollOutcome = 'killed' | 'wounded' | 'kidnapped' | 'arrested' | 'released';

/** A number of people and what became of them, as one line tells it. Words `[first, last)` of the line hold number and noun. */
export interface Toll {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  /** Word of the verb or noun that says what became of them. */
  readonly verb: number;
  readonly outcome: TollOutcome;
  readonly count: Count;
  /** The parts that a derived count was added up from; one part else. */
  readonly parts: readonly TollPart[];
  /** Who is counted: people of any kind, those who attacked, or members of an armed side. */
  readonly who: 'people' | 'attackers' | 'fighters';
  /** A part of a number told elsewhere: "including 8 children", "five of them". */
  readonly share: boolean;
  readonly rule: string;
}

export interface TollPart {
  readonly first: number;
  readonly last: number;
  readonly count: Count;
}

const KILLED =
  '(?:shot dead|shot and killed|gunned down|burned to death|stabbed to death|blown up|killed|dead|martyred|slain|died|murdered|slaughtered|massacred|assassinated|perished|beheaded|executed|lost (?:their|his|her) (?:lives|life))';
const WOUNDED =
  '(?:wounded|injured|hurt|maimed|hospitalised|hospitalized|(?:sustained|suffered|received|with)(?: [a-z]+){0,3} (?:injuries|wounds))';
const ARRESTED = '(?:arrested|detained|captured|apprehended|rounded up|taken into custody|nabbed)';
const KIDNAPPED = '(?:kidnapped|abducted|taken hostage|taken captive|held hostage)';
const RELEASED = '(?:released|freed|rescued)';
const OUTCOMES: readonly (readonly [TollOutcome, RegExp])[] = [
  [
    'killed',
    new RegExp(
      `^(?:${KILLED}|kill|claim|slay|murder|shoot|shot|martyr|massacr|slaughter|assassin|execut|took|taking|cost|left|leav|death|fatalit|bod|live|toll|number)`,
    ),
  ],
  ['wounded', new RegExp(`^(?:${WOUNDED}|wound|injur|hurt|maim)`)],
  ['arrested', new RegExp(`^(?:${ARRESTED}|arrest|detain|captur|apprehend|detention)`)],
  ['kidnapped', new RegExp(`^(?:${KIDNAPPED}|kidnap|abduct)`)],
  ['released', new RegExp(`^(?:${RELEASED}|free|rescu|releas)`)],
];

const ANY = `(?:${KILLED}|${WOUNDED}|${ARRESTED}|${KIDNAPPED}|${RELEASED})`;
/** A word inside a noun phrase that counts people. */
const NOUN =
  '(?!(?:[#,.;:()"“”]|who|whom|which|that|when|after|before|while|and|or|as|said|says|say|told|where|if|but|by|to|than|for|was|were|been|have|has|had|are|is|be|being|got|with|put|puts|(?<! of )the) )[^ ]+';
const ADVERB =
  '(?: (?:have|has|had|reportedly|reported|confirmed|also|fatally|seriously|critically|slightly|lightly|badly|severely|brutally|either|now|all|later|then|so|far|both|to|instantly|subsequently|already|allegedly|themselves|each))';
/** "were", "have been reported to have been": a form of be with what may stand around it. */
const PASSIVE = `${ADVERB}{0,4} (?:was|were|been|being|are|is|be|got|left)${ADVERB}{0,3}(?: (?:been|be|being|left))?${ADVERB}{0,2}`;
const ASIDE = '(?: ,(?: (?![.,;:])[^ ]+){1,12} ,)?';
const RELATIVE = '(?: (?:who|that|whom)(?: (?![.,;:#])[^ ]+){1,10}?)?';

interface Pattern {
  readonly rule: string;
  readonly pattern: RegExp;
  /** `first`: the number stands before the verb; `second`: after it. */
  readonly number: 'first' | 'last';
}

/** Each finds one number (`#`) and one word of what became of those counted (`verb`). */
const PATTERNS: readonly Pattern[] = [
  {
    rule: 'number, be, participle',
    pattern: new RegExp(`#(?: ${NOUN}){0,9}?${ASIDE}${RELATIVE}${PASSIVE} (?<verb>${ANY}) `, 'g'),
    number: 'first',
  },
  {
    rule: 'number, participle',
    pattern: new RegExp(
      `#(?: ${NOUN}){0,5}? (?<verb>${ANY})(?= (?:[,.;:()"”–—-]|and|in|when|by|on|at|during|after|as|while|near|from|to|inside|outside|that|if|with|before|so|of|since|last|this|over|there|later|earlier|yesterday|today|~) )`,
      'g',
    ),
    number: 'first',
  },
  {
    rule: 'number, intransitive',
    pattern: new RegExp(
      `#(?: ${NOUN}){0,6}?${ASIDE}(?: (?:have|has|had|also|later|reportedly)){0,2} (?<verb>died|dead|perished|lost (?:their|his|her) (?:lives|life)) `,
      'g',
    ),
    number: 'first',
  },
  {
    rule: 'number of deaths',
    pattern: new RegExp(`#(?: ${NOUN}){0,2}? (?<verb>deaths|fatalities|bodies|injuries) `, 'g'),
    number: 'first',
  },
  {
    rule: 'number with injuries',
    pattern: new RegExp(`#(?: ${NOUN}){0,3}? (?<verb>with(?: [a-z]+){0,2} (?:injuries|wounds)) `, 'g'),
    number: 'first',
  },
  {
    rule: 'verb, number',
    pattern:
      / (?<verb>killing|killed|kills|kill|claiming|claimed|wounding|wounded|injuring|injured|hurting|hurt|martyring|martyred|slaying|murdering|murdered|massacring|massacred|slaughtering|assassinating|assassinated|executed|shooting dead|shot dead|shot and killed|gunned down|detaining|detained|arresting|arrested|capturing|captured|apprehending|apprehended|kidnapping|kidnapped|abducting|abducted|rounded up|rescued|freed|released)(?: (?:the lives of|the life of|both|also|a total of|himself and|herself and|themselves and|him and|her and|in total|all|up to|[~&%]|[@]))? #/g,
    number: 'last',
  },
  {
    rule: 'lives of number',
    pattern: / (?<verb>claimed|claiming|took|taking|cost|costing) the (?:lives|life) of #/g,
    number: 'last',
  },
  {
    rule: 'deaths of number',
    pattern:
      / (?<verb>deaths?|killings?|murders?|massacre|assassinations?|detention|arrests?|capture|abductions?|kidnappings?) of #/g,
    number: 'last',
  },
  {
    rule: 'put the dead at number',
    pattern:
      / (?:put|puts|putting) the (?<verb>dead|toll|death toll|number of (?:dead|deaths|people killed|fatalities)) (?:at|to) #/g,
    number: 'last',
  },
  {
    rule: 'along with number',
    pattern:
      / (?<verb>detained|detaining|captured|capturing|arrested|arresting|killed|killing|wounded|kidnapped|abducted)(?: (?![.;#])[^ ]+){0,8} (?:along|together) with #/g,
    number: 'last',
  },
  {
    rule: 'verb, name and number',
    pattern:
      / (?<verb>killed|killing|kills|wounded|wounding|injured|injuring|kidnapped|abducted|arrested|detained)(?: (?![.;:#])[^ ]+){1,14}? and #(?= (?:others?|more|of (?:his|her|their)) )/g,
    number: 'last',
  },
  {
    rule: 'number of people injured',
    pattern:
      / number of (?:[a-z]+ ){0,2}?(?<verb>injured|wounded|hurt) (?:at|to|is|was|rose to|stood at|had risen to) #/g,
    number: 'last',
  },
  {
    rule: 'toll, number',
    pattern:
      / (?<verb>death toll|toll|number of (?:people |persons |those |the |[a-z]+s )?(?:killed|dead|deaths|fatalities))(?: (?!(?:injured|wounded|injuries|#|[.;]) )[^ ]+){0,14}? #(?! (?:injured|wounded|others|hurt))/g,
    number: 'last',
  },
];

/** All numbers of people in a line with what became of them, left to right; one number is read once, by the first rule that fits. */
export function tollsOf(line: Line): Toll[] {
  if (!line.text.includes('#')) return [];
  const found = new Map<number, Toll>();
  for (const { rule, pattern, number } of PATTERNS) {
    for (const match of line.text.matchAll(pattern)) {
      const verb = match.groups!.verb!;
      const verbColumn = match.index + match[0].lastIndexOf(verb);
      const numberColumn = number === 'first' ? match.index : match.index + match[0].length - 1;
      for (const toll of tollsAt(line, wordAt(line, numberColumn), wordAt(line, verbColumn), verb, rule, number)) {
        if (!found.has(toll.first) && !covered(found, toll)) found.set(toll.first, toll);
      }
    }
  }
  return withEllipsis([...found.values()].sort((a, b) => a.first - b.first));
}

/** "Four attackers were killed and one was captured": a bare number counts those that the number before it counts. */
function withEllipsis(tolls: readonly Toll[]): Toll[] {
  return tolls.map((toll, i) => {
    const before = tolls[i - 1];
    const bare = toll.last === toll.first + 1;
    return bare && before && before.who === 'attackers' ? { ...toll, who: before.who } : toll;
  });
}

function covered(found: ReadonlyMap<number, Toll>, toll: Toll): boolean {
  for (const other of found.values()) {
    if (other.parts.some((p) => p.first === toll.first) || toll.parts.some((p) => p.first === other.first)) return true;
  }
  return false;
}

function tollsAt(line: Line, at: number, verb: number, words: string, rule: string, order: 'first' | 'last'): Toll[] {
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0];
  if (
    !outcome ||
    mixes(line, verb) ||
    unsure(line, at, verb) ||
    isOneOfThem(line, at) ||
    isRanked(line, verb) ||
    isRecalled(line, verb)
  )
    return [];
  const isToll = rule === 'toll, number' || rule === 'put the dead at number';
  const parts = isToll ? [partAt(line, at)] : order === 'first' ? partsBefore(line, at) : partsAfter(line, at);
  if (order === 'last' && !isToll && !countsPeople(line, parts[0]!) && !bareNumber(line, parts[0]!)) return [];
  if (order === 'last' && isOpenList(line, parts.at(-1)!.last)) return [];
  // "eighteen Americans and scores of Afghans": a number and a vague word do not add up.
  const addUp = parts.every((part) => part.count.best !== null);
  return (addUp ? [parts] : parts.map((part) => [part])).map((list) => tollOf(line, list, verb, outcome, rule));
}

function tollOf(line: Line, parts: readonly TollPart[], verb: number, outcome: TollOutcome, rule: string): Toll {
  const first = parts[0]!;
  const last = parts.at(-1)!.last;
  return {
    line,
    first: first.first,
    last,
    verb,
    outcome,
    count: withNamed(line, first, parts.length === 1 ? first.count : sumOf(line, parts)),
    parts,
    who: whoIsCounted(line, parts),
    share: isShare(line, first.first, first.last),
    rule,
  };
}

/** "killed or wounded": one number for both says nothing of either. */
function mixes(line: Line, verb: number): boolean {
  const [a, link, b] = [0, 1, 2].map((k) => line.words[verb + k]?.text ?? '');
  return HARM.test(a!) && /^(?:and|or|\/)$/.test(link!) && HARM.test(b!) && !(a === 'shot' && b === 'killed');
}

const HARM = /^(?:killed|killing|kill|dead|martyred|wounded|wounding|injured|injuring|hurt)$/;

/** "the first killing of a minister in years": a comparison, not a figure. */
function isRanked(line: Line, verb: number): boolean {
  return /^(?:first|second|third|latest|only|last|deadliest|most|biggest)$/.test(line.words[verb - 1]?.text ?? '');
}

/** "one of the victims", "six of the dead": a pick from a number told elsewhere. */
function isOneOfThem(line: Line, at: number): boolean {
  return /^ of (?:the|those|these) (?:[a-z]+ )?(?:victims|dead|wounded|injured|casualties|killed) /.test(
    line.text.slice((line.words[at]?.column ?? 0) + 1),
  );
}

/** "feared dead", "thought to have been killed", "no one was killed": not a figure. */
function unsure(line: Line, at: number, verb: number): boolean {
  const [from, to] = at < verb ? [Math.max(0, at - 1), verb] : [Math.max(0, verb - 2), at];
  return line.words
    .slice(from, to)
    .some(({ text }) => /^(?:feared|thought|believed|could|may|might|would|not|no|never|if|threatened)$/.test(text));
}

/** The noun phrase that a number opens. */
function partAt(line: Line, at: number): TollPart {
  return { first: at, last: nounEnd(line, at + 1), count: countAt(line, at) };
}

/** "has gone up to 47" is 47: the bound belongs to the verb. */
function countAt(line: Line, at: number): Count {
  const stated = line.words[at]!.number!.count;
  const rises = /^(?:gone|rose|risen|rises|climbed|climbs|increased|jumped|soared|mounted|went|shot)$/.test(
    line.words[at - 1]?.text ?? '',
  );
  return rises && stated.qualifier === 'at_most' && stated.best !== null
    ? count(stated.best, stated.words.replace(/^up to /i, ''))
    : stated;
}

const NOUN_WORD = new RegExp(`^${NOUN}$`);

function nounEnd(line: Line, from: number): number {
  let last = from;
  for (let i = from; i < Math.min(from + 7, line.words.length); i++) {
    const { text } = line.words[i]!;
    if (!NOUN_WORD.test(`${text} `.trim()) || STOP.test(text) || HARM.test(text)) break;
    last = i + 1;
    if (peopleWords.has(text) && !continuesNoun(line, i + 1)) break;
  }
  return last;
}

const STOP =
  /^(?:[#,.;:()"“”–—-]|who|whom|which|that|when|after|before|while|and|or|as|said|says|say|told|where|if|but|by|to|than|for|was|were|been|have|has|had|are|is|be|being|got|with|in|on|at|near|from|during|inside|outside|into|over|since|until|through|late|early|overnight|today|yesterday|died|lost|sustained|suffered)$/;

function continuesNoun(line: Line, at: number): boolean {
  const text = line.words[at]?.text ?? '';
  return peopleWords.has(text) || text === 'of';
}

/** "Eleven marines, a soldier and a medic were killed": the numbers before the one next to the verb. */
function partsBefore(line: Line, at: number): TollPart[] {
  const parts = [partAt(line, at)];
  for (let i = at; i >= 2; ) {
    let link = i - 1;
    if (line.words[link]?.text === 'and' || line.words[link]?.text === ',') {
      while (link > 0 && /^(?:and|,)$/.test(line.words[link]!.text)) link -= 1;
    } else break;
    const start = numberBefore(line, link);
    // "A, and B were hurt" parts two statements; a list of three has its comma before "and".
    const apart =
      line.words[i - 1]?.text === 'and' &&
      line.words[i - 2]?.text === ',' &&
      !/^(?:,|and)$/.test(line.words[start - 1]?.text ?? '');
    if (start < 0 || afterVerb(line, start) || apart) break;
    parts.unshift(partAt(line, start));
    i = start;
  }
  const together = parts.every((part) => countsPeople(line, part)) && !isShare(line, parts[0]!.first, parts[0]!.last);
  return together ? parts : [parts.at(-1)!];
}

/** The number that opens the noun phrase ending at word `at`, or -1. */
function numberBefore(line: Line, at: number): number {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const { text } = line.words[i]!;
    if (text === '#') return i;
    if (STOP.test(text) || HARM.test(text)) return -1;
  }
  return -1;
}

/** The number is already the object of a verb before it: "killing five people and ..." */
function afterVerb(line: Line, at: number): boolean {
  return /^(?:killing|killed|kills|wounding|wounded|injuring|injured|claimed|claiming|left|leaving|including|martyred|by|them)$/.test(
    line.words[at - 1]?.text ?? '',
  );
}

/** "killed three women, a child and three fighters": the numbers after the first. */
function partsAfter(line: Line, at: number): TollPart[] {
  const parts = [partAt(line, at)];
  for (;;) {
    let i = parts.at(-1)!.last;
    const link = i;
    while (/^(?:and|,)$/.test(line.words[i]?.text ?? '')) i += 1;
    if (i === link || i - link > 2 || line.words[i]?.text !== '#') break;
    const next = partAt(line, i);
    const after = line.words[next.last]?.text ?? '';
    if (
      !countsPeople(line, next) ||
      HARM.test(after) ||
      /^(?:was|were|have|has|had|are|is|died|lost|sustained|suffered)$/.test(after)
    )
      break;
    parts.push(next);
  }
  return parts.length > 1 && parts.every((part) => countsPeople(line, part)) ? parts : [parts[0]!];
}

/** "killing a police officer, religious leaders and dozens of others": the list goes on with people nobody counted. */
function isOpenList(line: Line, last: number): boolean {
  if (line.words[last]?.text !== ',') return false;
  for (let i = last + 1; i < Math.min(last + 4, line.words.length); i++) {
    const { text } = line.words[i]!;
    if (STOP.test(text) || HARM.test(text)) return false;
    if (peopleWords.has(text)) return /^(?:and|,)$/.test(line.words[i + 1]?.text ?? '');
  }
  return false;
}

function countsPeople(line: Line, part: TollPart): boolean {
  return line.words.slice(part.first + 1, part.last).some(({ text }) => peopleWords.has(text));
}

/** "killed 10", "wounding 70": nothing is said of whom, and nothing else is counted. */
function bareNumber(line: Line, part: TollPart): boolean {
  return (
    part.last === part.first + 1 ||
    line.words.slice(part.first + 1, part.last).every(({ text }) => /^(?:of|the|them|more|others?|[~%&@])$/.test(text))
  );
}

function sumOf(line: Line, parts: readonly TollPart[]): Count {
  const words = line.source.slice(line.words[parts[0]!.first]!.start, line.words[parts.at(-1)!.last - 1]!.end);
  const bests = parts.map((part) => part.count.best);
  const total = bests.reduce<number>((sum, best) => sum + (best ?? 0), 0);
  const open = parts.some((part) => part.count.high === null);
  return count(total, words, open ? 'at_least' : 'derived');
}

/** "X and two others", "him and two of his guards": the number leaves out one who is told beside it. */
function withNamed(line: Line, part: TollPart, stated: Count): Count {
  const [link, before] = [line.words[part.first - 1]?.text, line.words[part.first - 2]];
  const beside = link === 'and' && (before?.name?.kind === 'person' || /^(?:him|her)$/.test(before?.text ?? ''));
  const noun = line.words.slice(part.first + 1, part.last + 2).map(({ text }) => text);
  const besides = noun.some((text) => /^(?:others?|more|his|her)$/.test(text));
  if (!beside || !besides || stated.best === null || stated.qualifier !== 'exact') return stated;
  return count(stated.best + 1, `${before!.name?.text ?? before!.text} and ${stated.words}`, 'derived');
}

function whoIsCounted(line: Line, parts: readonly TollPart[]): Toll['who'] {
  const words = parts
    .flatMap((part) => line.words.slice(part.first, Math.min(part.last + 4, part.last)))
    .map(({ text }) => text);
  if (words.some((text) => attackerWords.has(text))) return 'attackers';
  return words.some((text) => fighterWords.has(text)) ? 'fighters' : 'people';
}

function isShare(line: Line, first: number, last: number): boolean {
  const before = line.words
    .slice(Math.max(0, first - 3), first)
    .map(({ text }) => text)
    .join(' ');
  const after = line.words
    .slice(last, last + 3)
    .map(({ text }) => text)
    .join(' ');
  return (
    /(?:including|among them|among whom|among|of them|of whom)(?: also)?$/.test(before) ||
    /^(?:of (?:them|whom|which|the dead|those))/.test(after)
  );
}
