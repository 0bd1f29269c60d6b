import { finish, join } from './hash.ts';

const SPREAD = 0x27d4eb2f;

/**
 * Feature templates: each joins a number of its own with one to four values that are looked at. They are kept as a table and hashed in
 * tight loops, by the number of values: a call for each feature costs more than the hash itself.
 */
export class Templates {
  /** What is looked at, in the order of the names given; to be written before `hash`. */
  readonly values: Int32Array;
  /** How many templates there are. */
  readonly count: number;
  /** By number of values: each template's number spread over 32 bits, and the places of its values, one after another. */
  private readonly seeds: readonly Int32Array[];
  private readonly places: readonly Int32Array[];

  /** `names`: of the values, in order. `templates`: number of each template, and the names that it joins, with spaces between. */
  constructor(names: string, templates: Readonly<Record<number, string>>) {
    const order = names.split(' ');
    const split = Object.entries(templates).map(([number, joined]) => ({
      seed: Math.imul(Number(number), SPREAD),
      at: joined.split(' ').map((name) => placeOf(order, name)),
    }));
    const groups = [1, 2, 3, 4].map((size) => split.filter(({ at }) => at.length === size));
    this.values = new Int32Array(order.length);
    this.count = split.length;
    this.seeds = groups.map((group) => Int32Array.from(group, ({ seed }) => seed));
    this.places = groups.map((group) => Int32Array.from(group.flatMap(({ at }) => at)));
  }

  /** Writes the hash of each template with the values into `out` from index `from`; returns the index after the last. */
  hash(out: Int32Array, from: number): number {
    return this.fours(out, this.threes(out, this.twos(out, this.ones(out, from))));
  }

  private ones(out: Int32Array, from: number): number {
    const { values } = this;
    const [seeds, places] = [this.seeds[0]!, this.places[0]!];
    for (let t = 0; t < seeds.length; t++) out[from + t] = finish(join(seeds[t]!, values[places[t]!]!));
    return from + seeds.length;
  }

  private twos(out: Int32Array, from: number): number {
    const { values } = this;
    const [seeds, places] = [this.seeds[1]!, this.places[1]!];
    for (let t = 0, at = 0; t < seeds.length; t++, at += 2)
      out[from + t] = finish(join(join(seeds[t]!, values[places[at]!]!), values[places[at + 1]!]!));
    return from + seeds.length;
  }

  private threes(out: Int32Array, from: number): number {
    const { values } = this;
    const [seeds, places] = [this.seeds[2]!, this.places[2]!];
    for (let t = 0, at = 0; t < seeds.length; t++, at += 3) {
      const first = join(join(seeds[t]!, values[places[at]!]!), values[places[at + 1]!]!);
      out[from + t] = finish(join(first, values[places[at + 2]!]!));
    }
    return from + seeds.length;
  }

  private fours(out: Int32Array, from: number): number {
    const { values } = this;
    const [seeds, places] = [this.seeds[3]!, this.places[3]!];
    for (let t = 0, at = 0; t < seeds.length; t++, at += 4) {
      const first = join(join(seeds[t]!, values[places[at]!]!), values[places[at + 1]!]!);
      out[from + t] = finish(join(join(first, values[places[at + 2]!]!), values[places[at + 3]!]!));
    }
    return from + seeds.length;
  }
}

function placeOf(order: readonly string[], name: string): number {
  const at = order.indexOf(name);
  if (at < 0) throw new Error(`expected a template of the values ${order.join(', ')}; found "${name}"`);
  return at;
}
