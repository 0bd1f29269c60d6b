import type { FeatureBag } from '../extract/templates/feature-bag.ts';
import type { Judge } from '../extract/templates/judged.ts';
import {
  GROUPS,
  MENTION_QUESTIONS,
  PARTS,
  REPORT_QUESTIONS,
  SENTENCE_QUESTIONS,
  STANDINGS,
} from '../extract/templates/template-roles.ts';
import type { FeatureIndex } from './feature-index.ts';
import { Logistic, type LogisticOptions } from './logistic.ts';
import type { Rows } from './role-lessons.ts';

const MENTION: LogisticOptions = { rounds: 6, rate: 1, decay: 1e-4, seed: 1, yes: 2 };
const DETAIL: LogisticOptions = { rounds: 10, rate: 0.5, decay: 1e-4, seed: 2, yes: 1 };
const SENTENCE: LogisticOptions = { rounds: 8, rate: 0.5, decay: 1e-4, seed: 4, yes: 1 };
const REPORT: LogisticOptions = { rounds: 12, rate: 0.5, decay: 1e-4, seed: 3, yes: 1 };
const STANDING: LogisticOptions = { rounds: 12, rate: 0.2, decay: 1e-2, seed: 6, yes: 1 };
const DETAILS = MENTION_QUESTIONS.length - PARTS.length;

/** What the linear models learn from: rows of mentions, of sentences, of reports, and of bodies behind deeds. */
export interface LinearRows {
  readonly mentions: Rows;
  readonly sentences: Rows;
  readonly reports: Rows;
  readonly standings: Rows;
}

/** The linear models: of mentions, their parts and their details; of sentences; of reports; of standings. */
export interface Linear {
  readonly parts: Logistic;
  readonly details: Logistic;
  readonly sentence: Logistic;
  readonly report: Logistic;
  readonly standing: Logistic;
}

/** Learns from the lessons that `use` names by their numbers. */
export function learnLinear(rows: LinearRows, use: (lesson: number) => boolean): Linear {
  const { mentions, sentences, reports, standings } = rows;
  const all = MENTION_QUESTIONS.length;
  const used = ({ lesson }: Rows) => Int32Array.from([...lesson.keys()].filter((i) => use(lesson[i]!)));
  const chosen = used(mentions);
  const inSome = chosen.filter((i) => mentions.labels.subarray(i * all, i * all + PARTS.length).some((y) => y > 0));
  const parts = new Logistic(PARTS.length, mentions.index.keys.length);
  parts.learn(mentions.rows, slice(mentions.labels, all, 0, PARTS.length), mentions.importance, chosen, MENTION);
  const details = new Logistic(DETAILS, mentions.index.keys.length);
  details.learn(mentions.rows, slice(mentions.labels, all, PARTS.length, all), mentions.importance, inSome, DETAIL);
  const learn = (from: Rows, questions: number, options: LogisticOptions) => {
    const model = new Logistic(questions, from.index.keys.length);
    model.learn(from.rows, from.labels, from.importance, used(from), options);
    return model;
  };
  const sentence = learn(sentences, SENTENCE_QUESTIONS.length, SENTENCE);
  const report = learn(reports, REPORT_QUESTIONS.length, REPORT);
  const standing = learn(standings, STANDINGS.length, STANDING);
  return { parts, details, sentence, report, standing };
}

/** Columns `[from, to)` of a table with `width` columns. */
function slice(table: Float32Array, width: number, from: number, to: number): Float32Array {
  const rows = table.length / width;
  const part = new Float32Array(rows * (to - from));
  for (let i = 0; i < rows; i++) part.set(table.subarray(i * width + from, i * width + to), i * (to - from));
  return part;
}

/** A judge that answers with weights in training, before they are packed. */
export function judgeOf(rows: LinearRows, { parts, details, sentence, report, standing }: Linear): Judge {
  const norm = (bag: FeatureBag) => 1 / Math.sqrt(bag.length + 1);
  const mentions = new Numbers(rows.mentions.index);
  const answer = (model: Logistic, index: FeatureIndex) => {
    const numbers = new Numbers(index);
    return (bag: FeatureBag, answers: Float64Array) => {
      const n = numbers.fill(bag);
      model.answer(numbers.all, 0, n, norm(bag), answers);
    };
  };
  return {
    mention(bag, answers, shares) {
      const n = mentions.fill(bag);
      parts.answer(mentions.all, 0, n, norm(bag), answers.subarray(0, PARTS.length));
      details.answer(mentions.all, 0, n, norm(bag), answers.subarray(PARTS.length));
      for (let g = 0; g < GROUPS.length; g++) {
        const row = shares.subarray(g * PARTS.length, (g + 1) * PARTS.length);
        parts.addUp(mentions.all, mentions.ends[g - 1] ?? 0, mentions.ends[g]!, norm(bag), row);
      }
    },
    sentence: answer(sentence, rows.sentences.index),
    report: answer(report, rows.reports.index),
    standing: answer(standing, rows.standings.index),
  };
}

/** The numbers of a bag's features in an index, without the rare ones; groups stay together. */
class Numbers {
  all = new Int32Array(1024);
  readonly ends: number[] = [];

  constructor(private readonly index: FeatureIndex) {}

  fill(bag: FeatureBag): number {
    if (this.all.length < bag.length) this.all = new Int32Array(bag.keys.length);
    this.ends.length = 0;
    let n = 0;
    let group = 0;
    for (let i = 0; i < bag.length; i++) {
      while (i >= bag.ends[group]!) this.ends[group++] = n;
      const found = this.index.find(bag.keys[i]!);
      if (found >= 0) this.all[n++] = found;
    }
    while (group < bag.ends.length) this.ends[group++] = n;
    return n;
  }
}
