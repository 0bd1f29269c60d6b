import { dayDate, monthDate, type PartialDate, parsePartialDate } from '../model/partial-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY_FIRST = new RegExp(`(?<![\\w/])(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})(?!\\w)`, 'i');
const MONTH_FIRST = new RegExp(`(?<![\\w/])${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\w)`, 'i');
const MONTH_ONLY = new RegExp(`^${MONTH},? (\\d{4})$`, 'i');
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}|$)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day in a publication date as headers, pages and feeds write it: ISO 8601 (with or without a time, whose zone is left as
 * written), RFC 2822, "14 December 2024", "December 14, 2024", "Dec 2024", "20241214". Null for anything else, numeric forms
 * such as 03/04/2024 included, which mean different days to different readers.
 */
export function publishedDate(words: string): PartialDate | null {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text.length > 120) return null;
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return dayDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayDate(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dayDate(Number(monthFirst[3]), monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  const month = MONTH_ONLY.exec(text);
  if (month) return monthDate(Number(month[2]), monthNumber(month[1]!));
  return text === '' ? null : parsePartialDate(text);
}

const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const AROUND =
  /^(?:published|posted|updated|date|on|at|am|pm|gmt|utc|est|edt|z|\d{1,2}|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?)$/i;

/** True when a line holds a date and nothing else but weekday, hour and labels: "Updated: Sat, 14 December 2024 10:30 GMT". */
export function isDateLine(line: string): boolean {
  if (line.length > 80 || publishedDate(line) === null) return false;
  if (MONTH_ONLY.test(line.trim())) return true;
  const rest = line
    .replace(DAY_FIRST, ' ')
    .replace(MONTH_FIRST, ' ')
    .replace(/\d{4}-\d{2}-\d{2}(T[\d:.+Z-]{1,30})?/, ' ');
  return rest.split(/[^A-Za-z0-9]+/).every((word) => word === '' || AROUND.test(word));
}
