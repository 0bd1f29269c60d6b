import { voiceKind } from '../codebook/voice-kinds.ts';
import type { Figure } from '../model/account-values.ts';
import type { CheckRule } from '../model/check.ts';
import type { Count } from '../model/count.ts';

/** One figure of one incident, with the account that gives it. */
export interface SourcedFigure {
  readonly figure: Figure;
  readonly accountId: string;
  readonly documentId: string;
  /** The independent telling that its document belongs to: copies, one source and one agency count once. */
  readonly telling: string;
  /** ISO day of the report that gives it; '' where it has none. */
  readonly published: string;
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
  let toll = tolls.get(figures);
  if (toll === undefined) {
    toll = tollFrom(figures);
    tolls.set(figures, toll);
  }
  return toll;
}

/** The figures of an incident are asked for by many claims, and by each rule of aggregation. */
const tolls = new WeakMap<readonly SourcedFigure[], Toll | null>();

function tollFrom(figures: readonly SourcedFigure[]): Toll | null {
  const whole = wholeOf(figures);
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

function wholeOf(figures: readonly SourcedFigure[]): SourcedFigure[] {
  return figures.filter(({ figure }) => figure.of === null && !figure.includesAttackers && figure.count.best !== null);
}

/** How a toll is taken from figures. */
export type TollRule = (figures: readonly SourcedFigure[]) => Toll | null;

/** The toll as one number, by each rule of aggregation; `latest_official` is null for an incident of which no official gave a figure. */
export const tollRules: Readonly<Record<Exclude<CheckRule, 'without_single_source'>, TollRule>> = {
  least: (figures) => single(tollOf(figures)?.least),
  most_corroborated: (figures) => single(tollOf(figures)?.corroborated),
  latest_official: (figures) => {
    const official = wholeOf(figures).filter(({ figure }) => figure.by !== null && voiceKind(figure.by) === 'official');
    const last = official.reduce<SourcedFigure | null>(
      (a, b) => (a === null || b.published >= a.published ? b : a),
      null,
    );
    return single(last?.figure.count.best ?? undefined);
  },
  most: (figures) => single(tollOf(figures)?.most),
};

function single(n: number | undefined): Toll | null {
  return n === undefined ? null : { corroborated: n, least: n, most: n };
}
