import { rangeDate } from '../../model/partial-date.ts';
import { calendarForm, type Form } from './form.ts';
import { isoDay, monthEnd } from './moment.ts';
import { resolveCalendar } from './resolve-calendar.ts';
import { noDate, type Resolved, resolvedDate } from './resolved.ts';
import type { Story } from './story.ts';

/** "the third quarter": `2012-Q3`, `2008-H2`, in the year that the words, the story or the day of speaking give. */
export function resolveFraction(form: Form & { kind: 'fraction' }, story: Story): Resolved {
  const { months, number } = form;
  const first = (number - 1) * months + 1;
  const unit = months === 3 ? 'Q' : 'H';
  const start = resolveCalendar(
    calendarForm({ year: form.year, yearOf: form.yearOf, yearTail: true, month: first }),
    story,
    false,
  );
  const year = start.moment?.year ?? null;
  if (year === null || year < 1) return noDate('part of a year that is not known', `XXXX-${unit}${number}`);
  const range = rangeDate(isoDay({ year, month: first, day: 1 }), monthEnd(year, first + months - 1));
  return resolvedDate(`${String(year).padStart(4, '0')}-${unit}${number}`, range, start.anchor, start.reason);
}
