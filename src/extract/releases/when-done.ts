import type { Annotated } from '../../annotate/annotated.ts';
import type { Clause } from '../clauses.ts';
import { type EventTime, eventTimes } from '../event-times.ts';
import { isOverview, type Operation } from './operations.ts';

/**
 * The day of an operation: of those told where people were taken, then of those told of it anywhere, the first that dates what was
 * done before one that dates its announcement ("confirmed today"); else the day of the summary that the operation is listed under.
 * Null where none is told: the day of the release is no day of an operation.
 */
export function dayOf(document: Annotated, operation: Operation, clauses: readonly Clause[]): EventTime | null {
  const taking = new Set(operation.takings.map(({ line }) => line.sentence.index));
  const own = clauses.filter((clause) => operation.lines.includes(clause.line));
  const told = own.filter((clause) => taking.has(clause.line.sentence.index));
  const first = operation.lines[0]?.sentence.start ?? 0;
  const summary = clauses.filter((clause) => clause.line.sentence.start < first && isOverview(clause.line));
  for (const group of [told, own, summary]) {
    const days = group.flatMap((clause) => daysIn(document, clause));
    const done = days.filter(({ of }) => of === 'event');
    const day = done.find(({ date }) => !announced(document, group, date.value)) ?? done[0] ?? days[0];
    if (day) return day;
  }
  return null;
}

/** "Today, forces confirmed ... on Sunday": the day of the release, where it confirms what was done before. */
function announced(document: Annotated, clauses: readonly Clause[], day: string): boolean {
  const released = document.times.find((time) => time.isDateline)?.date.value;
  return day === released && clauses.some(({ line }) => / confirm(?:s|ed) /.test(line.text));
}

/** The days of a clause that can date it, in the order of the text; the dateline and "Tuesday's attack" are none. */
function daysIn(document: Annotated, clause: Clause): EventTime[] {
  const dateline = document.times.find((time) => time.isDateline);
  return eventTimes(clause)
    .filter(({ time, date, of }) => {
      const possessive = /^['’]s/.test(document.document.text.slice(time.end, time.end + 2));
      const told = of === 'event' || of === 'report';
      return told && date.precision === 'day' && !possessive && time.start !== dateline?.start;
    })
    .sort((a, b) => a.time.start - b.time.start);
}
