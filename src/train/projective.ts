/**
 * Makes a tree projective by lifting: while two arcs cross, the shorter of the arcs that are not projective takes its head's head
 * (Nivre and Nilsson 2005). A root's head is -1.
 */
export function projective(heads: readonly number[]): number[] {
  const lifted = [...heads];
  for (let rounds = 0; rounds < heads.length * 4; rounds++) {
    const worst = shortestCrossing(lifted);
    if (worst < 0) return lifted;
    lifted[worst] = lifted[lifted[worst]!]!;
  }
  return lifted;
}

function shortestCrossing(heads: readonly number[]): number {
  let found = -1;
  let length = Number.POSITIVE_INFINITY;
  for (let child = 0; child < heads.length; child++) {
    const head = heads[child]!;
    if (head < 0 || Math.abs(head - child) >= length || isProjectiveArc(heads, head, child)) continue;
    found = child;
    length = Math.abs(head - child);
  }
  return found;
}

/** An arc is projective when its head dominates every word between its ends. */
function isProjectiveArc(heads: readonly number[], head: number, child: number): boolean {
  const [from, to] = head < child ? [head, child] : [child, head];
  for (let between = from + 1; between < to; between++) {
    let at = between;
    for (let steps = 0; at !== head && at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
    if (at !== head) return false;
  }
  return true;
}
