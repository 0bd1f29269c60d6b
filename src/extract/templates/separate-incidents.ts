import { ask } from './forest.ts';
import type { Belonging, Member } from './incident-evidence.ts';
import type { Filler, Forests } from './incidents.ts';
import type { Judged } from './judged.ts';
import { linkEvidence, severalEvidence } from './link-evidence.ts';
import type { Part } from './template-roles.ts';

/** From here on a report is taken to tell of several incidents of a kind, if those hit fall apart. */
const SEVERAL_FLOOR = 0.2;
/** A text that names more of those hit is a list and stays whole: grouping costs the cube of their number. */
const MOST_HIT = 60;
/** Groups of those hit are one incident while they are held together by this much on average. */
const TOGETHER = 0.5;
/** What was hit tells incidents apart; the rest is in each that it is linked to by this much, and in the likeliest. */
const LINKED: Readonly<Record<Part, number>> = {
  perpetrator: 0.7,
  organisation: 0.4,
  weapon: 0.7,
  target: 1,
  victim: 1,
  people: 1,
};
const HIT: ReadonlySet<Part> = new Set(['target', 'victim', 'people']);

/**
 * Parts the fillers of a kind into the incidents that the report tells of, one list each: those hit are grouped by how likely it is
 * that they were hit in one incident (average linkage); who did it, and with what, goes with those it is linked to.
 */
export function separated(
  judged: Judged,
  forests: Pick<Forests, 'same' | 'several'>,
  k: number,
  probability: number,
  belongings: ReadonlyMap<number, Belonging>,
  fillers: readonly Filler[],
): (readonly Filler[])[] {
  const links = new Links(judged, forests, k, probability, belongings);
  const members = [...belongings].map(([thing, belonging]) => ({ thing, ...belonging }));
  const row = severalEvidence(judged, k, probability, members, (a, b) => links.between(a.thing, b.thing));
  if (ask(forests.several, row) < SEVERAL_FLOOR) return [fillers];
  const hit = [...new Set(fillers.filter(({ part }) => HIT.has(part)).map(({ thing }) => thing))];
  if (hit.length > MOST_HIT) return [fillers];
  const groups = grouped(hit, links);
  if (groups.length < 2) return [fillers];
  return shared(fillers, groups, links);
}

/** How likely it is that two things are in one incident, each pair asked once. */
class Links {
  private readonly known = new Map<number, number>();

  constructor(
    private readonly judged: Judged,
    private readonly forests: Pick<Forests, 'same'>,
    private readonly k: number,
    private readonly probability: number,
    private readonly belongings: ReadonlyMap<number, Belonging>,
  ) {}

  between(a: number, b: number): number {
    if (a === b) return 1;
    const key = Math.min(a, b) * this.judged.things.length + Math.max(a, b);
    let link = this.known.get(key);
    if (link === undefined) {
      const [one, other] = [this.member(a), this.member(b)];
      link = ask(this.forests.same, linkEvidence(this.judged, this.k, this.probability, one, other));
      this.known.set(key, link);
    }
    return link;
  }

  private member(thing: number): Member {
    return { thing, ...this.belongings.get(thing)! };
  }

  average(one: readonly number[], other: readonly number[]): number {
    let sum = 0;
    for (const a of one) for (const b of other) sum += this.between(a, b);
    return sum / (one.length * other.length);
  }
}

function grouped(things: readonly number[], links: Links): number[][] {
  const groups = things.map((thing) => [thing]);
  for (;;) {
    let most = TOGETHER;
    let pair: [number, number] | null = null;
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        const link = links.average(groups[i]!, groups[j]!);
        if (link <= most) continue;
        most = link;
        pair = [i, j];
      }
    }
    if (!pair) return groups;
    groups[pair[0]]!.push(...groups[pair[1]]!);
    groups.splice(pair[1], 1);
  }
}

function shared(fillers: readonly Filler[], groups: readonly number[][], links: Links): Filler[][] {
  const shares: Filler[][] = groups.map(() => []);
  for (const filler of fillers) {
    const { thing, part } = filler;
    const held = groups.map((group) => (HIT.has(part) ? Number(group.includes(thing)) : links.average([thing], group)));
    const most = Math.max(...held);
    held.forEach((link, g) => {
      if (link === most || link > LINKED[part]) shares[g]!.push(filler);
    });
  }
  return shares;
}
