import { packModel } from '../annotate/linear/model-file.ts';
import { type Forest, forestSections } from '../extract/templates/forest.ts';
import {
  MENTION_QUESTIONS,
  PARTS,
  REPORT_QUESTIONS,
  SENTENCE_QUESTIONS,
  STANDINGS,
} from '../extract/templates/template-roles.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { Logistic } from './logistic.ts';
import type { Linear, LinearRows } from './role-linear.ts';
import { rowSections } from './row-sections.ts';

/** The forests: one for each part, one for kinds, one for incidents, one for links, one for several incidents of a kind. */
export interface GrownForests {
  readonly parts: readonly Forest[];
  readonly kind: Forest;
  readonly incident: Forest;
  readonly same: Forest;
  readonly several: Forest;
}

/** Weights below this share of the largest are dropped. */
const PRUNED = 0.004;

/** Packs the role model: the linear models, then the forests. */
export function packRoles(rows: LinearRows, linear: Linear, forests: GrownForests): Buffer {
  const mention = packAnswers(rows.mentions.index, [linear.parts, linear.details], 'mention.');
  const sentence = packAnswers(rows.sentences.index, [linear.sentence], 'sentence.');
  const report = packAnswers(rows.reports.index, [linear.report], 'report.');
  const standing = packAnswers(rows.standings.index, [linear.standing], 'standing.');
  const named: [string, Forest][] = [
    ...PARTS.map((part, p): [string, Forest] => [`part-${part}`, forests.parts[p]!]),
    ['kind', forests.kind],
    ['incident', forests.incident],
    ['same', forests.same],
    ['several', forests.several],
  ];
  const header = {
    'mention.classes': MENTION_QUESTIONS,
    'sentence.classes': SENTENCE_QUESTIONS,
    'report.classes': REPORT_QUESTIONS,
    'standing.classes': STANDINGS,
    'mention.': mention.header,
    'sentence.': sentence.header,
    'report.': report.header,
    'standing.': standing.header,
    bases: Object.fromEntries(named.map(([name, forest]) => [name, forest.base])),
  };
  const trees = Object.assign({}, ...named.map(([name, forest]) => forestSections(name, forest)));
  return packModel(header, {
    ...mention.sections,
    ...sentence.sections,
    ...report.sections,
    ...standing.sections,
    ...trees,
  });
}

function packAnswers(index: FeatureIndex, models: readonly Logistic[], prefix: string) {
  const largest = models.reduce((most, m) => m.weights.reduce((a, w) => Math.max(a, Math.abs(w)), most), 1e-9);
  const rows = index.keys.map((key, feature) => ({ key, weights: answersOf(models, feature, PRUNED * largest) }));
  return {
    header: { bias: models.flatMap((m) => [...m.bias]), largest },
    sections: rowSections(rows, 0, prefix, largest),
  };
}

/** What a feature says of each answer of the models, one model after another; 0 where that is less than `least`. */
function answersOf(models: readonly Logistic[], feature: number, least: number): number[] {
  return models.flatMap(({ weights, outputs }) =>
    Array.from({ length: outputs }, (_, q) => {
      const weight = weights[feature * outputs + q]!;
      return Math.abs(weight) < least ? 0 : weight;
    }),
  );
}
