import { incidentTypes } from '../codebook/incident-types.ts';
import type { Figure, Victim } from '../model/account-values.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import * as model from '../model/value-words.ts';
import { oneLine } from './layout.ts';

/** "Suicide bombing" for `suicide_bombing`; a code that the codebook does not have stays as it is. */
export function typeWords(code: string): string {
  return incidentTypes().get(code)?.name ?? code;
}

/** The date with its precision where that is not a day: "2023-03 (month)". */
export function dateWords(date: PartialDate): string {
  if (date.precision === 'unknown') return 'date not known';
  return date.precision === 'day' ? date.value : `${date.value} (${date.precision})`;
}

const wording: model.Wording = {
  type: typeWords,
  date: dateWords,
  outcome: (outcome) => (outcome === 'unknown' ? '' : outcome.replaceAll('_', ' ')),
  prominence: (prominence) => prominence,
  attributed: (name, status) => (status === 'unknown' ? name : `${name}: ${status}`),
};

const words = model.valueWordsIn(wording);

/** From the smallest level known to the country: "Kandahar, Kandahar, Afghanistan" shows a name once. */
export const placeWords = (place: Place): string => oneLine(model.placeWords(place));

export const figureWords = (figure: Figure): string => oneLine(model.figureWords(figure));

export const victimWords = (victim: Victim): string => oneLine(model.victimWords(victim, wording));

/** The value of a statement as a person reads it, on one line. */
export function valueWords({ property, value }: Statement): string {
  return oneLine(words(property, value));
}

/** How a value was obtained: "rule onrecord 0.1.0". */
export function readerWords({ reader: { origin, name, version, cost } }: Statement): string {
  return `${origin} ${name} ${version}${cost ? `, ${cost}` : ''}`;
}
