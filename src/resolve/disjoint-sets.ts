/** Sets that only ever merge (Galler and Fischer 1964): who is joined with whom, whatever the order of the joins. */
export class DisjointSets {
  private readonly parent = new Map<string, string>();

  /** The smallest member of the set that `id` is in: the same in any order of joins. */
  root(id: string): string {
    let at = id;
    for (let up = this.parent.get(at); up !== undefined && up !== at; up = this.parent.get(at)) at = up;
    for (let walk = id; walk !== at; ) {
      const next = this.parent.get(walk) ?? at;
      this.parent.set(walk, at);
      walk = next;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return;
    if (x < y) this.parent.set(y, x);
    else this.parent.set(x, y);
  }

  /** The members of each set, ascending; `ids` that were never joined stand alone. */
  sets(ids: Iterable<string>): string[][] {
    const byRoot = new Map<string, string[]>();
    for (const id of [...ids].sort()) {
      const root = this.root(id);
      const set = byRoot.get(root);
      if (set) set.push(id);
      else byRoot.set(root, [id]);
    }
    return [...byRoot.values()];
  }
}
