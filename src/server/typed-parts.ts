import type { Mention } from '../model/mention.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import { ApiError } from './api-error.ts';

/** What was typed cannot be read. */
export const wrong = (expected: string, found: string, remedy: string) =>
  new ApiError('bad_request', expected, `"${found.slice(0, 80)}"`, remedy);

export function oneOf<T extends string>(given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found) return found;
  throw wrong(known.join(', '), given, 'Choose one of them.');
}

/** A date as the record writes it; what is not known is left out. */
export function typedDate(given: string): PartialDate {
  const found = given === '' ? null : parsePartialDate(given);
  if (found) return found;
  const forms = '2023-05-03, 2023-05, 2023, 2023-SP (season) or 2023-05-03/2023-05-09';
  throw wrong(`a date as ${forms}`, given, 'Write the year first; leave out what is not known.');
}

/** The mention whose name this is: the one before where the name stayed, another of the report where it names one, else none. */
export function mentionOf(
  name: string,
  before: { readonly name: string | null; readonly mentionId: string | null },
  mentions: readonly Mention[],
): string | null {
  if (name === before.name) return before.mentionId;
  return mentions.find((mention) => mention.name.toLowerCase() === name.toLowerCase())?.id ?? null;
}

export function required(given: string, what: string): string {
  const text = given.trim();
  if (text !== '') return text;
  throw wrong(what, '', 'Reject the value where the report gives none.');
}

/** Typed words; null where none were. */
export const orNull = (given: string | null): string | null =>
  given === null || given.trim() === '' ? null : given.trim();
