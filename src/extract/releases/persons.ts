import type { Count } from '../../model/count.ts';
import type { Party } from './party.ts';
import type { Taking, TakingOutcome } from './takings.ts';

/** One group of people whom an operation took or killed, told once however often the release tells it. */
export interface Taken {
  readonly outcome: TakingOutcome;
  readonly party: Party;
  readonly taking: Taking;
}

/**
 * Those taken or killed in one operation, each once. A release tells them in its lead and again in its story: those told again
 * ("the insurgents", "both men") add nobody, a leader of the lead is the leader of the story, and only what is said to come
 * beside them ("two additional insurgents") adds to the number.
 */
export function takenIn(takings: readonly Taking[]): Taken[] {
  return (['killed', 'arrested'] as const).flatMap((outcome) => {
    let known: Taken[] = [];
    for (const taking of takings.filter((t) => t.outcome === outcome)) {
      const told = taking.parties.filter((p) => !p.share).map((party): Taken => ({ outcome, party, taking }));
      known = joined(known, told);
    }
    return known;
  });
}

function joined(known: readonly Taken[], told: readonly Taken[]): Taken[] {
  if (known.length === 0) return [...told];
  const sameLine = told.every(({ party }) => known.some((k) => k.party.line === party.line));
  if (sameLine) return [...known, ...told];
  if (isWhole(known, told)) return [...told];
  let merged = [...known];
  for (const next of told) merged = withOne(merged, next, told);
  return merged;
}

/** "Three insurgents were detained", then "the leader and two insurgents": the same three, told apart. */
function isWhole(known: readonly Taken[], told: readonly Taken[]): boolean {
  const sum = (list: readonly Taken[]) => list.reduce((n, { party }) => n + (best(party.count) ?? Number.NaN), 0);
  return known.length === 1 && known[0]!.party.kind === 'member' && told.length > 1 && sum(known) === sum(told);
}

function withOne(known: readonly Taken[], next: Taken, beside: readonly Taken[]): Taken[] {
  const { party } = next;
  const same = known.findIndex((k) => k.party.kind === party.kind);
  if (party.more && !party.definite) {
    const equal = known.some((k) => k.party.more && best(k.party.count) === best(party.count));
    return equal ? [...known] : [...known, next];
  }
  if (same < 0) {
    // "The individual was detained" is the leader told before; "the men" are all of them.
    const again = party.kind === 'member' && party.definite && beside.length === 1;
    return again || (party.kind === 'member' && best(party.count) === 1 && party.definite)
      ? [...known]
      : [...known, next];
  }
  if (party.definite && !isMore(party.count, known[same]!.party.count)) return [...known];
  return isMore(party.count, known[same]!.party.count) ? known.map((k, i) => (i === same ? next : k)) : [...known];
}

/** An exact number says more than an open one; of two exact ones the larger counts all. */
function isMore(a: Count, b: Count): boolean {
  const [x, y] = [best(a), best(b)];
  if (x !== null && y !== null) return x > y;
  return x === null && y === 1;
}

function best(count: Count): number | null {
  return count.qualifier === 'vague' ? null : count.best;
}
