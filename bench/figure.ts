/** One figure of a bench: `name` as the guide to the benchmarks spells it; percent with one decimal unless a unit is given. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit?: string;
}

/** What `npm run bench` hands to a bench. `data` is the folder that holds the corpora, `part` the name of a file in one. */
export interface BenchOptions {
  readonly data: string;
  readonly part: string;
  /** Where to write what was predicted, in the gold's own shape; null for nowhere. */
  readonly out: string | null;
  readonly sets: readonly string[];
}

/** Right and all, on the side of what was predicted (precision) and of the gold (recall), pooled over documents. */
export interface Tally {
  pRight: number;
  pAll: number;
  rRight: number;
  rAll: number;
}

export function tally(): Tally {
  return { pRight: 0, pAll: 0, rRight: 0, rAll: 0 };
}

export function addTally(sum: Tally, more: Readonly<Tally>): void {
  sum.pRight += more.pRight;
  sum.pAll += more.pAll;
  sum.rRight += more.rRight;
  sum.rAll += more.rAll;
}

/** Percent; 0 of nothing is 0, so that an empty answer never looks good. */
export function share(right: number, all: number): number {
  return all === 0 ? 0 : (100 * right) / all;
}

/** Harmonic mean of precision and recall, in percent. */
export function f1(t: Readonly<Tally>): number {
  const p = share(t.pRight, t.pAll);
  const r = share(t.rRight, t.rAll);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** `<stem>_f1`, `<stem>_p`, `<stem>_r`. */
export function f1Figures(stem: string, t: Readonly<Tally>): Figure[] {
  return [
    { name: `${stem}_f1`, value: f1(t) },
    { name: `${stem}_p`, value: share(t.pRight, t.pAll) },
    { name: `${stem}_r`, value: share(t.rRight, t.rAll) },
  ];
}

/** The line that a bench prints for a figure. */
export function figureLine({ name, value, unit }: Figure): string {
  if (unit === undefined) return `${name} ${value.toFixed(1)}`;
  return `${name} ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
