import type { Annotated } from '../../annotate/annotated.ts';
import type { Clause } from '../clauses.ts';
import { type EventTime, eventTimes } from '../event-times.ts';
import type { Operation } from './operations.ts';

/** The day of an operation: the first day told where people were taken, else the first day told of it; null where none is. */
export function dayOf(document: Annotated, operation: Operation, clauses: readonly Clause[]): EventTime | null {
  const dateline = document.times.find((time) => time.isDateline);
  const taking = new Set(operation.takings.map(({ line }) => line.sentence.index));
  const told = clauses.filter((clause) => taking.has(clause.line.sentence.index));
  const rest = clauses.filter((clause) => operation.lines.includes(clause.line));
  for (const clause of [...told, ...rest]) {
    const days = eventTimes(clause).filter(
      ({ time, date, of }) =>
        date.precision === 'day' && of !== 'dateline' && of !== 'custom' && !isSpan(time, dateline),
    );
    const [day] = days;
    if (day) return day;
  }
  return null;
}

function isSpan(a: { readonly start: number }, b: { readonly start: number } | undefined): boolean {
  return b !== undefined && a.start === b.start;
}
