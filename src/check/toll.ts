import type { Figure } from '../model/account-values.ts';
import type { Count } from '../model/count.ts';

/** One figure of one incident, with the account that gives it. */
export interface SourcedFigure {
  readonly figure: Figure;
  readonly accountId: string;
  readonly documentId: string;
  /** The independent telling that its document belongs to: copies, one source and one agency count once. */
  readonly telling: string;
}

/** Whether `n` dead is one of the numbers that the words allow. */
export function allows(count: Count, n: number): boolean {
  const slack = count.qualifier === 'about' && count.best !== null ? Math.max(1, Math.round(count.best * 0.1)) : 0;
  return (count.low === null || n >= count.low - slack) && (count.high === null || n <= count.high + slack);
}

/** How many independent tellings give a figure that allows `n`. */
export function supportOf(figures: readonly SourcedFigure[], n: number): number {
  return new Set(figures.filter((f) => allows(f.figure.count, n)).map((f) => f.telling)).size;
}

export interface Toll {
  /** The number most independent sources allow: "at least 40" speaks for 47 as well. Of equals the one stated exactly, then the lowest. */
  readonly corroborated: number;
  /** The least and the most that any source gives. */
  readonly least: number;
  readonly most: number;
}

/**
 * The toll of an incident from figures for the whole of it; a share ("13 of them Americans"), a vague word or a count that
 * includes attackers says nothing about the whole. Null when no source gives a number.
 */
export function tollOf(figures: readonly SourcedFigure[]): Toll | null {
  const whole = figures.filter(
    ({ figure }) => figure.of === null && !figure.includesAttackers && figure.count.best !== null,
  );
  if (whole.length === 0) return null;
  const stated = [...new Set(whole.map(({ figure }) => figure.count.best as number))].sort((a, b) => a - b);
  const exact = (n: number) =>
    whole.some(({ figure }) => figure.count.best === n && figure.count.low === figure.count.high);
  let corroborated = stated[0]!;
  for (const n of stated.slice(1)) {
    const gain = supportOf(whole, n) - supportOf(whole, corroborated);
    if (gain > 0 || (gain === 0 && exact(n) && !exact(corroborated))) corroborated = n;
  }
  return { corroborated, least: stated[0]!, most: stated.at(-1)! };
}
