import type { Figure } from './figure.ts';
import { f1, f1Of, type ModernScore, ratio } from './modern-score.ts';

const PERCENT: readonly (readonly [figure: string, field: string])[] = [
  ['type', 'type'],
  ['date', 'date'],
  ['admin1', 'admin1'],
  ['status', 'attribution_status'],
  ['killed_exact', 'killed_any'],
  ['wounded_exact', 'wounded_any'],
  ['killed_all', 'killed_all'],
  ['wounded_all', 'wounded_all'],
  ['killed_not_invented', 'killed_not_invented'],
  ['perpetrator_not_invented', 'perpetrator_not_invented'],
  ['recall_central', 'recall_central'],
  ['recall_background', 'recall_background'],
];

/** The figures that a bench on reports with modern gold prints, percent. */
export function figuresOf(score: ModernScore): Figure[] {
  const field = (name: string) => ratio(score.fields.get(name) ?? { right: 0, of: 0 });
  return [
    { name: 'detection_f1', value: 100 * f1Of(score.detection) },
    ...PERCENT.map(([name, from]) => ({ name, value: 100 * field(from) })),
    { name: 'perpetrator_f1', value: 100 * f1(field('perpetrator_precision'), field('perpetrator_recall')) },
    { name: 'victims_f1', value: 100 * f1Of(score.victims) },
    { name: 'false_on_negatives', value: score.falseOnNegatives, unit: 'incidents' },
    { name: 'b_cubed_f1', value: 100 * f1(score.bCubed.p, score.bCubed.r) },
  ];
}
