import type { Annotated } from '../annotate/annotated.ts';
import { postClassOf } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';
import { type Line, wordAt } from './line.ts';
import { type Fateful, type NamedVictim, victimAt } from './named-victim.ts';
import { personHit } from './person-hit.ts';
import { outcomeOf } from './victim-words.ts';

const LIST =
  / (?<verb>dead|killed|killing|died|victims|martyred|slain|wounded|wounding|injured|injuring|kidnapped|abducted)(?: (?![:.;])[^ ]+){0,8} : /;

/** "Two people died: a guard named X and a trader, Y": every name of the list. */
export function listedVictims(document: Annotated, line: Line): NamedVictim[] {
  const match = LIST.exec(line.text);
  if (!match) return [];
  const from = wordAt(line, match.index + match[0].length);
  const verb = wordAt(line, match.index + 1);
  return line.words.flatMap((word, i) => {
    const person =
      word.name?.kind === 'person' ||
      (word.name?.kind === 'other' && /^(?:[,;]|and)$/.test(line.words[i - 1]?.text ?? ''));
    if (i < from || !person) return [];
    const next = line.words[i + 1]?.text ?? '.';
    return /^[,;.]|^and$/.test(next)
      ? [
          victimAt(document, line, i, {
            verb,
            outcome: outcomeOf(match.groups!.verb!),
            among: true,
            rule: 'list of the dead',
          }),
        ]
      : [];
  });
}

const GROUP = /^(?:dead|killed|victims?|deceased|fatalities|slain|casualties|wounded|injured|martyrs)$/;
const OPENS_LIST = /^(?:were|was|are|is|include|includes|included|including|as)$/;

/** "Among those killed in the raid were X, the mayor, and Y": the names of the list that the verb opens. */
export function namesOfTheDead(document: Annotated, line: Line): NamedVictim[] {
  const { words } = line;
  const group = words.findIndex(
    ({ text }, i) =>
      GROUP.test(text) && words.slice(Math.max(0, i - 4), i).some((w) => /^(?:among|the|those)$/.test(w.text)),
  );
  const opens = group < 0 ? -1 : words.findIndex(({ text }, i) => i > group && i < group + 20 && OPENS_LIST.test(text));
  if (opens < 0) return [];
  // A name or a clause between the two: something else is said of the group.
  const among = words.slice(Math.max(0, group - 4), group).some(({ text }) => text === 'among');
  const between = words.slice(group + 1, opens);
  if (between.some(({ text, name }) => name?.kind === 'person' || /^(?:[.;:]|said|who|that|when|by)$/.test(text)))
    return [];
  if (/^(?:was|were|is|are)$/.test(words[opens]!.text) && !among && !/^(?:victims?|dead)$/.test(words[group]!.text))
    return [];
  const outcome = /^(?:wounded|injured)$/.test(words[group]!.text) ? 'wounded' : 'killed';
  const rule = 'names of the dead';
  return listFrom(document, line, opens + 1).flatMap((at) =>
    personHit(document, line, at, group) === at
      ? [victimAt(document, line, at, { verb: group, outcome, among: true, rule })]
      : [],
  );
}

/** The names of a list, up to the verb that goes on with something else; what is told of each in a relative clause is passed over. */
export function listFrom(document: Annotated, line: Line, from: number): number[] {
  const found: number[] = [];
  let relative = false;
  for (let i = from; i < line.words.length; i++) {
    const { text, name, first } = line.words[i]!;
    if (/^[.;:]$/.test(text) || /^(?:according|when|after|while|before|by)$/.test(text)) break;
    if (/^(?:who|whose|which)$/.test(text)) relative = true;
    else if (text === ',' || text === 'and') relative = false;
    else if (!relative && /^(?:VBD|VBZ|VBP|MD)$/.test(document.tokens[first]!.xpos) && name === null) {
      // "..., Y said": the last name is who says so.
      if (found.at(-1) === i - 1) found.pop();
      break;
    }
    if (name?.kind === 'person' && !relative) found.push(i);
  }
  return found;
}

/** "X, the deputy governor, and Y, a former police chief, were killed": the names joined before the one that was found. */
export function coordinatedVictims(document: Annotated, line: Line, victim: NamedVictim): NamedVictim[] {
  if (victim.verb < victim.first) return joinedAfter(document, line, victim);
  const found: NamedVictim[] = joinedBetween(document, line, victim);
  for (let at = joinedBefore(line, victim.first, victim.verb); at !== null && found.length < 12; ) {
    const hit = personHit(document, line, at, victim.verb);
    if (hit === null) break;
    found.push(victimAt(document, line, hit, fateOf(victim)));
    at = joinedBefore(line, hit, victim.verb);
  }
  return found;
}

/** The name before `first` that "and" joins to it, or a comma before a plural verb. */
function joinedBefore(line: Line, first: number, verb: number): number | null {
  let i = first - 1;
  if (titlesByWord().has(line.words[i]?.text ?? '')) i -= 1;
  if (!/^(?:and|,)$/.test(line.words[i]?.text ?? '')) return null;
  let and = false;
  for (; i > 0 && /^(?:and|,)$/.test(line.words[i]!.text); i--) and ||= line.words[i]!.text === 'and';
  const plural = line.words.slice(first, verb).some(({ text }) => /^(?:were|are|have)$/.test(text));
  if (!and && !plural) return null;
  for (let k = i; k >= Math.max(0, i - 14); k--) {
    const { text, name } = line.words[k]!;
    if (name?.kind === 'person') return k;
    if (/^(?:[.;:()]|that|when|while|after|before|said|says|told|was|were|by|who|which)$/.test(text)) return null;
  }
  return null;
}

/** "X, the head of the council, and Y were killed": names after the one found, joined by "and" to a plural verb. */
function joinedBetween(document: Annotated, line: Line, victim: NamedVictim): NamedVictim[] {
  const { words } = line;
  if (!words.slice(victim.last, victim.verb).some(({ text }) => /^(?:were|are|have)$/.test(text))) return [];
  return words.flatMap(({ name }, at) => {
    if (at <= victim.first || at >= victim.verb || name?.kind !== 'person') return [];
    let link = at - 1;
    while (link > victim.first && /^[a-z]/.test(words[link]!.text) && words[link]!.text !== 'and' && at - link < 6)
      link -= 1;
    const home = /^(?:of|from)$/.test(words[at + 1]?.text ?? '') && /^[~&]$/.test(words[at + 2]?.text ?? '') ? 2 : 0;
    const joins = words[link]!.text === 'and' && /^(?:,|were|are|have|both)$/.test(words[at + 1 + home]?.text ?? '');
    return joins && personHit(document, line, at, victim.verb) === at
      ? [victimAt(document, line, at, fateOf(victim))]
      : [];
  });
}

/** "killed X and Y", "the lives of the blogger X and the publisher Y". */
function joinedAfter(document: Annotated, line: Line, victim: NamedVictim): NamedVictim[] {
  const { words } = line;
  if (words[victim.last]?.text !== 'and') return [];
  let at = victim.last + 1;
  while (at < victim.last + 6 && /^[a-z.-]+$/.test(words[at]?.text ?? '')) at += 1;
  const told = words
    .slice(victim.last + 1, at)
    .map(({ text }) => text)
    .filter((text) => !/^(?:the|a|an|his|her|its|their)$/.test(text));
  if (
    words[at]?.name?.kind !== 'person' ||
    !(told.length === 0 || postClassOf(told.join(' ')) || titlesByWord().has(told.at(-1)!))
  )
    return [];
  return /^(?:[.,;:]|and|in|on|at|when|as|who|near|outside|by|of|from|after|during)$/.test(words[at + 1]?.text ?? '.')
    ? [victimAt(document, line, at, fateOf(victim))]
    : [];
}

/** The fate that one joined to `victim` shares. */
function fateOf({ verb, outcome, among, rule }: NamedVictim): Fateful {
  return { verb, outcome, among, rule: `${rule}, joined` };
}

const ENTRY = /^ @ ,(?: (?![.;:@])[^ ]+){1,24} :/;
const OF_THE_DEAD =
  / (?:killed|assassinated|murdered|slain|gunned down|shot dead|assassinations?|murders|killings|who died|martyrs|victims|the dead) /;

/**
 * "X, mayor of Aden, 3 May 1994: ...": the heads of the entries of a list, where the words before the list say that it is one of people who
 * were killed. `lines` are those of the document; a single entry makes no list.
 */
export function headsOfEntries(document: Annotated, lines: readonly Line[]): NamedVictim[] {
  const entries = lines.filter((line) => ENTRY.test(line.text) && isDated(document, line));
  const [first] = entries;
  if (!first || entries.length < 2) return [];
  const said = lines.slice(0, lines.indexOf(first)).some((line) => OF_THE_DEAD.test(line.text));
  return said
    ? entries.map((line) =>
        victimAt(document, line, 0, { verb: 0, outcome: 'killed', rule: 'head of an entry of the dead' }),
      )
    : [];
}

/** A date stands before the colon. */
function isDated({ times }: Annotated, line: Line): boolean {
  const colon = line.words.find(({ text }) => text === ':')!;
  return times.some(({ start, end, type }) => type === 'date' && start >= line.words[0]!.start && end <= colon.start);
}
