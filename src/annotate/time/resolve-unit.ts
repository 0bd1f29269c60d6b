import type { TimeUnit } from '../../codebook/calendar.ts';
import { monthDate, type PartialDate, rangeDate, shiftDay, unknownDate } from '../../model/partial-date.ts';
import type { Anchor } from './context.ts';
import type { Form } from './form.ts';
import {
  hasDay,
  isoDay,
  isoWeek,
  type Moment,
  moment,
  momentOfIso,
  plusDays,
  plusMonths,
  plusYears,
  weekdayOf,
} from './moment.ts';
import { noDate, type Resolved, resolvedDate, resolvedMoment } from './resolved.ts';
import type { Story } from './story.ts';
import { durationValue } from './unit-phrase.ts';

type Shift = Form & { kind: 'shift' };

/** "two days earlier", "a week ago": counted from the story's last date or from the day of speaking, as exact as its unit. */
export function resolveShift(form: Shift, story: Story, came: boolean): Resolved {
  const { amount, unit } = form;
  // "the blast came a week after a raid": in news the words date the raid, a week before the blast.
  const turned = form.ofEvent && came && !story.narrative;
  const sign = turned ? -form.sign : form.sign;
  const vague = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (form.ofEvent && !turned && !story.narrative) return noDate('counted from an event that the words name', vague);
  if (amount === null) return noDate('the words give no number to count with', vague);
  const toldFocus = form.from === 'story' && story.focus !== null;
  const base = toldFocus ? story.focus : story.narrative ? null : story.speech;
  const anchor: Anchor = toldFocus ? 'narrative' : story.speechAnchor;
  if (!base) return noDate('no date to count from', unit === 'day' ? 'XXXX-XX-XX' : vague);
  return (
    shiftFrom(base, sign * amount, unit, anchor) ??
    noDate('the date to count from is not exact enough', unit === 'day' ? 'XXXX-XX-XX' : vague)
  );
}

/** No report counts further than this in any unit; beyond it day arithmetic would leave the calendar's years. */
const FARTHEST = 100_000;

function shiftFrom(base: Moment, amount: number, unit: TimeUnit, anchor: Anchor): Resolved | null {
  const reason =
    anchor === 'narrative' ? 'counted from the date that the text told last' : 'counted from the day of speaking';
  if (Math.abs(amount) > FARTHEST) return null;
  if (unit === 'day' && hasDay(base)) return resolvedMoment(plusDays(base, Math.round(amount)), anchor, reason);
  if ((unit === 'week' || unit === 'fortnight') && hasDay(base)) {
    const day = plusDays(base, Math.round(amount * (unit === 'week' ? 7 : 14)));
    // A week ago is seldom seven days to the day: the value keeps the week, the date the month.
    return resolvedDate(
      isoWeek(isoDay(day as never)).value,
      monthDate(day.year, day.month!) ?? unknownDate,
      anchor,
      `${reason}, in round weeks`,
      day,
    );
  }
  if (unit === 'month' && base.year !== null && base.month !== null) {
    return resolvedMoment(
      plusMonths(base as Moment & { year: number; month: number }, Math.round(amount)),
      anchor,
      reason,
    );
  }
  if (unit === 'year' && base.year !== null)
    return resolvedMoment(moment({ year: plusYears(base.year, Math.round(amount)) }), anchor, reason);
  if (unit === 'decade' && base.year !== null)
    return decadeOf(plusYears(base.year, Math.round(amount * 10)), anchor, reason);
  if ((unit === 'hour' || unit === 'minute') && hasDay(base)) {
    return resolvedMoment(
      moment({ year: base.year, month: base.month, day: base.day }),
      anchor,
      'hours from the date that the text told last',
    );
  }
  return null;
}

function decadeOf(year: number, anchor: Anchor, reason: string): Resolved {
  if (year < 1) return noDate('before our era', `BC${String(-year).padStart(4, '0').slice(0, 3)}`);
  const start = Math.floor(year / 10) * 10;
  const date: PartialDate = {
    value: `${String(start).slice(0, 3)}X`,
    precision: 'decade',
    earliest: `${start}-01-01`,
    latest: `${start + 9}-12-31`,
  };
  return resolvedDate(String(start).slice(0, 3), date, anchor, reason);
}

type Unit = Form & { kind: 'unit' };

const STEP = { last: -1, previous: -1, this: 0, same: 0, next: 1, following: 1 } as const;

/** "last week", "this month", "the following year", "that day", "the end of the month". */
export function resolveUnit(form: Unit, story: Story): Resolved {
  const spoken = form.which === 'last' || form.which === 'next' || form.which === 'this';
  const told = story.narrative || !spoken ? story.focus : null;
  const base = told ?? (story.narrative ? null : story.speech);
  if (!base) return noDate('no date to count from', form.unit === 'day' ? 'XXXX-XX-XX' : '');
  const anchor: Anchor = told ? 'narrative' : spoken ? story.speechAnchor : 'publication_fallback';
  return (
    unitFrom(base, STEP[form.which], form, anchor) ??
    noDate('the date to count from is not exact enough', form.unit === 'day' ? 'XXXX-XX-XX' : '')
  );
}

function unitFrom(base: Moment, step: number, form: Unit, anchor: Anchor): Resolved | null {
  const reason =
    anchor === 'narrative' ? 'seen from the date that the text told last' : 'seen from the day of speaking';
  switch (form.unit) {
    case 'day':
      return hasDay(base)
        ? resolvedMoment({ ...plusDays(base, step), part: form.part }, anchor, reason)
        : sameDay(base, step, form, anchor);
    case 'week':
    case 'weekend':
      return hasDay(base) ? weekOf(base, isNow(base, form) ? 0 : step, form.unit, anchor, reason) : null;
    case 'month':
      return base.year !== null && base.month !== null
        ? resolvedMoment(plusMonths(base as Moment & { year: number; month: number }, step), anchor, reason)
        : null;
    case 'year':
      return base.year === null ? null : resolvedMoment(moment({ year: plusYears(base.year, step) }), anchor, reason);
    case 'decade':
      return base.year === null ? null : decadeOf(plusYears(base.year, step * 10), anchor, reason);
    default:
      return null;
  }
}

// "that day" in a text that told only the month: a day, but not which.
function sameDay(base: Moment, step: number, form: Unit, anchor: Anchor): Resolved | null {
  if (base.month === null || step !== 0 || base.year === null) return null;
  const year = base.year < 0 ? `BC${String(-base.year).padStart(4, '0')}` : String(base.year).padStart(4, '0');
  const part = form.part ? `T${form.part}` : '';
  const value = `${year}-${String(base.month).padStart(2, '0')}-XX${part}`;
  return resolvedDate(
    value,
    base.year > 0 ? (monthDate(base.year, base.month) ?? unknownDate) : unknownDate,
    anchor,
    'a day of the month that the text told last',
  );
}

// "at the weekend", said on a Saturday or Sunday, is the one that runs; on other days the one before.
function isNow(base: Moment, form: Unit): boolean {
  return form.edge && form.unit === 'weekend' && hasDay(base) && [0, 6].includes(weekdayOf(isoDay(base)));
}

function weekOf(base: Moment, step: number, unit: 'week' | 'weekend', anchor: Anchor, reason: string): Resolved {
  const week = isoWeek(isoDay(plusDays(base as never, step * 7) as never));
  if (unit === 'week')
    return resolvedDate(week.value, rangeDate(week.monday, week.sunday), anchor, reason, momentOfIso(week.monday));
  return resolvedDate(
    `${week.value}-WE`,
    rangeDate(shiftDay(week.monday, 5), week.sunday),
    anchor,
    reason,
    momentOfIso(shiftDay(week.monday, 5)),
  );
}

/** A length of time. "the past three years" has bounds too: it ends on the day of speaking. */
export function resolveDuration(form: Form & { kind: 'duration' }, story: Story): Resolved {
  const value = durationValue(form.amount, form.unit);
  const base: Resolved = {
    type: 'duration',
    value,
    date: unknownDate,
    anchor: 'none',
    reason: 'a length of time',
    moment: null,
  };
  if (form.of !== 'last' || form.amount === null || story.narrative || !hasDay(story.speech)) return base;
  const start = form.amount > FARTHEST ? null : startOf(story.speech, form.amount, form.unit);
  if (!start) return base;
  return {
    ...base,
    date: rangeDate(start, isoDay(story.speech)),
    anchor: story.speechAnchor,
    reason: 'a length of time up to the day of speaking',
  };
}

function startOf(
  end: Moment & { year: number; month: number; day: number },
  amount: number,
  unit: TimeUnit,
): string | null {
  const days = { day: 1, week: 7, fortnight: 14 }[unit as 'day' | 'week' | 'fortnight'];
  if (days) return shiftDay(isoDay(end), -Math.round(amount * days));
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit as 'month' | 'quarter' | 'year' | 'decade'];
  if (!months) return null;
  const from = plusMonths(end, -Math.round(amount * months));
  if (from.year === null || from.year < 1) return null;
  return isoDay({ year: from.year, month: from.month!, day: Math.min(end.day, 28) });
}
