import type { Annotated } from '../../annotate/annotated.ts';
import { addContextFeatures } from './context-features.ts';
import { FeatureBag } from './feature-bag.ts';
import type { Wording } from './noun-phrases.ts';
import { addReportFeatures } from './report-features.ts';
import { addSentenceFeatures } from './sentence-features.ts';
import { GROUPS, MENTION_QUESTIONS, PARTS, REPORT_QUESTIONS, SENTENCE_QUESTIONS } from './template-roles.ts';
import { aliasesOf, sameThing, type Thing, thingsOf } from './things.ts';
import { WordCodes } from './word-codes.ts';
import { addWordingFeatures } from './wording-features.ts';

/** Answers the questions of `template-roles.ts` by features, each with a probability put into `answers`. */
export interface Judge {
  /** `shares`: what each group of features adds to the log-odds of each part, a row of parts for each group. */
  mention(bag: FeatureBag, answers: Float64Array, shares: Float64Array): void;
  sentence(bag: FeatureBag, answers: Float64Array): void;
  report(bag: FeatureBag, answers: Float64Array): void;
  /** How a body that is behind a deed stands to it. */
  standing(bag: FeatureBag, answers: Float64Array): void;
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
  /** For each thing and part, the shares of the groups of features in the likeliest mention. */
  readonly shares: Float32Array;
  /** For each thing and part, the sentence of the likeliest mention. */
  readonly at: Int32Array;
  /** For each sentence, its answers. */
  readonly sentences: Float32Array;
  readonly report: Float64Array;
  /** Things that may have a part, by their index. */
  readonly live: readonly number[];
  /** For each of `live`, which others of it cannot be right beside it. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
}

const Q = MENTION_QUESTIONS.length;
/** Mentions of one thing that are looked at: what is named fifty times is judged by the first. */
export const MENTIONS_READ = 10;
/** Things that no sentence names which tells of an incident with this probability are not looked at: half a percent of what the keys hold. */
const TOLD = 0.02;
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
  const sentences = judgeSentences(codes, by, bag);
  const scores = blankScores(things.length);
  const told = (sentence: number) => sentences[sentence * SENTENCE_QUESTIONS.length]! >= TOLD;
  things.forEach((thing, i) => {
    if (!thing.wordings.some(({ first }) => told(codes.tokens[first]!.sentence))) return;
    judgeThing(codes, thing, i, by, bag, scores);
  });
  return { codes, things, aliases, report, width: Q, sentences, ...scores, ...rivalry(things, aliases, scores.most) };
}

type Scores = Pick<Judged, 'most' | 'second' | 'sum' | 'shares' | 'at'>;

function blankScores(things: number): Scores {
  return {
    most: new Float32Array(things * Q),
    second: new Float32Array(things * Q),
    sum: new Float32Array(things * Q),
    shares: new Float32Array(things * GROUPS.length * PARTS.length),
    at: new Int32Array(things * PARTS.length),
  };
}

function judgeSentences(codes: WordCodes, by: Judge, bag: FeatureBag): Float32Array {
  const width = SENTENCE_QUESTIONS.length;
  const all = new Float32Array(codes.sentences.length * width);
  const answers = new Float64Array(width);
  codes.sentences.forEach((sentence, s) => {
    bag.clear();
    addSentenceFeatures(codes, sentence, bag);
    by.sentence(bag, answers);
    all.set(answers, s * width);
  });
  return all;
}

function judgeThing(codes: WordCodes, thing: Thing, at: number, by: Judge, bag: FeatureBag, scores: Scores): void {
  const { most, second, sum } = scores;
  const answers = new Float64Array(Q);
  const shares = new Float64Array(GROUPS.length * PARTS.length);
  forEachMention(codes, thing, bag, ({ first }) => {
    by.mention(bag, answers, shares);
    for (let q = 0; q < Q; q++) {
      const o = at * Q + q;
      const answer = answers[q]!;
      sum[o]! += answer;
      if (answer > most[o]!) {
        second[o] = most[o]!;
        most[o] = answer;
        if (q < PARTS.length) keepBest(scores, at, q, codes.tokens[first]!.sentence, shares);
      } else if (answer > second[o]!) second[o] = answer;
    }
  });
}

function keepBest({ shares, at }: Scores, thing: number, part: number, sentence: number, found: Float64Array): void {
  at[thing * PARTS.length + part] = sentence;
  for (let g = 0; g < GROUPS.length; g++) {
    const o = g * PARTS.length + part;
    shares[thing * GROUPS.length * PARTS.length + o] = found[o]!;
  }
}

/** Fills the bag with the features of each mention of a thing in turn: what its words say, then what is said around it. */
export function forEachMention(
  codes: WordCodes,
  thing: Thing,
  bag: FeatureBag,
  visit: (wording: Wording) => void,
): void {
  bag.clear();
  addWordingFeatures(codes, thing, bag);
  bag.endGroup();
  for (const wording of thing.wordings.slice(0, MENTIONS_READ)) {
    bag.keepGroups(1);
    addContextFeatures(codes, wording, bag);
    visit(wording);
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
