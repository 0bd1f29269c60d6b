import type { Judged } from './judged.ts';
import { kindsOfThing, sentenceEvidence, shareEvidence, type Told, toldIn } from './sentence-evidence.ts';
import { FIRST_KIND, KINDS, MENTION_QUESTIONS, PARTS, SEVERAL } from './template-roles.ts';

const Q = MENTION_QUESTIONS.length;

/** The two best things of a document in each part, how much of the part there is in all, and what the sentences tell. */
export interface Overview {
  readonly best: readonly number[];
  readonly next: readonly number[];
  readonly total: readonly number[];
  readonly told: Told;
}

export function overviewOf(judged: Judged): Overview {
  const best = PARTS.map(() => 0);
  const next = PARTS.map(() => 0);
  const total = PARTS.map(() => 0);
  for (let i = 0; i < judged.things.length; i++) {
    for (let p = 0; p < PARTS.length; p++) {
      const score = judged.most[i * Q + p]!;
      total[p]! += score;
      if (score > best[p]!) {
        next[p] = best[p]!;
        best[p] = score;
      } else if (score > next[p]!) next[p] = score;
    }
  }
  return { best, next, total, told: toldIn(judged) };
}

/** Row for the forest that decides whether thing `i` has part `p`: its own scores, its rivals', its company's, the report's. */
export function partEvidence(judged: Judged, overview: Overview, i: number, p: number): number[] {
  const { codes, things, most, second, sum, live } = judged;
  const mine = most[i * Q + p]!;
  const thing = things[i]!;
  const wording = thing.wordings[0]!;
  const { sentence } = codes.tokens[wording.first]!;
  const lastMention = thing.wordings.at(-1)!;
  let rank = 0;
  for (const j of live) if (most[j * Q + p]! > mine) rank++;
  return [
    mine,
    second[i * Q + p]!,
    sum[i * Q + p]!,
    rank,
    mine / (overview.best[p]! + 1e-6),
    ...rivalEvidence(judged, i, p),
    ...companyEvidence(judged, i, p, sentence),
    ...PARTS.map((_, q) => most[i * Q + q]!),
    ...judged.report,
    ...overview.best,
    ...overview.next,
    ...overview.total,
    thing.wordings.length,
    sentence,
    wording.first / codes.tokens.length,
    codes.tokens.length,
    thing.parts.length,
    codes.tokens[lastMention.first]!.sentence,
    ...shareEvidence(judged, i, p),
    ...sentenceEvidence(judged, overview.told, i, p),
  ];
}

function rivalEvidence({ things, most, rivals }: Judged, i: number, p: number): number[] {
  const mine = most[i * Q + p]!;
  let best = 0;
  let total = 0;
  let longer = 0;
  let better = 0;
  for (const j of rivals.get(i) ?? []) {
    const score = most[j * Q + p]!;
    total += score;
    if (score > mine) better++;
    if (score <= best) continue;
    best = score;
    longer = things[j]!.words.length - things[i]!.words.length;
  }
  return [best, mine / (best + 1e-6), total, longer, better];
}

/** The best other thing of the same part, and of any other part, in the sentence of the first mention. */
function companyEvidence(
  { codes, things, most, live, rivals }: Judged,
  i: number,
  p: number,
  sentence: number,
): number[] {
  let same = 0;
  let other = 0;
  const own = rivals.get(i) ?? [];
  for (const j of live) {
    if (j === i || codes.tokens[things[j]!.wordings[0]!.first]!.sentence !== sentence || own.includes(j)) continue;
    for (let q = 0; q < PARTS.length; q++) {
      if (q === p) same = Math.max(same, most[j * Q + q]!);
      else other = Math.max(other, most[j * Q + q]!);
    }
  }
  return [same, other];
}

/** How likely a thing that has a part has it in an incident of kind `k`, over its mentions. */
export function kindOf(judged: Judged, i: number, k: number): number {
  const mentions = Math.min(judged.things[i]!.wordings.length, 10);
  return judged.sum[i * Q + FIRST_KIND + k]! / mentions;
}

/** Row for the forest that decides whether thing `i` belongs to the incident of kind `k`; `parts` its probabilities by part. */
export function kindEvidence(
  judged: Judged,
  i: number,
  k: number,
  parts: ArrayLike<number>,
  sure: readonly number[],
): number[] {
  const kinds = KINDS.map((_, other) => kindOf(judged, i, other));
  const reported = KINDS.map((_, other) => judged.report[1 + other]!);
  const others = sure.filter((j) => j !== i);
  const company = others.reduce((total, j) => total + kindOf(judged, j, k), 0) / Math.max(1, others.length);
  const rest = (all: readonly number[]) => Math.max(...all.filter((_, other) => other !== k));
  return [
    k,
    kinds[k]!,
    reported[k]!,
    ...kinds,
    ...reported,
    judged.report[SEVERAL]!,
    ...Array.from(parts),
    rest(kinds),
    rest(reported),
    judged.things[i]!.wordings[0]!.first / judged.codes.tokens.length,
    judged.things[i]!.wordings.length,
    company,
    ...kindsOfThing(judged, i, likeliestPart(parts), k),
  ];
}

/** The part in which a thing is likeliest. */
export function likeliestPart(parts: ArrayLike<number>): number {
  let best = 0;
  for (let p = 1; p < PARTS.length; p++) if (parts[p]! > parts[best]!) best = p;
  return best;
}
