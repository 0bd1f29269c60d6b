import type { Annotated } from '../annotate/annotated.ts';
import {
  type Belonging,
  incidentEvidence,
  kindEvidence,
  overviewOf,
  partEvidence,
} from '../extract/templates/evidence.ts';
import { FeatureBag } from '../extract/templates/feature-bag.ts';
import { ask, type Forest } from '../extract/templates/forest.ts';
import { ASKED, partsOf, sureOf } from '../extract/templates/incidents.ts';
import { forEachMention, type Judge, type Judged, judge } from '../extract/templates/judged.ts';
import { addReportFeatures } from '../extract/templates/report-features.ts';
import { KINDS, MENTION_QUESTIONS, PARTS, REPORT_QUESTIONS } from '../extract/templates/template-roles.ts';
import { thingsOf } from '../extract/templates/things.ts';
import { WordCodes } from '../extract/templates/word-codes.ts';
import { type BoostingOptions, growForest } from './boosted-trees.ts';
import { FeatureIndex, FeatureRows, type IndexedRows } from './feature-index.ts';
import { Logistic, type LogisticOptions } from './logistic.ts';
import { mentionLabels, reportLabels, type TaughtReport } from './muc4-corpus.ts';
import { type GrownForests, type Linear, packRoles } from './roles-pack.ts';

/** A report with its keys and its annotations. */
export interface Lesson {
  readonly report: TaughtReport;
  readonly document: Annotated;
}

/** Each lesson is judged by models that have not seen it: the forests learn from how the first judgement errs on new texts. */
const FOLDS = 4;
const MENTION: LogisticOptions = { rounds: 6, rate: 0.5, decay: 1e-4, seed: 1, yes: 2 };
const DETAIL: LogisticOptions = { rounds: 10, rate: 0.5, decay: 1e-4, seed: 2, yes: 1 };
const REPORT: LogisticOptions = { rounds: 12, rate: 0.5, decay: 1e-4, seed: 3, yes: 1 };
const PART_FOREST: BoostingOptions = {
  trees: 120,
  depth: 4,
  rate: 0.06,
  leaf: 15,
  ridge: 5,
  columns: 0.35,
  rows: 0.7,
  seed: 5,
};
const KIND_FOREST: BoostingOptions = { ...PART_FOREST, trees: 100, columns: 0.5 };
const INCIDENT_FOREST: BoostingOptions = { ...PART_FOREST, trees: 90, depth: 3, columns: 0.4 };
const DETAILS = MENTION_QUESTIONS.length - PARTS.length;

interface Rows {
  readonly index: FeatureIndex;
  readonly rows: IndexedRows;
  readonly labels: Float32Array;
  readonly importance: Float32Array;
  /** The lesson that each row is from. */
  readonly lesson: Int32Array;
}

/** Trains the role model and packs it as `models/roles.bin`. `log` is told of each step. */
export function trainRoles(lessons: readonly Lesson[], log: (line: string) => void = () => {}): Buffer {
  const mentions = mentionRows(lessons);
  const reports = reportRows(lessons);
  log(`${mentions.lesson.length} mentions, ${mentions.index.keys.length} features`);
  const judged: Judged[] = new Array(lessons.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const unseen = learnLinear(mentions, reports, (lesson) => lesson % FOLDS !== fold);
    const by = judgeOf(mentions.index, reports.index, unseen);
    for (let i = fold; i < lessons.length; i += FOLDS) judged[i] = judge(lessons[i]!.document, by);
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  const forests = growForests(lessons, judged, log);
  const linear = learnLinear(mentions, reports, () => true);
  return packRoles(mentions.index, reports.index, linear, forests);
}

function mentionRows(lessons: readonly Lesson[]): Rows {
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

function reportRows(lessons: readonly Lesson[]): Rows {
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

function learnLinear(mentions: Rows, reports: Rows, use: (lesson: number) => boolean): Linear {
  const all = MENTION_QUESTIONS.length;
  const used = (rows: Rows) => Int32Array.from([...rows.lesson.keys()].filter((i) => use(rows.lesson[i]!)));
  const chosen = used(mentions);
  const inSome = chosen.filter((i) => mentions.labels.subarray(i * all, i * all + PARTS.length).some((y) => y > 0));
  const parts = new Logistic(PARTS.length, mentions.index.keys.length);
  parts.learn(mentions.rows, slice(mentions.labels, all, 0, PARTS.length), mentions.importance, chosen, MENTION);
  const details = new Logistic(DETAILS, mentions.index.keys.length);
  details.learn(mentions.rows, slice(mentions.labels, all, PARTS.length, all), mentions.importance, inSome, DETAIL);
  const report = new Logistic(REPORT_QUESTIONS.length, reports.index.keys.length);
  report.learn(reports.rows, reports.labels, reports.importance, used(reports), REPORT);
  return { parts, details, report };
}

/** Columns `[from, to)` of a table with `width` columns. */
function slice(table: Float32Array, width: number, from: number, to: number): Float32Array {
  const rows = table.length / width;
  const part = new Float32Array(rows * (to - from));
  for (let i = 0; i < rows; i++) part.set(table.subarray(i * width + from, i * width + to), i * (to - from));
  return part;
}

/** A judge that answers with weights in training, before they are packed. */
function judgeOf(mentions: FeatureIndex, reports: FeatureIndex, { parts, details, report }: Linear): Judge {
  let numbers = new Int32Array(1024);
  const number = (index: FeatureIndex, bag: FeatureBag): number => {
    if (numbers.length < bag.length) numbers = new Int32Array(bag.keys.length);
    let n = 0;
    for (let i = 0; i < bag.length; i++) {
      const found = index.find(bag.keys[i]!);
      if (found >= 0) numbers[n++] = found;
    }
    return n;
  };
  return {
    mention(bag, answers) {
      const n = number(mentions, bag);
      const share = 1 / Math.sqrt(bag.length + 1);
      parts.answer(numbers, 0, n, share, answers.subarray(0, PARTS.length));
      details.answer(numbers, 0, n, share, answers.subarray(PARTS.length));
    },
    report(bag, answers) {
      report.answer(numbers, 0, number(reports, bag), 1 / Math.sqrt(bag.length + 1), answers);
    },
  };
}

/** Rows with the lesson that each is from and its label. */
class Table {
  readonly rows: number[][] = [];
  readonly labels: number[] = [];
  readonly lesson: number[] = [];

  add(row: number[], label: number, lesson: number): void {
    this.rows.push(row);
    this.labels.push(label);
    this.lesson.push(lesson);
  }

  grow(o: BoostingOptions, without = -1): Forest {
    const keep = [...this.rows.keys()].filter((i) => without < 0 || this.lesson[i]! % FOLDS !== without);
    return growForest(
      keep.map((i) => this.rows[i]!),
      keep.map((i) => this.labels[i]!),
      o,
    );
  }
}

function growForests(lessons: readonly Lesson[], judged: readonly Judged[], log: (line: string) => void): GrownForests {
  const tables = partTables(lessons, judged);
  const folds = [...Array(FOLDS).keys()];
  const unseenParts = folds.map((fold) => tables.map((table) => table.grow(PART_FOREST, fold)));
  log('forests of parts');
  const parts = judged.map((each, i) => partsOf(each, unseenParts[i % FOLDS]!));
  const kinds = kindTable(lessons, judged, parts);
  const unseenKinds = folds.map((fold) => kinds.grow(KIND_FOREST, fold));
  const incidents = new Table();
  judged.forEach((each, i) => {
    const belongings = belongingsOf(each, parts[i]!, unseenKinds[i % FOLDS]!);
    KINDS.forEach((kind, k) => {
      incidents.add(incidentEvidence(each, k, belongings), lessons[i]!.report.incidents.includes(kind) ? 1 : 0, i);
    });
  });
  log('forests of kinds');
  return {
    parts: tables.map((table) => table.grow(PART_FOREST)),
    kind: kinds.grow(KIND_FOREST),
    incident: incidents.grow(INCIDENT_FOREST),
  };
}

function partTables(lessons: readonly Lesson[], judged: readonly Judged[]): Table[] {
  const tables = PARTS.map(() => new Table());
  judged.forEach((each, i) => {
    const overview = overviewOf(each);
    for (const thing of each.live) {
      const taught = lessons[i]!.report.words.get(each.things[thing]!.words);
      PARTS.forEach((part, p) => {
        if (each.most[thing * each.width + p]! < ASKED) return;
        tables[p]!.add(partEvidence(each, overview, thing, p), taught?.parts.has(part) ? 1 : 0, i);
      });
    }
  });
  return tables;
}

/** What is known to have a part is asked for its kinds. */
function kindTable(
  lessons: readonly Lesson[],
  judged: readonly Judged[],
  parts: readonly Map<number, Float32Array>[],
): Table {
  const table = new Table();
  judged.forEach((each, i) => {
    const sure = sureOf(parts[i]!);
    for (const [thing, own] of parts[i]!) {
      const taught = lessons[i]!.report.words.get(each.things[thing]!.words);
      if (!taught || taught.parts.size === 0) continue;
      KINDS.forEach((kind, k) => {
        table.add(kindEvidence(each, thing, k, own, sure), taught.kinds.has(kind) ? 1 : 0, i);
      });
    }
  });
  return table;
}

function belongingsOf(judged: Judged, parts: ReadonlyMap<number, Float32Array>, forest: Forest): Belonging[] {
  const sure = sureOf(parts);
  return [...parts]
    .filter(([, own]) => Math.max(...own) >= 0.04)
    .map(([thing, own]) => ({
      parts: own,
      kinds: KINDS.map((_, k) => ask(forest, kindEvidence(judged, thing, k, own, sure))),
    }));
}
