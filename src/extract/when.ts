import type { Annotated, TimeExpression } from '../annotate/annotated.ts';
import { codedDate, governingDate } from '../annotate/time/governing-date.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Story } from './story.ts';

/** When a story's incident happened, the words that say so, and why these. */
export interface DateReading {
  readonly date: PartialDate;
  readonly expressions: readonly TimeExpression[];
  readonly reason: string;
}

/** Incidents dated by their announcement where nothing else dates them: the report tells of the arrest, not of its hour. */
const ANNOUNCED = new Set(['raid_arrest', 'foiled', 'execution']);

/** The date of a story from its own words; null where they give none: a date is never taken from the day of publication. */
export function dateOf(document: Annotated, story: Story, type: string): DateReading | null {
  const events = story.times.filter((time) => time.of === 'event');
  if (story.date) {
    const { value } = story.date;
    const chosen = events.filter((time) => time.date.value === value);
    return {
      date: codedDate(story.date),
      expressions: chosen.map(({ time }) => time),
      reason: chosen[0]?.time.reason ?? 'the most exact time told with the incident',
    };
  }
  const custom = story.times.find((time) => time.of === 'custom' && time.date.precision === 'day');
  if (custom) return { date: custom.date, expressions: [custom.time], reason: custom.time.reason };
  const after = story.times.find((time) => time.of === 'after');
  if (after && story.prominence === 'central')
    return { date: after.date, expressions: [after.time], reason: `the day of what came after: ${after.time.reason}` };
  const hour = story.clauses.some((clause) => clause.times.some((time) => /T\d/.test(time.value)));
  const timed = story.times.find((time) => time.of === 'report' && (hour || ANNOUNCED.has(type)));
  if (story.prominence === 'central' && timed) {
    return {
      date: timed.date,
      expressions: [timed.time],
      reason: `the day of the telling: ${timed.time.reason}`,
    };
  }
  if (story.prominence === 'central') {
    const anchor = story.clauses.find((clause) => clause.mentions.length > 0)?.span ?? story.clauses[0]!.span;
    const governed = governingDate(anchor, {
      text: document.document.text,
      times: document.times,
      sentences: document.sentences,
      central: true,
    });
    const reported = story.times.some(({ time }) => time === governed.expression);
    const usable =
      governed.expression &&
      (!reported || ANNOUNCED.has(type)) &&
      (governed.link === 'clause' || governed.link === 'sentence' || governed.link === 'paragraph');
    if (usable && governed.date.precision === 'day') {
      return { date: governed.date, expressions: [governed.expression!], reason: governed.reason };
    }
  }
  return story.prominence === 'central' ? dateline(document) : null;
}

/** A release that gives its incident no time of its own reports what happened on the day of its dateline. */
function dateline(document: Annotated): DateReading | null {
  const { text } = document.document;
  const time = document.times.find(
    ({ start, end, date }) =>
      start < 1500 &&
      date.precision === 'day' &&
      /\(\s*$/.test(text.slice(0, start)) &&
      /^\s*\)\s*(?:[-–—]|\n|$)/.test(text.slice(end, end + 12)),
  );
  return time ? { date: time.date, expressions: [time], reason: `the dateline: ${time.reason}` } : null;
}
