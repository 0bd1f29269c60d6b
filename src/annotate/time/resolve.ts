import { parsePartialDate, rangeDate, unknownDate } from '../../model/partial-date.ts';
import type { Form } from './form.ts';
import { timexValue } from './moment.ts';
import { resolveCalendar, resolveDayOfMonth, resolveNumeric } from './resolve-calendar.ts';
import { resolveClock, resolvePart, resolveSpokenDay, resolveTimed, resolveWeekday } from './resolve-day.ts';
import { resolveFeast } from './resolve-feast.ts';
import { resolveFraction } from './resolve-fraction.ts';
import { resolveHijri } from './resolve-hijri.ts';
import { resolveDuration, resolveShift, resolveUnit } from './resolve-unit.ts';
import { noDate, type Resolved, resolvedDate } from './resolved.ts';
import type { Story } from './story.ts';

/** What stands around an expression and bends its reading. */
export interface Cues {
  /** "will", "scheduled": the day ahead is meant, not the one behind. */
  readonly future: boolean;
  /** "came", "happened": what stands before is the event told, and "a week after X" tells when X was. */
  readonly came: boolean;
}

/** What `form` means at this point of the story. Never throws; what cannot be known has no date and says why. */
export function resolve(form: Form, story: Story, cues: Cues): Resolved {
  switch (form.kind) {
    case 'calendar':
      return resolveCalendar(form, story, cues.future);
    case 'numeric':
      return resolveNumeric(form, story);
    case 'day-of-month':
      return resolveDayOfMonth(form.day, story);
    case 'hijri':
      return resolveHijri(form, story);
    case 'weekday':
      return resolveWeekday(form, story, cues.future);
    case 'spoken-day':
      return resolveSpokenDay(form, story);
    case 'part':
      return resolvePart(form, story);
    case 'timed':
      return resolveTimed(resolve(form.day, story, cues), form.clock);
    case 'clock':
      return resolveClock(form.clock, story);
    case 'shift':
      return resolveShift(form, story, cues.came);
    case 'unit':
      return resolveUnit(form, story);
    case 'duration':
      return resolveDuration(form, story);
    case 'set':
      return {
        type: 'set',
        value: form.value,
        date: unknownDate,
        anchor: 'none',
        reason: 'happens again and again',
        moment: null,
      };
    case 'reference':
      return noDate('points at the present, the past or the future without a date', form.value);
    case 'decade':
      return resolveDecade(form.year);
    case 'century':
      return resolveCentury(form.century, form.bc);
    case 'vague':
      return resolveVague(form.about, story);
    case 'fraction':
      return resolveFraction(form, story);
    case 'feast':
      return resolveFeast(form, story, cues.future);
    case 'fault':
      return noDate(form.reason);
  }
}

function resolveDecade(year: number): Resolved {
  if (year < 0) return noDate('before our era', `BC${String(-year).padStart(4, '0').slice(0, 3)}`);
  const value = String(year).slice(0, 3);
  return resolvedDate(value, parsePartialDate(`${value}X`) ?? unknownDate, 'absolute', 'a decade');
}

function resolveCentury(century: number, bc: boolean): Resolved {
  const value = String(century - 1).padStart(2, '0');
  if (bc) return noDate('before our era', `BC${value}`);
  return resolvedDate(
    value,
    rangeDate(`${value}01-01-01`, `${String(century).padStart(2, '0')}00-12-31`),
    'absolute',
    'a century',
  );
}

// "at the same time" is when the story last was; "this period" has no bounds of its own.
function resolveVague(about: 'time' | 'period', story: Story): Resolved {
  if (about === 'period' || story.focus === null) return noDate('a time that the words do not bound');
  return {
    ...noDate('the time that the text told last', timexValue({ ...story.focus, part: null, clock: null })),
    anchor: 'narrative',
  };
}
