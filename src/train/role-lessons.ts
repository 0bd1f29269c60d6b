import type { Annotated } from '../annotate/annotated.ts';
import { FeatureBag } from '../extract/templates/feature-bag.ts';
import { forEachMention } from '../extract/templates/judged.ts';
import { addReportFeatures } from '../extract/templates/report-features.ts';
import { addSentenceFeatures } from '../extract/templates/sentence-features.ts';
import { addStandingFeatures } from '../extract/templates/standing-features.ts';
import { SENTENCE_QUESTIONS, STANDINGS } from '../extract/templates/template-roles.ts';
import { aliasesOf, namesOf, thingsOf } from '../extract/templates/things.ts';
import { WordCodes } from '../extract/templates/word-codes.ts';
import { FeatureIndex, FeatureRows, type IndexedRows } from './feature-index.ts';
import { mentionLabels, reportLabels, type TaughtReport } from './muc4-corpus.ts';

/** A report with its keys and its annotations. */
export interface Lesson {
  readonly report: TaughtReport;
  readonly document: Annotated;
}

/** Each lesson is judged by models that have not seen it: the forests learn from how the first judgement errs on new texts. */
export const FOLDS = 4;

/** Rows of features with what the keys answer for each. */
export interface Rows {
  readonly index: FeatureIndex;
  readonly rows: IndexedRows;
  readonly labels: Float32Array;
  readonly importance: Float32Array;
  /** The lesson that each row is from. */
  readonly lesson: Int32Array;
}

export function mentionRows(lessons: readonly Lesson[]): Rows {
  const features = new FeatureRows();
  const labels: number[] = [];
  const importance: number[] = [];
  const lesson: number[] = [];
  const bag = new FeatureBag();
  lessons.forEach(({ document, report }, i) => {
    const codes = new WordCodes(document);
    for (const thing of thingsOf(codes, document.document.text)) {
      const own = mentionLabels(report.words.get(thing.words));
      forEachMention(codes, thing, bag, () => {
        features.add(bag.keys, bag.length);
        labels.push(...own);
        importance.push(1 / Math.sqrt(Math.min(10, thing.wordings.length)));
        lesson.push(i);
      });
    }
  });
  return rowsOf(features, labels, importance, lesson);
}

export function reportRows(lessons: readonly Lesson[]): Rows {
  const features = new FeatureRows();
  const bag = new FeatureBag();
  for (const { document } of lessons) {
    bag.clear();
    addReportFeatures(new WordCodes(document), bag);
    features.add(bag.keys, bag.length);
  }
  const labels = lessons.flatMap(({ report }) => reportLabels(report));
  return rowsOf(
    features,
    labels,
    lessons.map(() => 1),
    [...lessons.keys()],
  );
}

/** What the keys say of a sentence: whether it names anything that has a part, in which parts, of incidents of which kinds. */
export function sentenceRows(lessons: readonly Lesson[]): Rows {
  const features = new FeatureRows();
  const labels: number[] = [];
  const lesson: number[] = [];
  const bag = new FeatureBag();
  lessons.forEach(({ document, report }, i) => {
    const codes = new WordCodes(document);
    const told = document.sentences.map(() => new Set<string>());
    for (const { words, wordings } of thingsOf(codes, document.document.text)) {
      const taught = report.words.get(words);
      if (!taught || taught.parts.size === 0) continue;
      for (const { first } of wordings)
        for (const answer of ['any', ...taught.parts, ...taught.kinds])
          told[codes.tokens[first]!.sentence]!.add(answer);
    }
    for (const sentence of codes.sentences) {
      bag.clear();
      addSentenceFeatures(codes, sentence, bag);
      features.add(bag.keys, bag.length);
      labels.push(...SENTENCE_QUESTIONS.map((question) => Number(told[sentence.index]!.has(question))));
      lesson.push(i);
    }
  });
  return rowsOf(features, labels, evenly(lesson), lesson);
}

/** What the keys say of each body that is behind a deed: how it stands to it. */
export function standingRows(lessons: readonly Lesson[]): Rows {
  const features = new FeatureRows();
  const labels: number[] = [];
  const lesson: number[] = [];
  const bag = new FeatureBag();
  lessons.forEach(({ document, report }, i) => {
    if (![...report.words.values()].some(({ standings }) => standings.size > 0)) return;
    const codes = new WordCodes(document);
    const things = thingsOf(codes, document.document.text);
    const aliases = aliasesOf(codes.tokens, things);
    for (const thing of things) {
      const standings = report.words.get(thing.words)?.standings;
      if (!standings || standings.size === 0) continue;
      bag.clear();
      addStandingFeatures(codes, namesOf(thing, things, aliases), bag);
      features.add(bag.keys, bag.length);
      labels.push(...STANDINGS.map((standing) => Number(standings.has(standing))));
      lesson.push(i);
    }
  });
  return rowsOf(features, labels, evenly(lesson), lesson);
}

/** Every row counts as much as another. */
const evenly = (lesson: readonly number[]): number[] => lesson.map(() => 1);

function rowsOf(features: FeatureRows, labels: number[], importance: number[], lesson: number[]): Rows {
  const index = new FeatureIndex(features);
  return {
    index,
    rows: index.number(features),
    labels: Float32Array.from(labels),
    importance: Float32Array.from(importance),
    lesson: Int32Array.from(lesson),
  };
}
