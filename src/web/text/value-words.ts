import type { PartialDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/place.ts';
import * as model from '../../model/value-words.ts';
import type { Spread } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import { typeName } from './codebook-words.ts';

export { figureWords } from '../../model/value-words.ts';

const formats = {
  day: new Intl.DateTimeFormat(strings.language, { dateStyle: 'medium', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(strings.language, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
};

const moments = new Intl.DateTimeFormat(strings.language, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A moment of the ledger, "Nov 23, 2026, 1:20 AM UTC"; ledgers are written in UTC and read so everywhere. */
export function momentWords(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : `${moments.format(time)} UTC`;
}

export function dayWords(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : formats.day.format(time);
}

/** "May 2023" of `2023-05`. */
export function monthWords(month: string): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(time) ? month : formats.month.format(time);
}

/** A date as exactly as it is known, never more. */
export function dateWords(date: PartialDate | null): string {
  if (!date || date.precision === 'unknown') return strings.unknownDate;
  const { precision, value, earliest, latest } = date;
  if (earliest === null || latest === null) return value;
  if (precision === 'day') return dayWords(earliest);
  if (precision === 'month') return formats.month.format(Date.parse(`${earliest}T00:00:00Z`));
  if (precision === 'year') return value;
  return `${dayWords(earliest)} – ${dayWords(latest)}`;
}

/** From the smallest level known to the country, each name once. */
export function placeWords(place: Place | null): string {
  return place ? model.placeWords(place) : strings.unknownPlace;
}

/** "5", "46–60", "46+", "1–6+", "up to 9": a plus where some source says that there are more. */
export function spreadWords(spread: Spread | null): string {
  if (!spread) return strings.notSaid;
  const { low, high, open } = spread;
  if (high === null) return strings.vague;
  if (low === null) return `≤ ${number(high)}`;
  return `${low === high ? number(low) : `${number(low)}–${number(high)}`}${open ? '+' : ''}`;
}

/** The value of a statement as a person reads it. */
export const valueWords = model.valueWordsIn({
  type: typeName,
  date: dateWords,
  outcome: (code) => strings.outcome[code] ?? code,
  prominence: (code) => strings.prominence[code] ?? code,
  attributed: (name, status) => `${name} — ${strings.statusBy[status]}`,
});

export function propertyName(property: string): string {
  return strings.property[property] ?? property.replaceAll('_', ' ');
}
