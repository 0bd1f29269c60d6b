import type { CheckedClaim } from '../check/index.ts';
import type { Check, CheckRule, Verdict } from '../model/check.ts';
import type { IncidentSummary } from '../query/index.ts';
import { fieldLines, headline } from './incident-lines.ts';
import { oneLine } from './layout.ts';
import type { Style } from './style.ts';
import { dateWords } from './value-words.ts';

/** What the lines of a check are drawn with. */
export interface CheckContext {
  readonly style: Style;
  readonly width: number;
  readonly incidents: ReadonlyMap<string, IncidentSummary>;
  /** Most incidents named on one side; the rest are counted. */
  readonly most: number;
}

export function verdictWords(verdict: Verdict, style: Style): string {
  const paint = { consistent: style.good, contradicted: style.bad, mixed: style.doubt, not_testable: style.faint }[
    verdict
  ];
  return paint(verdict.replaceAll('_', ' '));
}

/** Every reading of a claim with its verdict, reason, the incidents for and against, and what the record covers. */
export function checkedLines({ checks }: CheckedClaim, context: CheckContext): string[] {
  return checks.flatMap((check, i) => [
    ...(i > 0 ? ['  or, read in another way:'] : []),
    ...checkLines(check, context),
  ]);
}

function checkLines(check: Check, context: CheckContext): string[] {
  const { style, width } = context;
  const fields: [string, string][] = [];
  if (check.reading) fields.push(['read as', oneLine(check.reading.words)]);
  fields.push(['because', oneLine(check.reason)]);
  fields.push(...incidentFields('for', check.incidentsFor, context));
  fields.push(...incidentFields('against', check.incidentsAgainst, context));
  if (check.wouldChange) fields.push(['would change', oneLine(check.wouldChange)]);
  if (check.variants.length > 0) fields.push(['by rule', variantWords(check)]);
  fields.push(['covered', oneLine(check.coverage.words)]);
  return [`  ${style.strong(verdictWords(check.verdict, style))}`, ...fieldLines(fields, style, width)];
}

const RULE_WORDS: Readonly<Record<CheckRule, string>> = {
  least: 'least figures',
  most_corroborated: 'best-corroborated figures',
  latest_official: 'latest official figures',
  most: 'highest figures',
  without_single_source: 'without what one source alone tells',
};

/** "contradicted by least figures, most figures; mixed without what one source alone tells". */
function variantWords({ variants }: Check): string {
  const verdicts = [...new Set(variants.map((v) => v.verdict))];
  return verdicts
    .map((verdict) => {
      const rules = variants.filter((v) => v.verdict === verdict).map((v) => RULE_WORDS[v.rule]);
      return `${verdict.replaceAll('_', ' ')}: ${rules.join(', ')}`;
    })
    .join('; ');
}

function incidentFields(label: string, ids: readonly string[], { incidents, most }: CheckContext): [string, string][] {
  const shown = ids.slice(0, most).map((id): [string, string] => {
    const summary = incidents.get(id);
    if (!summary) return [label, id];
    return [label, `${summary.date ? dateWords(summary.date) : 'date not told'} ${headline(summary)} ${id}`];
  });
  return ids.length > most ? [...shown, [label, `and ${ids.length - most} more`]] : shown;
}
