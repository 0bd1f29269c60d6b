import { dayDate, type PartialDate, rangeDate, unknownDate } from '../../model/partial-date.ts';
import type { CalendarReading } from '../annotated.ts';
import type { Form } from './form.ts';
import { fromHijri, type HijriSystem, hijriPeriod, toHijri } from './hijri-calendar.ts';
import { hasDay, isoDay, momentOfIso } from './moment.ts';
import { noDate, type Resolved } from './resolved.ts';
import type { Story } from './story.ts';

type Hijri = Form & { kind: 'hijri' };

const pad = (n: number) => String(n).padStart(2, '0');

function hijriValue({ year, month, day }: Hijri): string {
  return [year ?? 'XXXX', ...(month === null ? [] : [pad(month)]), ...(day === null ? [] : [pad(day)])].join('-');
}

// A Hijri date without a year is the last one that began before the day of speaking.
function yearOf(form: Hijri, story: Story, system: HijriSystem): number | null {
  if (form.year !== null) return form.year;
  if (!hasDay(story.speech)) return null;
  const now = toHijri(isoDay(story.speech), system);
  const later = (form.month ?? 1) > now.month || (form.month === now.month && (form.day ?? 1) > now.day);
  return later ? now.year - 1 : now.year;
}

function gregorian(form: Hijri, year: number, system: HijriSystem): PartialDate | null {
  if (form.month !== null && form.day !== null) {
    const iso = fromHijri({ year, month: form.month, day: form.day }, system);
    const [y, m, d] = (iso ?? '').split('-').map(Number);
    return iso ? dayDate(y!, m!, d!) : null;
  }
  const period = hijriPeriod(year, form.month, system);
  return period ? rangeDate(...period) : null;
}

/**
 * A Solar or lunar Hijri date in both readings, its own and the Gregorian. A lunar month begins when the moon is seen, so the Saudi and
 * the arithmetic calendar may differ by a day: where they do, the date is the range of both.
 */
export function resolveHijri(form: Hijri, story: Story): Resolved {
  const systems: HijriSystem[] = form.calendar === 'solar' ? ['persian'] : ['islamic-umalqura', 'islamic-civil'];
  const year = yearOf(form, story, systems[0]!);
  const value = hijriValue({ ...form, year });
  if (year === null) return noDate(`${value} of the ${form.calendar} Hijri calendar: the year is not known`);
  const dates = systems.map((system) => gregorian(form, year, system)).filter((d) => d !== null);
  if (dates.length === 0) return noDate(`the ${form.calendar} Hijri calendar has no day ${value}`);
  const date = span(dates);
  const own: CalendarReading = { calendar: form.calendar === 'solar' ? 'solar_hijri' : 'lunar_hijri', value, date };
  const readings = [own, ...dates.map((d): CalendarReading => ({ calendar: 'gregorian', value: d.value, date: d }))];
  const said = form.year !== null;
  return {
    type: 'date',
    value: date.value,
    date,
    anchor: said ? 'absolute' : story.speechAnchor,
    reason: `${value} of the ${form.calendar} Hijri calendar${said ? '' : ', the last before the day of speaking'}`,
    moment: date.precision === 'day' ? momentOfIso(date.value) : null,
    readings,
  };
}

function span(dates: readonly PartialDate[]): PartialDate {
  const earliest = dates
    .map((d) => d.earliest)
    .filter((d) => d !== null)
    .sort()[0];
  const latest = dates
    .map((d) => d.latest)
    .filter((d) => d !== null)
    .sort()
    .at(-1);
  if (!earliest || !latest) return unknownDate;
  return earliest === latest ? dates[0]! : rangeDate(earliest, latest);
}
