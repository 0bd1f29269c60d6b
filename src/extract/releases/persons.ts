import { type Count, count } from '../../model/count.ts';
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
      const told = taking.parties.map((party): Taken => ({ outcome, party, taking }));
      known = joined(known, told);
    }
    return known.filter(({ party }) => !party.share);
  });
}

function joined(before: readonly Taken[], told: readonly Taken[]): Taken[] {
  // Whom a pronoun told of is among those told in words.
  const known = told.some((t) => !isPronoun(t)) ? before.filter((k) => !isPronoun(k)) : before;
  if (known.length === 0) return [...told];
  const sameLine = told.every(({ party }) => known.some((k) => k.party.line === party.line));
  if (sameLine) return [...known, ...told.filter(({ party }) => !party.definite)];
  if (isWhole(known, told)) return [...told];
  let merged = [...known];
  for (const next of told) merged = withOne(merged, next, told);
  return merged;
}

/**
 * "Three insurgents were detained", then "the leader and two insurgents": the same three, told apart. "Several insurgents, including
 * a leader", then "the leader and two associates"; "a facilitator", then "two insurgents, one of whom ...": told more exactly.
 */
function isWhole(known: readonly Taken[], told: readonly Taken[]): boolean {
  const counted = known.filter(({ party }) => !party.share);
  const [only] = counted;
  if (counted.length !== 1 || !only) return false;
  const among =
    told.length === 1 && / (?:of whom|including) /.test(told[0]!.party.line.text) && !told[0]!.party.definite;
  if (only.party.kind === 'principal')
    return among && told[0]!.party.kind === 'member' && isMore(told[0]!.party.count, only.party.count);
  if (told.length < 2 || told.every(({ party }) => party.definite)) return false;
  return total(known) === total(told) || known.length > counted.length;
}

function isPronoun({ party }: Taken): boolean {
  return party.head === 'person' && party.name === null && party.definite;
}

function total(list: readonly Taken[]): number {
  return list.reduce((n, { party }) => n + (party.share ? 0 : (best(party.count) ?? Number.NaN)), 0);
}

function withOne(known: readonly Taken[], next: Taken, beside: readonly Taken[]): Taken[] {
  const { party } = next;
  if (party.definite) return again(known, next, beside);
  const same = known.findIndex((k) => k.party.kind === party.kind);
  const both = new Set(known.map((k) => k.party.kind)).size > 1;
  // "Two additional insurgents" where the lead told a leader and insurgents are those insurgents.
  if (same < 0 || (party.more && !both && !known.some((k) => k.party.more))) return [...known, next];
  return isMore(party.count, known[same]!.party.count) ? known.map((k, i) => (i === same ? next : k)) : [...known];
}

/** People told again add nobody, unless they are more than were told: "both men" after one facilitator. */
function again(known: readonly Taken[], next: Taken, beside: readonly Taken[]): Taken[] {
  const { party } = next;
  const [n, before] = [best(party.count), total(known)];
  if (party.kind === 'member' && n !== null && n > before && beside.length === 1) {
    return [...known, { ...next, party: { ...party, count: count(n - before, party.count.words, 'derived') } }];
  }
  const known1 = known.some((k) => k.party.kind === party.kind);
  return known1 || party.kind === 'member' ? [...known] : [...known, next];
}

/** An exact number says more than an open one; of two exact ones the larger counts all. */
function isMore(a: Count, b: Count): boolean {
  const [x, y] = [best(a), best(b)];
  if (x !== null && y !== null) return x > y;
  // "Several" are never one.
  return x !== null && x > 1 && y === null;
}

function best(count: Count): number | null {
  return count.qualifier === 'vague' ? null : count.best;
}
