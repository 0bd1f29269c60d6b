import type { IncidentSummary } from '../query/index.ts';
import { groupKey, relatedGroups } from '../resolve/group-names.ts';
import { counted, hang, oneLine, pad, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { dateWords, figureWords, placeWords, typeWords, victimWords } from './value-words.ts';

const LABEL = 12;
const INDENT = 2;

/** "Suicide bombing, Kabul, Afghanistan". */
export function headline({ type, place }: IncidentSummary): string {
  const kind = type ? typeWords(type) : 'Incident of a kind not told';
  return place ? `${kind}, ${placeWords(place)}` : `${kind}, place not told`;
}

/** An incident in a few lines: when, what and where; who; whom; figures by source; how well it is told. */
export function incidentLines(summary: IncidentSummary, style: Style, width: number): string[] {
  const { incident, date, otherDates, attribution, victims, documents, sources, outcome } = summary;
  const fields: [string, string][] = [];
  const others = otherDates.length > 0 ? `; also told: ${otherDates.map(dateWords).join(', ')}` : '';
  if (others) fields.push(['date', `${date ? dateWords(date) : ''}${others}`]);
  if (summary.site) fields.push(['site', oneLine(summary.site)]);
  for (const line of attribution.lines) fields.push(['by', perpetratorWords(line)]);
  for (const victim of victims) fields.push(['victim', victimWords(victim)]);
  for (const { property, figure, sources: by } of summary.figures) {
    fields.push([property.replaceAll('_', ' '), `${figureWords(figure)}  [${by.join(', ')}]`]);
  }
  const reports = `${counted(documents, 'report')}: ${sources.join(', ')}`;
  fields.push(['told by', `${reports} · ${incident.grade.replaceAll('_', ' ')}`]);
  const happened = outcome === null || outcome === 'carried_out' || outcome === 'unknown' ? '' : ` (${outcome})`;
  const when = date ? dateWords(date) : 'date not told';
  const head = `${style.accent(when)}  ${style.strong(`${headline(summary)}${happened}`)}  ${style.faint(incident.id)}`;
  return [...hang(head, width), ...fieldLines(fields, style, width)];
}

/** "Islamic State: claimed; attributed by police": who speaks of himself is not named twice. */
function perpetratorWords({ name, key, entries }: IncidentSummary['attribution']['lines'][number]): string {
  const said = entries
    .filter(({ status }) => status !== 'unknown')
    .map(({ status, by }) => (by === null || relatedGroups(groupKey(by), key) ? status : `${status} by ${by}`));
  return oneLine(said.length > 0 ? `${name}: ${[...new Set(said)].join('; ')}` : name);
}

/** Labels in one column, words wrapped beside them; a label that repeats is shown once. */
export function fieldLines(fields: readonly (readonly [string, string])[], style: Style, width: number): string[] {
  const widest = Math.max(LABEL, ...fields.map(([label]) => label.length + 2));
  return fields.flatMap(([label, words], i) => {
    const shown = i > 0 && fields[i - 1]![0] === label ? '' : label;
    const lines = wrap(words, width - INDENT - widest);
    return lines.map((line, j) => `${' '.repeat(INDENT)}${style.faint(pad(j === 0 ? shown : '', widest))}${line}`);
  });
}
