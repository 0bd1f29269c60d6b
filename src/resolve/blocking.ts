import { type PartialDate, shiftDay } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import { dayNumber } from './compare-dates.ts';
import type { Facets } from './facets.ts';
import { nameKeys } from './name-likeness.ts';
import { placeKey } from './place-likeness.ts';

/**
 * Where an account is filed, and where it looks. It is filed under all coarser keys that it fits, and looks under the finest that it
 * can name: so a precise account meets a vague one without every two vague keys meeting. Two accounts are compared when either
 * looks where the other is filed.
 */
export interface BlockKeys {
  readonly filed: readonly string[];
  readonly looks: readonly string[];
}

/** Reports a day off, and "overnight" told as either day. */
const WINDOW_DAYS = 1;
/** A report without a date tells of the days just before it was published. */
const NEWS_DAYS = 7;
const DAY = 'YYYY-MM-DD';
const MONTH = 'YYYY-MM';
const ANYWHERE = '*';
/** A run of days longer than this is looked for by its months. */
const LONG_RANGE = 10;

export function blockKeysOf(facets: Facets): BlockKeys {
  const filed = new Set<string>();
  const looks = new Set<string>();
  const areas = areasOf(facets.place);
  const times = timesOf(facets);
  for (const area of areas.filed) for (const time of times.filed) if (meets(time, area)) filed.add(`${time} ${area}`);
  for (const area of areas.looks) for (const time of times.looks) if (meets(time, area)) looks.add(`${time} ${area}`);
  for (const key of victimKeys(facets)) {
    filed.add(key);
    looks.add(key);
  }
  return { filed: [...filed].sort(), looks: [...looks].sort() };
}

/**
 * The vaguer the time, the narrower the place must be, or too many would meet: a day goes with any place, a month with a country, and
 * what is vaguer with a province or town alone. Accounts that know less than that meet by the names of those hit.
 */
function meets(time: string, area: string): boolean {
  if (area.startsWith('a:')) return true;
  if (time.startsWith('XXXX')) return false;
  return time.length === DAY.length || (time.length === MONTH.length && area !== ANYWHERE);
}

interface Keys {
  readonly filed: readonly string[];
  readonly looks: readonly string[];
}

function areasOf(place: Place | null): Keys {
  const country = place?.countryCode ?? place?.country ?? null;
  if (!place || (!country && !place.admin1 && !place.locality)) return { filed: [ANYWHERE], looks: [ANYWHERE] };
  const inCountry = country ? `c:${country.toLowerCase()}` : null;
  const admin = place.admin1 ? `a:${placeKey(place.admin1)}` : null;
  const locality = place.locality ? `a:${placeKey(place.locality)}` : null;
  const fine = [admin, locality].filter((k): k is string => k !== null);
  const filed = [...fine, ...(inCountry ? [inCountry] : []), ANYWHERE];
  // A town whose province is not known meets those who name the province alone, through the country.
  const wider = admin && fine.length > 0 ? [] : [inCountry ?? ANYWHERE];
  return { filed, looks: [...fine, ...wider] };
}

function timesOf({ date, published }: Facets): Keys {
  if (date && date.earliest === null) return withoutYear(date);
  if (date?.earliest && date.latest) {
    const days = dayNumber(date.latest) - dayNumber(date.earliest);
    if (days <= LONG_RANGE) return onDays(date.earliest, date.latest);
    const months = monthsOf(date);
    return { filed: [...months, ...yearsOf(date), '?'], looks: date.precision === 'month' ? months : yearsOf(date) };
  }
  if (published?.latest) return onDays(shiftDay(published.latest, -NEWS_DAYS), published.latest);
  return { filed: ['?'], looks: ['?'] };
}

function onDays(earliest: string, latest: string): Keys {
  const days = (from: string, to: string) => {
    const all: string[] = [];
    for (let day = from; day <= to; day = shiftDay(day, 1)) all.push(day);
    return all;
  };
  const exact = days(earliest, latest);
  const coarse = [...new Set(exact.flatMap((d) => [d.slice(0, 7), d.slice(0, 4)])), '?'];
  const anyYear = earliest === latest ? [`XXXX${earliest.slice(4)}`] : [];
  return {
    filed: [...exact, ...coarse, ...anyYear],
    looks: [
      ...days(shiftDay(earliest, -WINDOW_DAYS), shiftDay(latest, WINDOW_DAYS)),
      ...(earliest === latest ? slips(earliest) : []),
    ],
  };
}

/** The same day a year off: in January writers still put down the old year, and anniversaries are misread. */
function slips(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return [year - 1, year + 1].map((y) => `${String(y).padStart(4, '0')}${day.slice(4)}`);
}

/** Named day or month of a year that is not said. */
function withoutYear(date: PartialDate): Keys {
  return { filed: [date.value, '?'], looks: [date.value] };
}

function monthsOf({ earliest, latest }: PartialDate): string[] {
  const months: string[] = [];
  let [year, month] = [Number(earliest!.slice(0, 4)), Number(earliest!.slice(5, 7))];
  for (let guard = 0; guard < 24; guard++) {
    const key = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (key > latest!.slice(0, 7)) break;
    months.push(key);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

function yearsOf({ earliest, latest }: PartialDate): string[] {
  return [...new Set([earliest!.slice(0, 4), latest!.slice(0, 4)])];
}

/** The telling parts of a victim's name, two by two; a name of one part is filed with the place. */
function victimKeys(facets: Facets): string[] {
  const place = facets.place
    ? placeKey(facets.place.admin1 ?? facets.place.locality ?? facets.place.country ?? '')
    : '';
  return facets.victims.flatMap((name) => {
    const keys = nameKeys(name);
    if (keys.length === 1) return [`v:${keys[0]} ${place}`];
    return keys.flatMap((x, i) => keys.slice(i + 1).map((y) => `v:${x} ${y}`));
  });
}
