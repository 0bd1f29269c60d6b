import { unknownDate } from '../../model/partial-date.ts';
import type { Anchor } from './context.ts';
import type { CalendarForm, Form } from './form.ts';
import { dateOf, type Moment, moment, plusYears, timexValue } from './moment.ts';
import { noDate, type Resolved, resolvedMoment } from './resolved.ts';
import { type Story, yearNear } from './story.ts';

interface Year {
  readonly year: number | null;
  readonly anchor: Anchor;
  readonly reason: string;
}

const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/** A date by its parts: the year it gives, or the one that the story or the day of speaking supplies. */
export function resolveCalendar(form: CalendarForm, story: Story, future: boolean): Resolved {
  const { month, day, season, part, clock } = form;
  if (month === null && day !== null && form.year === null) {
    const focus = story.focus ?? story.speech;
    return resolvedMoment(
      moment({ year: focus?.year ?? null, month: focus?.month ?? null, day, part, clock }),
      'narrative',
      "a day of the story's month",
    );
  }
  const { year, anchor, reason } = yearOf(form, story, future);
  return resolvedMoment(moment({ year, month, day, season, part, clock }), anchor, reason);
}

function yearOf(form: CalendarForm, story: Story, future: boolean): Year {
  if (form.year !== null) return fullYear(form.year, story);
  const month = form.month ?? (form.season ? SEASON_MONTH[form.season] : 1);
  switch (form.yearOf) {
    case 'same':
      return { year: story.focus?.year ?? null, anchor: 'narrative', reason: 'the year that the text told last' };
    case 'following':
      return shifted(story.focus, 1, 'the year after the one that the text told last');
    case 'previous':
      return previous(story, month);
    case 'last':
      return spoken(story, form, month, -1);
    case 'next':
      return spoken(story, form, month, 1);
    case 'this':
      return { year: story.speech?.year ?? null, anchor: story.speechAnchor, reason: 'the year of speaking' };
    case null:
      return unsaidYear(form, story, month, future);
  }
}

function shifted(from: Moment | null, years: number, reason: string): Year {
  return { year: from?.year == null ? null : plusYears(from.year, years), anchor: 'narrative', reason };
}

// "the previous April" is the one before the date that the text told last.
function previous(story: Story, month: number): Year {
  const focus = story.focus ?? story.speech;
  if (focus?.year == null) return { year: null, anchor: 'none', reason: 'no date to count from' };
  const before = focus.month !== null && month < focus.month;
  return {
    year: before ? focus.year : plusYears(focus.year, -1),
    anchor: 'narrative',
    reason: 'before the date that the text told last',
  };
}

// "last August" lies before the month of speaking, "next March" after it; "March last year" is in the year before.
function spoken(story: Story, form: CalendarForm, month: number, sign: -1 | 1): Year {
  const { speech, speechAnchor: anchor } = story;
  if (speech?.year == null) return { year: null, anchor: 'none', reason: 'the day of speaking is not known' };
  const beside = form.day === null && speech.month !== null && !form.yearTail;
  const inside = beside && (sign === -1 ? month < speech.month! : month > speech.month!);
  return {
    year: inside ? speech.year : speech.year + sign,
    anchor,
    reason: sign === -1 ? 'the last before the day of speaking' : 'the next after the day of speaking',
  };
}

function unsaidYear(form: CalendarForm, story: Story, month: number, future: boolean): Year {
  if (story.narrative && story.line !== null) {
    return {
      year: story.line + turnOfYear(story, month),
      anchor: 'narrative',
      reason: 'the year that the story has reached',
    };
  }
  const near = story.speech ? yearNear(story.speech, month, form.day, future) : null;
  if (near !== null)
    return { year: near, anchor: story.speechAnchor, reason: 'the year that brings it nearest to the day of speaking' };
  const told = story.focus?.year ?? null;
  return told === null
    ? { year: null, anchor: 'none', reason: 'neither the text nor its publication gives the year' }
    : { year: told, anchor: 'narrative', reason: 'the year that the text told last' };
}

// A story goes forward: after November, "in January" is the next year's.
function turnOfYear(story: Story, month: number): 0 | 1 {
  const from = story.focus?.year === story.line ? story.focus?.month : null;
  return from != null && from - month >= TURN ? 1 : 0;
}

const TURN = 10;

function fullYear(year: number, story: Story): Year {
  if (year < 0 || year > 99) {
    const antique = story.antiquity && year > 0 && year < 1000;
    return { year: antique ? -year : year, anchor: 'absolute', reason: 'the words give the year' };
  }
  const near = (story.narrative ? story.focus?.year : null) ?? story.speech?.year ?? story.focus?.year ?? null;
  const century = near === null ? 1900 : Math.floor(near / 100) * 100;
  const full = !story.narrative && near !== null && century + year > near + 1 ? century - 100 + year : century + year;
  return { year: full, anchor: 'absolute', reason: `two digits of the year, read as ${full}` };
}

/** "the 19th" is a day of the month that the text told last, else of the month of speaking. */
export function resolveDayOfMonth(day: number, story: Story): Resolved {
  const from = story.focus?.month != null ? story.focus : story.speech;
  if (from?.month == null)
    return noDate('a day of a month that is not known', `XXXX-XX-${String(day).padStart(2, '0')}`);
  return resolvedMoment(moment({ year: from.year, month: from.month, day }), 'narrative', "a day of the story's month");
}

/** 03/04/2023: the locale settles which is the month; without one both days are kept and neither is taken. */
export function resolveNumeric(form: Form & { kind: 'numeric' }, story: Story): Resolved {
  const dayFirst = moment({ year: form.year, month: form.second, day: form.first });
  const monthFirst = moment({ year: form.year, month: form.first, day: form.second });
  const order = orderOf(story.locale);
  if (order)
    return resolvedMoment(
      order === 'day' ? dayFirst : monthFirst,
      'absolute',
      `read ${order} first, as ${story.locale} writes it`,
    );
  const readings = [dayFirst, monthFirst].map((m) => ({
    calendar: 'gregorian' as const,
    value: timexValue(m),
    date: dateOf(m) ?? unknownDate,
  }));
  return {
    ...noDate(`${readings.map((r) => r.value).join(' or ')}: the words do not say which number is the month`),
    readings,
  };
}

// Regions that write the month first (Unicode CLDR, short dates); a language alone settles nothing.
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PW', 'MH']);

function orderOf(locale: string | null): 'day' | 'month' | null {
  const region = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-([A-Z]{2})\b/.exec(locale ?? '')?.[1];
  if (!region) return null;
  return MONTH_FIRST.has(region) ? 'month' : 'day';
}
