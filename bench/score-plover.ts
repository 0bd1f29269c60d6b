import { bestAssignment } from './assignment.ts';
import { addTally, type Figure, f1, share, type Tally, tally } from './figure.ts';

/** Actors as words, and the class of the event; null where the codebook does not cover it. */
export interface PloverEvent {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly event: string | null;
}

/** The head word of an actor's name or description: the last word before any "of", "in", "from" or comma. */
export function headWord(words: string): string {
  const core = words.toLowerCase().split(/,| (?:of|in|from|at|on|for|with|who|that|near) /)[0]!;
  const tokens = core.split(/[^\p{L}\p{N}.'-]+/u).filter((w) => w !== '');
  return (tokens.at(-1) ?? '').replace(/[.']+$|'s$/g, '');
}

function actors(predicted: readonly string[], gold: readonly string[]): Tally {
  const a = [...new Set(predicted.map(headWord))];
  const b = [...new Set(gold.map(headWord))];
  const right = bestAssignment(a.map((x) => b.map((y) => (x === y ? 1 : 0)))).filter((j) => j >= 0).length;
  return { pRight: right, pAll: a.length, rRight: right, rAll: b.length };
}

/** Head-word F1 of source and target; accuracy of the class over the sentences whose gold class the codebook covers. */
export function scorePlover(
  pairs: readonly { predicted: PloverEvent; gold: PloverEvent }[],
  covered: ReadonlySet<string>,
): Figure[] {
  const source = tally();
  const target = tally();
  let right = 0;
  let all = 0;
  for (const { predicted, gold } of pairs) {
    addTally(source, actors(predicted.source, gold.source));
    addTally(target, actors(predicted.target, gold.target));
    if (gold.event === null || !covered.has(gold.event)) continue;
    all++;
    if (predicted.event === gold.event) right++;
  }
  return [
    { name: 'source_f1', value: f1(source) },
    { name: 'target_f1', value: f1(target) },
    { name: 'event_accuracy', value: share(right, all) },
  ];
}
