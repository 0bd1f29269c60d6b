import { type PartialDate, unknownDate } from '../../model/partial-date.ts';
import type { CalendarReading, TimeExpression } from '../annotated.ts';
import type { Anchor } from './context.ts';
import { dateOf, type Moment, timexValue } from './moment.ts';

/** What a form comes to. `moment` is what later expressions may hang on, null where they cannot. */
export interface Resolved {
  readonly type: TimeExpression['type'];
  readonly value: string;
  readonly date: PartialDate;
  readonly anchor: Anchor;
  readonly reason: string;
  readonly moment: Moment | null;
  readonly readings?: readonly CalendarReading[];
}

/** A date of the calendar; without a value, and saying so, where the calendar has no such day. */
export function resolvedMoment(m: Moment, anchor: Anchor, reason: string): Resolved {
  const date = dateOf(m);
  if (date === null) return noDate(`the calendar has no day ${timexValue({ ...m, part: null, clock: null })}`);
  const type = m.part || m.clock ? 'time' : 'date';
  return { type, value: timexValue(m), date, anchor, reason, moment: m };
}

/** A date that is known as a value of another shape: a week, a decade, a range. */
export function resolvedDate(
  value: string,
  date: PartialDate,
  anchor: Anchor,
  reason: string,
  m: Moment | null = null,
): Resolved {
  return { type: 'date', value, date, anchor, reason, moment: m };
}

export function noDate(reason: string, value = ''): Resolved {
  return { type: 'date', value, date: unknownDate, anchor: 'none', reason, moment: null };
}
