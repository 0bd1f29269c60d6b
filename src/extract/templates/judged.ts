import type { Annotated } from '../../annotate/annotated.ts';
import { addContextFeatures } from './context-features.ts';
import { FeatureBag } from './feature-bag.ts';
import { addReportFeatures } from './report-features.ts';
import { MENTION_QUESTIONS, PARTS, REPORT_QUESTIONS } from './template-roles.ts';
import { aliasesOf, sameThing, type Thing, thingsOf } from './things.ts';
import { WordCodes } from './word-codes.ts';
import { addWordingFeatures } from './wording-features.ts';

/** Answers the questions of `template-roles.ts` by features, each with a probability put into `answers`. */
export interface Judge {
  mention(bag: FeatureBag, answers: Float64Array): void;
  report(bag: FeatureBag, answers: Float64Array): void;
}

/** What the judge says of each thing of a document over its mentions, in rows of as many numbers as there are questions. */
export interface Judged {
  readonly codes: WordCodes;
  readonly things: readonly Thing[];
  readonly aliases: ReadonlySet<string>;
  /** Numbers in a row of `most`, `second` and `sum`. */
  readonly width: number;
  readonly most: Float32Array;
  readonly second: Float32Array;
  readonly sum: Float32Array;
  readonly report: Float64Array;
  /** Things that may have a part, by their index. */
  readonly live: readonly number[];
  /** For each of `live`, which others of it cannot be right beside it. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
}

const Q = MENTION_QUESTIONS.length;
/** Mentions of one thing that are looked at: what is named fifty times is judged by the first. */
export const MENTIONS_READ = 10;
/** A thing with less in every part is out. */
const LIVE = 0.012;

export function judge(document: Annotated, by: Judge): Judged {
  const codes = new WordCodes(document);
  const things = thingsOf(codes, document.document.text);
  const aliases = aliasesOf(codes.tokens, things);
  const bag = new FeatureBag();
  const report = new Float64Array(REPORT_QUESTIONS.length);
  addReportFeatures(codes, bag);
  by.report(bag, report);
  const scores = { most: rows(things), second: rows(things), sum: rows(things) };
  things.forEach((thing, i) => {
    judgeThing(codes, thing, i, by, bag, scores);
  });
  return { codes, things, aliases, report, width: Q, ...scores, ...rivalry(things, aliases, scores.most) };
}

const rows = (things: readonly Thing[]): Float32Array => new Float32Array(things.length * Q);

function judgeThing(
  codes: WordCodes,
  thing: Thing,
  at: number,
  by: Judge,
  bag: FeatureBag,
  { most, second, sum }: { most: Float32Array; second: Float32Array; sum: Float32Array },
): void {
  const answers = new Float64Array(Q);
  forEachMention(codes, thing, bag, () => {
    by.mention(bag, answers);
    for (let q = 0; q < Q; q++) {
      const o = at * Q + q;
      const answer = answers[q]!;
      sum[o]! += answer;
      if (answer > most[o]!) {
        second[o] = most[o]!;
        most[o] = answer;
      } else if (answer > second[o]!) second[o] = answer;
    }
  });
}

/** Fills the bag with the features of each mention of a thing in turn: what its words say, then what is said around it. */
export function forEachMention(codes: WordCodes, thing: Thing, bag: FeatureBag, visit: () => void): void {
  bag.clear();
  addWordingFeatures(codes, thing, bag);
  const own = bag.length;
  for (const wording of thing.wordings.slice(0, MENTIONS_READ)) {
    bag.length = own;
    addContextFeatures(codes, wording, bag);
    visit();
  }
}

function rivalry(things: readonly Thing[], aliases: ReadonlySet<string>, most: Float32Array) {
  const live = things.flatMap((_, i) => {
    for (let p = 0; p < PARTS.length; p++) if (most[i * Q + p]! > LIVE) return [i];
    return [];
  });
  const rivals = new Map<number, number[]>(live.map((i) => [i, []]));
  live.forEach((i, n) => {
    for (const j of live.slice(n + 1)) {
      if (!sameThing(things[i]!, things[j]!, 'any', aliases)) continue;
      rivals.get(i)!.push(j);
      rivals.get(j)!.push(i);
    }
  });
  return { live, rivals };
}
