import type { Figure } from '../model/account-values.ts';
import type { Count } from '../model/count.ts';
import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';

/** From this number on, two equal tolls are unlikely to be equal by chance. */
const TELLING = 5;
const FAR_FACTOR = 6;

export function compareTolls(a: Facets, b: Facets): Finding | null {
  const killed = compareFigures(a.killed, b.killed, 'killed');
  if (killed) return killed;
  return compareFigures(a.wounded, b.wounded, 'wounded');
}

function compareFigures(a: readonly Figure[], b: readonly Figure[], what: string): Finding | null {
  if (a.length === 0 || b.length === 0) return null;
  let overlap = false;
  for (const x of a) {
    for (const y of b) {
      const n = numberOf(x.count);
      if (n !== null && n === numberOf(y.count)) {
        return finding(
          'same_toll',
          () => `both say ${n} ${what}`,
          n >= TELLING ? Math.min(1.6, 0.8 + Math.log10(n) / 2) : 0.4,
        );
      }
      overlap ||= countsOverlap(x.count, y.count);
    }
  }
  if (overlap) return finding('tolls_overlap', () => `the numbers ${what} can be one`);
  return farApart(a, b)
    ? finding('tolls_far_apart', () => `${a[0]!.count.words} and ${b[0]!.count.words} ${what}`)
    : null;
}

export function numberOf(count: Count): number | null {
  return count.best ?? count.low;
}

export function countsOverlap(a: Count, b: Count): boolean {
  return (a.low ?? 0) <= (b.high ?? Number.POSITIVE_INFINITY) && (b.low ?? 0) <= (a.high ?? Number.POSITIVE_INFINITY);
}

/** Tolls rise for days, so only figures of another order speak against one incident. */
function farApart(a: readonly Figure[], b: readonly Figure[]): boolean {
  const numbers = (figures: readonly Figure[]) =>
    figures.map((f) => numberOf(f.count)).filter((n): n is number => n !== null);
  const [x, y] = [numbers(a), numbers(b)];
  if (x.length === 0 || y.length === 0) return false;
  const gap = Math.min(...x.flatMap((n) => y.map((m) => Math.max(n, m) / Math.max(1, Math.min(n, m)))));
  return gap > FAR_FACTOR;
}
