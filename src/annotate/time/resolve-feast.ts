import type { MovingHoliday } from '../../codebook/calendar.ts';
import { daysInMonth, shiftDay } from '../../model/partial-date.ts';
import { calendarForm, type Form } from './form.ts';
import { isoDay, momentOfIso, weekdayOf } from './moment.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { noDate, type Resolved, resolvedMoment } from './resolved.ts';
import type { Story } from './story.ts';

/** A moving holiday in the year that its words, the story or the day of speaking give. */
export function resolveFeast(form: Form & { kind: 'feast' }, story: Story, future: boolean): Resolved {
  const month = 'easter' in form.rule ? easterMonth(form.rule.easter, story) : form.rule.month;
  const { year, yearOf, yearTail } = form;
  const start = resolveCalendar(calendarForm({ year, yearOf, yearTail, month }), story, future);
  const found = start.moment?.year ?? null;
  if (found === null || found < 1583 || found > 9998) return noDate('a holiday of a year that is not known');
  return resolvedMoment(momentOfIso(holidayIn(form.rule, found)), start.anchor, start.reason);
}

/** Easter falls in March or April: the month in which it does in the year of speaking decides whether this year's or the last is meant. */
function easterMonth(days: number, { speech }: Story): number {
  const year = speech?.year ?? null;
  return year === null || year < 1583 || year > 9998 ? 4 : Number(shiftDay(easterSunday(year), days).slice(5, 7));
}

/** The day of a moving holiday in a Gregorian year (1583 to 9998), ISO. */
export function holidayIn(rule: MovingHoliday, year: number): string {
  if ('easter' in rule) return shiftDay(easterSunday(year), rule.easter);
  const { month, weekday, nth } = rule;
  if (nth > 0) {
    const first = isoDay({ year, month, day: 1 });
    return shiftDay(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  }
  const last = isoDay({ year, month, day: daysInMonth(year, month) });
  return shiftDay(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7);
}

/** Western Easter by the "anonymous" Gregorian computus (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return isoDay({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
