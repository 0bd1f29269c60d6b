import { likeliestPart } from './evidence.ts';
import type { Member } from './incident-evidence.ts';
import type { Judged } from './judged.ts';
import { tellsOf, tellsOfAny } from './sentence-evidence.ts';
import { KINDS, PARTS, SEVERAL, TWO_OF } from './template-roles.ts';

const P = PARTS.length;
/** Parts of those hit. */
const HIT: ReadonlySet<string> = new Set(['target', 'victim', 'people']);
const MENTIONS = 10;
const FAR = 400;
/** A sentence tells of a kind when it does so with this probability. */
const TELLS = 0.3;

/**
 * Row for the forest that decides whether two things are in one and the same incident of kind `k`: how far apart they are told, what
 * lies between, whether place and day are the same, what they are. `probability`: that there is an incident of the kind at all.
 */
export function linkEvidence(judged: Judged, k: number, probability: number, one: Member, other: Member): number[] {
  const [a, b] = inOrder(judged, one, other);
  const [pa, pb] = [likeliestPart(a.parts), likeliestPart(b.parts)];
  const [from, to] = [judged.at[a.thing * P + pa]!, judged.at[b.thing * P + pb]!];
  const { codes, things, report } = judged;
  const { place, day, paragraph, another } = codes.scene;
  const near = nearness(judged, a.thing, b.thing);
  let cues = 0;
  let least = 1;
  for (let s = from; s <= to; s++) {
    if (s > from) cues += another[s]!;
    least = Math.min(least, tellsOf(judged, s, k));
  }
  return [
    k,
    to - from,
    near.sentences,
    near.paragraphs,
    Math.min(near.tokens, FAR),
    paragraph[to]! - paragraph[from]!,
    cues,
    another[to]!,
    alike(place[from]!, place[to]!),
    alike(lastBefore(place, from), lastBefore(place, to)),
    alike(day[from]!, day[to]!),
    alike(lastBefore(day, from), lastBefore(day, to)),
    pa,
    pb,
    (HIT.has(PARTS[pa]!) ? 1 : 0) + (HIT.has(PARTS[pb]!) ? 1 : 0),
    a.parts[pa]!,
    b.parts[pb]!,
    a.kinds[k]!,
    b.kinds[k]!,
    twoOf(judged, k),
    report[SEVERAL]!,
    codes.sentences.length,
    tellingOf(judged, k).length,
    least,
    tellsOfAny(judged, from),
    tellsOfAny(judged, to),
    tellsOf(judged, from, k),
    tellsOf(judged, to, k),
    things[a.thing]!.wordings.length,
    things[b.thing]!.wordings.length,
    from,
    to,
    probability,
  ];
}

/** The member whose likeliest mention is told first, first. */
function inOrder({ at }: Judged, one: Member, other: Member): [Member, Member] {
  const sentence = ({ thing, parts }: Member) => at[thing * P + likeliestPart(parts)]!;
  const before = sentence(one) - sentence(other) || one.thing - other.thing;
  return before <= 0 ? [one, other] : [other, one];
}

/** The smallest distances between any mention of one and any of the other. */
function nearness({ codes, things }: Judged, a: number, b: number) {
  const near = { sentences: 99, paragraphs: 99, tokens: 9999 };
  const { paragraph } = codes.scene;
  for (const x of things[a]!.wordings.slice(0, MENTIONS)) {
    for (const y of things[b]!.wordings.slice(0, MENTIONS)) {
      const [u, v] = [codes.tokens[x.first]!.sentence, codes.tokens[y.first]!.sentence];
      near.sentences = Math.min(near.sentences, Math.abs(u - v));
      near.paragraphs = Math.min(near.paragraphs, Math.abs(paragraph[u]! - paragraph[v]!));
      near.tokens = Math.min(near.tokens, Math.abs(x.first - y.first));
    }
  }
  return near;
}

/** 1 the same, -1 another, 0 where one is not told. */
function alike(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}

function lastBefore(values: Int32Array, at: number): number {
  let i = at;
  while (i >= 0 && values[i] === 0) i--;
  return i < 0 ? 0 : values[i]!;
}

function twoOf({ report }: Judged, k: number): number {
  const question = TWO_OF[KINDS[k]!];
  return question === undefined ? -1 : report[question]!;
}

function tellingOf(judged: Judged, k: number): number[] {
  return judged.codes.sentences.map(({ index }) => index).filter((s) => tellsOf(judged, s, k) > TELLS);
}

/** The questions of a report up to this one say what it is about, those after it which parts it has. */
const ABOUT = SEVERAL + 3;
const HITS_READ = 8;
const HIT_FLOOR = 0.15;

/** Row for the forest that decides whether a report tells of more than one incident of kind `k`. `same`: how likely two members are in one. */
export function severalEvidence(
  judged: Judged,
  k: number,
  probability: number,
  members: readonly Member[],
  same: (a: Member, b: Member) => number,
): number[] {
  const { codes, report, rivals } = judged;
  const { place, day, another } = codes.scene;
  const hits = hitsOf(members, k);
  const links: number[] = [];
  hits.forEach((a, n) => {
    for (const b of hits.slice(n + 1)) if (!rivals.get(a.thing)?.includes(b.thing)) links.push(same(a, b));
  });
  const telling = tellingOf(judged, k);
  const runs = telling.filter((s, n) => n === 0 || s > telling[n - 1]! + 1).length;
  const different = (values: Int32Array) => new Set(telling.map((s) => values[s]!).filter((value) => value !== 0)).size;
  return [
    k,
    twoOf(judged, k),
    ...report.slice(0, ABOUT),
    probability,
    Math.min(1, ...links),
    links.length > 0 ? sum(links) / links.length : 1,
    links.length,
    hits.length,
    sum(hits.map((hit) => hitness(hit, k))),
    telling.length,
    runs,
    different(place),
    different(day),
    telling.length > 0 ? telling.at(-1)! - telling[0]! : 0,
    sum(telling.map((s) => another[s]!)),
    codes.sentences.length,
    sum(members.map(({ parts, kinds }) => Math.max(parts[0]!, parts[1]!) * kinds[k]!)),
  ];
}

function hitsOf(members: readonly Member[], k: number): Member[] {
  return members
    .filter((member) => hitness(member, k) > HIT_FLOOR)
    .sort((a, b) => hitness(b, k) - hitness(a, k) || a.thing - b.thing)
    .slice(0, HITS_READ);
}

/** How likely a thing was hit in an incident of kind `k`. */
function hitness({ parts, kinds }: Member, k: number): number {
  return Math.max(...PARTS.map((part, p) => (HIT.has(part) ? parts[p]! : 0))) * kinds[k]!;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
