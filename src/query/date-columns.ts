import type { IncidentRow } from '../model/view/incident-row.ts';
import { grown } from './row-set.ts';

/** The first and last day of each row as a number, 20230503; 0 where the day is not known at all. */
export class DateColumns {
  earliest = new Int32Array(0);
  latest = new Int32Array(0);

  set(number: number, { date }: IncidentRow): void {
    this.earliest = grown(this.earliest, number + 1);
    this.latest = grown(this.latest, number + 1);
    const known = date?.earliest && date.latest;
    this.earliest[number] = known ? dayNumber(date.earliest) : 0;
    this.latest[number] = known ? dayNumber(date.latest) : 0;
  }

  /** Whether a row may lie between two days, inclusive; null is open. A row without a day lies nowhere. */
  mayLie(number: number, from: number | null, until: number | null): boolean {
    const earliest = this.earliest[number]!;
    if (earliest === 0) return false;
    return (until === null || earliest <= until) && (from === null || this.latest[number]! >= from);
  }
}

/** 20230503 of `2023-05-03`. */
export function dayNumber(iso: string): number {
  const digit = (at: number) => iso.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * 10_000 + (digit(5) * 10 + digit(6)) * 100 + digit(8) * 10 + digit(9);
}

/** `2023-05-03` of 20230503. */
export function isoDay(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Months since the year 0 of 20230503. */
export const monthOf = (day: number) => Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
