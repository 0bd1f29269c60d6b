import { packModel } from '../annotate/linear/model-file.ts';
import { encodeWeight } from '../annotate/linear/quantise.ts';
import { writeVarints } from '../annotate/linear/varint.ts';
import { type Forest, forestSections } from '../extract/templates/forest.ts';
import { MENTION_QUESTIONS, PARTS, REPORT_QUESTIONS, SENTENCE_QUESTIONS } from '../extract/templates/template-roles.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { Logistic } from './logistic.ts';
import type { Linear, LinearRows } from './role-linear.ts';

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
    'mention.': mention.header,
    'sentence.': sentence.header,
    'report.': report.header,
    bases: Object.fromEntries(named.map(([name, forest]) => [name, forest.base])),
  };
  const trees = Object.assign({}, ...named.map(([name, forest]) => forestSections(name, forest)));
  return packModel(header, { ...mention.sections, ...sentence.sections, ...report.sections, ...trees });
}

function packAnswers(index: FeatureIndex, models: readonly Logistic[], prefix: string) {
  const largest = models.reduce((most, m) => m.weights.reduce((a, w) => Math.max(a, Math.abs(w)), most), 1e-9);
  const order = [...index.keys.keys()].sort((a, b) => index.keys[a]! - index.keys[b]!);
  const [keys, counts, entryClass, entryCode]: [number[], number[], number[], number[]] = [[], [], [], []];
  let last = -0x80000000;
  for (const feature of order) {
    const from = entryClass.length;
    let first = 0;
    for (const { weights, outputs } of models) {
      for (let q = 0; q < outputs; q++) {
        const weight = weights[feature * outputs + q]!;
        const code = Math.abs(weight) < PRUNED * largest ? 0 : encodeWeight(weight, largest);
        if (code === 0) continue;
        entryClass.push(first + q);
        entryCode.push(code & 255);
      }
      first += outputs;
    }
    if (entryClass.length === from) continue;
    keys.push(index.keys[feature]! - last);
    last = index.keys[feature]!;
    counts.push(entryClass.length - from);
  }
  return {
    header: { bias: models.flatMap((m) => [...m.bias]), largest },
    sections: {
      [`${prefix}keys`]: writeVarints(keys),
      [`${prefix}counts`]: Uint8Array.from(counts),
      [`${prefix}entryClass`]: Uint8Array.from(entryClass),
      [`${prefix}entryCode`]: Uint8Array.from(entryCode),
    },
  };
}
