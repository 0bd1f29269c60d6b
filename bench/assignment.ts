/**
 * The one-to-one assignment of rows to columns with the greatest sum of weights: Kuhn-Munkres with potentials, O(n^2 m).
 * Returns for each row its column, or -1; a pair of weight 0 or less is never made. `weights[row][column]`.
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const n = Math.max(rows, columns);
  const cost = (i: number, j: number): number => -Math.max(0, weights[i]?.[j] ?? 0);
  const rowOf = assign(n, cost);
  const result = new Array<number>(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const i = rowOf[j]! - 1;
    if (i < rows && (weights[i]?.[j - 1] ?? 0) > 0) result[i] = j - 1;
  }
  return result;
}

/** The shortest augmenting path for each row of a square cost matrix; index 0 is the sentinel. */
function assign(n: number, cost: (i: number, j: number) => number): number[] {
  const u = new Array<number>(n + 1).fill(0);
  const v = new Array<number>(n + 1).fill(0);
  const rowOf = new Array<number>(n + 1).fill(0);
  const from = new Array<number>(n + 1).fill(0);
  for (let i = 1; i <= n; i++) {
    rowOf[0] = i;
    let j0 = 0;
    const slack = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(n + 1).fill(false);
    do {
      used[j0] = true;
      const i0 = rowOf[j0]!;
      let delta = Number.POSITIVE_INFINITY;
      let j1 = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const reduced = cost(i0 - 1, j - 1) - u[i0]! - v[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          from[j] = j0;
        }
        if (slack[j]! < delta) {
          delta = slack[j]!;
          j1 = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else slack[j]! -= delta;
      }
      j0 = j1;
    } while (rowOf[j0] !== 0);
    for (; j0 !== 0; j0 = from[j0]!) rowOf[j0] = rowOf[from[j0]!]!;
  }
  return rowOf;
}
