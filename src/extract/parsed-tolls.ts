import type { Clauses } from '../annotate/parse/clause.ts';
import { hitsOf } from './hits.ts';
import { type Line, wordOfToken } from './line.ts';
import type { TollOutcome } from './toll.ts';

/** A number that the parse has as, or before the head of, those whom a word says something became of. */
export interface ParsedToll {
  /** Word of the number, and word of what became of those counted. */
  readonly at: number;
  readonly verb: number;
  readonly outcome: TollOutcome;
  readonly rule: string;
}

/** One person is counted only where the sentence tells the deed: not "the memorial of a governor who was killed". */
const CORE = /^(?:object|passive subject)$/;

/** Numbers of people that a line's grammar ties to a fate, whatever stands between them; those told as one of several left out. */
export function parsedTolls(line: Line, clauses: Clauses): ParsedToll[] {
  return hitsOf(clauses, line.sentence).flatMap(({ patient, predicate, fate, among, rule }) => {
    const token = clauses.tokens[patient]!;
    if (fate === 'unhurt' || among || !/^(?:NNS?|CD|NNPS)$/.test(token.xpos)) return [];
    const number = [token, ...clauses.children(token).filter((c) => c.deprel === 'nummod' || c.deprel === 'det')]
      .map(({ index }) => wordOfToken(line, index))
      .find((at) => line.words[at]!.number !== null);
    if (number === undefined) return [];
    const single = line.words[number]!.number!.count.best === 1;
    if (single && (!CORE.test(rule) || clauses.tokens[predicate]!.deprel.startsWith('acl'))) return [];
    return [{ at: number, verb: wordOfToken(line, predicate), outcome: fate, rule: `by the parse: ${rule}` }];
  });
}
