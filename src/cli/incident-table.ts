import type { IncidentSummary } from '../query/index.ts';
import { shorten, table } from './layout.ts';
import { figureWords, placeWords, typeWords } from './value-words.ts';

/** Enough of an id for `show` to find it among millions. */
const ID_LENGTH = 'inc_'.length + 12;

const HEADS = [
  { head: 'date' },
  { head: 'type', grows: true },
  { head: 'place', grows: true },
  { head: 'killed' },
  { head: 'who', grows: true },
  { head: 'reports' },
  { head: 'id' },
];

/** One row per incident. Of several figures the largest is shown, with a plus: the others stand in the full list. */
export function incidentTable(summaries: readonly IncidentSummary[], width: number): string[] {
  return table(HEADS, summaries.map(row), width);
}

function row({ date, type, place, figures, attribution, documents, incident }: IncidentSummary): string[] {
  const killed = figures.filter(({ property }) => property === 'killed');
  const toll = killed[0] ? figureWords({ ...killed[0].figure, by: null, of: null }) : '';
  return [
    date ? date.value : '',
    type ? typeWords(type) : '',
    place ? placeWords(place) : '',
    `${shorten(toll, 12)}${killed.length > 1 ? ' +' : ''}`,
    attribution.lines.map(({ name }) => name).join(', '),
    String(documents),
    incident.id.slice(0, ID_LENGTH),
  ];
}
