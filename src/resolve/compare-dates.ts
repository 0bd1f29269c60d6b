import { datesOverlap, type PartialDate } from '../model/partial-date.ts';
import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';

const DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** Days between two dates: 0 when some day can be meant by both; null when the year of one is not known. */
export function daysApart(a: PartialDate, b: PartialDate): number | null {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return null;
  if (datesOverlap(a, b)) return 0;
  return a.latest < b.earliest
    ? dayNumber(b.earliest) - dayNumber(a.latest)
    : dayNumber(a.earliest) - dayNumber(b.latest);
}

export function compareDates(a: Facets, b: Facets): Finding | null {
  const late = beforeItHappened(a, b) ?? beforeItHappened(b, a);
  if (late) return late;
  if (!a.date || !b.date) return comparePublication(a, b);
  const apart = daysApart(a.date, b.date);
  if (apart === null) return compareWithoutYear(a.date, b.date);
  const day = a.date.value;
  const words = `${day} and ${b.date.value}`;
  if (apart === 0) {
    const exact = a.date.precision === 'day' && b.date.precision === 'day';
    return exact
      ? finding('same_day', () => `both on ${day}`)
      : finding('dates_overlap', () => `${words} can be one day`, sharpness(a.date, b.date));
  }
  if (a.date.precision === 'day' && b.date.precision === 'day' && a.date.value.slice(4) === b.date.value.slice(4)) {
    return finding('year_differs', () => `${words}: same day and month, another year`);
  }
  if (Math.max(lengthOf(a.date), lengthOf(b.date)) > 7) return finding('dates_disjoint', () => `${words} do not meet`);
  if (apart === 1) return finding('one_day_apart', () => `${words} are one day apart`);
  return apart <= 3
    ? finding('few_days_apart', () => `${words} are ${apart} days apart`)
    : finding('dates_disjoint', () => `${words} are ${apart} days apart`);
}

/** How much it says that two dates overlap: all where the vaguer one is a week or less, next to nothing where it is a year or more. */
function sharpness(a: PartialDate, b: PartialDate): number {
  const days = Math.max(lengthOf(a), lengthOf(b));
  if (days <= 7) return 1.5;
  return days <= 31 ? 1 : days <= 100 ? 0.5 : 0.1;
}

function lengthOf(date: PartialDate): number {
  return date.earliest && date.latest ? dayNumber(date.latest) - dayNumber(date.earliest) + 1 : 366;
}

/** "26 August" of a report that names no year. */
function compareWithoutYear(a: PartialDate, b: PartialDate): Finding {
  const [x, y] = [a.value.slice(5), b.value.slice(5)];
  const words = `${a.value} and ${b.value}`;
  const fit = x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x));
  if (fit)
    return finding(x === y && x.length === 5 ? 'year_unstated' : 'dates_overlap', () => `${words} can be one day`);
  return x === '' || y === ''
    ? finding('dates_overlap', () => `${words} can be one day`, 0.1)
    : finding('dates_disjoint', () => `${words} name other days`);
}

/** Where a report gives no date, when it was published still says when it can have been. */
function comparePublication(a: Facets, b: Facets): Finding | null {
  const [x, y] = [a.date ?? a.published, b.date ?? b.published];
  if (!a.central || !b.central) return finding('undated_background', () => 'told in passing, without a date');
  if (!x || !y) return null;
  const apart = daysApart(x, y);
  if (apart === null) return null;
  const words = `told ${apart} days apart`;
  if (apart <= 3) return finding('published_together', () => words);
  return apart <= 10 ? null : finding('published_apart', () => words, apart > 60 ? 4 : 1);
}

/** A report cannot tell what happened after it was published; a day is left for time zones. */
function beforeItHappened(teller: Facets, told: Facets): Finding | null {
  if (!teller.published?.latest || !told.date?.earliest) return null;
  const gap = dayNumber(told.date.earliest) - dayNumber(teller.published.latest);
  // The same day of another year is more likely a slip of the year than a prophecy.
  if (gap <= 1 || (teller.date && teller.date.value.slice(4) === told.date.value.slice(4))) return null;
  const words = `published ${teller.published.value}, before ${told.date.value}`;
  return finding('told_before_it_happened', () => words);
}
