/** Items 0..n-1 with what joins and parts them. Scores are log-odds: above 0 speaks for one thing. */
export interface Clusterable {
  readonly size: number;
  score(i: number, j: number): number;
  /** Pairs that people joined, the latest judgement first. */
  readonly joined: readonly (readonly [number, number])[];
  /** People said: these are not one. */
  parted(i: number, j: number): boolean;
  /** A hard conflict: outweighs scores, gives way to people. */
  conflict(i: number, j: number): boolean;
}

interface Clustering {
  readonly members: (number[] | null)[];
  /** Sum of the scores between two clusters' members. */
  readonly sums: Float64Array[];
  /** How many pairs between two clusters cannot be one. */
  readonly barred: Float64Array[];
  /** The cluster that each is most like, -1 for none. */
  readonly nearest: Int32Array;
}

/**
 * Average-linkage clustering under constraints: the two clusters whose members are most alike on average are merged first, until no
 * average is above 0; clusters that hold two things which cannot be one never merge. What people joined is merged before,
 * unless people parted two members of what would come of it. Ties fall to the smallest indexes, so the outcome is a function of the
 * items in their order. Returns clusters of ascending indexes. O(n^2) in time and space for most inputs.
 */
export function cluster(items: Clusterable): number[][] {
  const n = items.size;
  const state: Clustering = {
    members: Array.from({ length: n }, (_, i) => [i]),
    sums: table(n, (i, j) => items.score(i, j)),
    barred: table(n, (i, j) => (items.parted(i, j) || items.conflict(i, j) ? 1 : 0)),
    nearest: new Int32Array(n).fill(-1),
  };
  joinJudged(items, state);
  for (let i = 0; i < n; i++) state.nearest[i] = nearestTo(state, i);
  for (let a = closest(state); a >= 0; a = closest(state)) {
    const b = state.nearest[a]!;
    merge(state, Math.min(a, b), Math.max(a, b), 'average');
    refresh(state, Math.min(a, b), Math.max(a, b));
  }
  return state.members.filter((c): c is number[] => c !== null).map((c) => c.sort((x, y) => x - y));
}

function joinJudged(items: Clusterable, state: Clustering): void {
  for (const [i, j] of items.joined) {
    const a = state.members.findIndex((c) => c?.includes(i));
    const b = state.members.findIndex((c) => c?.includes(j));
    if (a === b) continue;
    const parted = state.members[a]!.some((x) => state.members[b]!.some((y) => items.parted(x, y)));
    if (!parted) merge(state, Math.min(a, b), Math.max(a, b), 'closest');
  }
}

function table(n: number, value: (i: number, j: number) => number): Float64Array[] {
  const rows = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const v = value(i, j);
      rows[i]![j] = v;
      rows[j]![i] = v;
    }
  }
  return rows;
}

/**
 * Puts b's members into a. What people joined is as close to others as the closer of its parts was: who joins two accounts means that what
 * belongs to either belongs to both.
 */
function merge({ members, sums, barred }: Clustering, a: number, b: number, linkage: 'average' | 'closest'): void {
  const [of, from] = [members[a]!.length, members[b]!.length];
  members[a]!.push(...members[b]!);
  members[b] = null;
  for (let k = 0; k < members.length; k++) {
    if (k === a || !members[k]) continue;
    const [x, y] = [sums[a]![k]!, sums[b]![k]!];
    const sum = linkage === 'average' ? x + y : Math.max(x / of, y / from) * (of + from);
    sums[a]![k] = sums[k]![a] = sum;
    barred[a]![k] = barred[k]![a] = barred[a]![k]! + barred[b]![k]!;
  }
}

function average({ members, sums }: Clustering, a: number, b: number): number {
  return sums[a]![b]! / (members[a]!.length * members[b]!.length);
}

function nearestTo(state: Clustering, a: number): number {
  const { members, barred } = state;
  let best = -1;
  if (!members[a]) return best;
  let most = 0;
  for (let k = 0; k < members.length; k++) {
    if (k === a || !members[k] || barred[a]![k]! > 0) continue;
    const likeness = average(state, a, k);
    if (likeness > most) {
      most = likeness;
      best = k;
    }
  }
  return best;
}

/** Only what was nearest to a merged cluster, and the merged one itself, can have another nearest now. */
function refresh(state: Clustering, a: number, b: number): void {
  const { members, nearest, barred } = state;
  nearest[b] = -1;
  nearest[a] = nearestTo(state, a);
  for (let k = 0; k < members.length; k++) {
    if (k === a || !members[k]) continue;
    const held = nearest[k]!;
    if (held === a || held === b) nearest[k] = nearestTo(state, k);
    else if (barred[k]![a] === 0 && average(state, k, a) > (held < 0 ? 0 : average(state, k, held))) nearest[k] = a;
  }
}

function closest(state: Clustering): number {
  let best = -1;
  let most = 0;
  for (let k = 0; k < state.members.length; k++) {
    const near = state.nearest[k]!;
    if (near < 0 || !state.members[k]) continue;
    const likeness = average(state, k, near);
    if (likeness > most) {
      most = likeness;
      best = k;
    }
  }
  return best;
}
