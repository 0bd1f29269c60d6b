import type { Annotated } from '../annotate/annotated.ts';
import type { Clauses } from '../annotate/parse/clause.ts';
import { postClassOf } from '../codebook/posts.ts';
import { type Line, wordAt, wordsOf } from './line.ts';
import { type NamedVictim, victimAt } from './named-victim.ts';
import type { Referents } from './referents.ts';
import { type Toll, tollsOf } from './tolls.ts';
import { listFrom } from './victim-lists.ts';

const DEAD = '(?:dead|deceased|victims?|slain|killed)';
const THEY = `(?:they|both|(?:the|both|all) (?:[a-z#-]+ ){0,3}?(?:${DEAD}|wounded|injured|m[ae]n|wom[ae]n|couple|pair|girls?|boys?|officers?|soldiers?|policem[ae]n|brothers|sisters|children|hostages?|journalists?|workers?|guards?|others?)|# of (?:the dead|the victims|them|those killed))`;
const BY = '(?: by (?![.,;:@])[^ ]+(?: (?![.,;:@])[^ ]+){0,5}?)?';
const NAMED = '(?<verb>identified|named)';
/** Sentences that give names to those whom a sentence before them, or their own beginning, counted. */
const NAMINGS: readonly RegExp[] = [
  new RegExp(
    `(?<=^ |[.,;:] |and |while )${THEY}(?: (?![.,;:@#])[^ ]+){0,6}? (?:was|were|has been|have been) (?:later |locally |also )?${NAMED}${BY} as `,
    'g',
  ),
  new RegExp(` ${NAMED} (?:them|the (?:[a-z#]+ )?${DEAD}(?: [a-z]+)?|# of (?:the dead|the victims|them)) as `, 'g'),
  new RegExp(` whom?(?: (?![.,;:@])[^ ]+){1,6}? ${NAMED} as `, 'g'),
  new RegExp(` , (?:(?:who|and) (?:was|were) (?:later )?)?${NAMED}${BY} as `, 'g'),
  /^ (?:they|the victims|the dead) (?<verb>were|are) (?=@|(?:the |a )?(?:[a-z]+ ){0,3}@ ,)/g,
];

/** How far before the names, in sentences, those named may be counted. */
const REACH = 3;

/**
 * Those named after they were counted: "Two people were shot dead. They were identified as X and Y", "one contractor, whom the embassy named
 * as X", "A journalist was shot dead. X, 41, had received threats". They share the fate of the number told last before them; those of whom a
 * number of attackers or of arrests was told last are no victims.
 */
export function namedAfter(
  document: Annotated,
  lines: readonly Line[],
  line: Line,
  clauses: Clauses,
  referents: Referents,
): NamedVictim[] {
  if (!line.text.includes('@')) return [];
  const named = NAMINGS.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const verb = wordAt(line, match.index + match[0].lastIndexOf(match.groups!.verb!));
      const toll = countedBefore(lines, line, clauses, verb);
      return toll === null
        ? []
        : listFrom(document, line, verb + 1).map((at) => victim(document, line, at, verb, toll));
    }),
  );
  return named.length > 0 ? named : introduced(document, lines, line, clauses, referents);
}

function victim(document: Annotated, line: Line, at: number, verb: number, toll: Toll): NamedVictim {
  const fate = toll.outcome === 'released' ? 'unknown' : toll.outcome;
  const named = victimAt(document, line, at, { verb, outcome: fate, among: true, rule: 'named after the number' });
  return named.post === null ? { ...named, post: postOfOne(document, toll) } : named;
}

/** "one contractor": what the only one counted is by the post. */
function postOfOne(document: Annotated, { line, first, last, count }: Toll): string | null {
  if (count.best !== 1 || last <= first + 1) return null;
  const noun = wordsOf(document, line, first + 1, last);
  return postClassOf(noun) ? noun : null;
}

/** The number of people told last before a word; null where they attacked, were arrested or freed, or nobody was counted. */
function countedBefore(lines: readonly Line[], line: Line, clauses: Clauses, word: number): Toll | null {
  const { index } = line.sentence;
  for (let back = 0; back <= REACH; back++) {
    const near = lines[index - back];
    if (!near) break;
    const last = tollsOf(near, clauses).findLast((toll) => back > 0 || toll.verb < word);
    if (last) return last.who !== 'attackers' && !/^(?:arrested|released)$/.test(last.outcome) ? last : null;
  }
  return null;
}

const OPENS = /^ (?:[a-z.]+ ){0,3}@ , (?:# ,|who |a |an )/;

/** "A journalist was shot dead in the city. X, 41, who edited a weekly, had ...": one person hit, and the next sentence tells who. */
function introduced(
  document: Annotated,
  lines: readonly Line[],
  line: Line,
  clauses: Clauses,
  referents: Referents,
): NamedVictim[] {
  const before = lines[line.sentence.index - 1];
  if (!before || !OPENS.test(line.text) || before.text.includes('@')) return [];
  const at = line.words.findIndex(({ name }) => name?.kind === 'person');
  const tolls = tollsOf(before, clauses);
  const [toll] = tolls;
  if (
    !toll ||
    tolls.length > 1 ||
    toll.count.best !== 1 ||
    toll.who !== 'people' ||
    !/^(?:killed|wounded|kidnapped)$/.test(toll.outcome)
  )
    return [];
  return referents.isIntroduced(line, at) ? [victim(document, line, at, at, toll)] : [];
}
