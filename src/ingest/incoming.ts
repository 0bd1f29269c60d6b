import type { Document } from '../model/document.ts';
import type { ReportFacts } from '../model/report.ts';

/** A report as it came in: its frozen text and what is known beside it. */
export interface Incoming {
  readonly kind: 'incoming';
  /** The giver's own name for it (`id` of a JSONL line), null when it has none. */
  readonly givenId: string | null;
  /** The file, or file and line, that it was read from. */
  readonly where: string;
  readonly document: Document;
  readonly facts: ReportFacts;
}

/** What could not be taken in, and why. Nothing of it goes further. */
export interface Refused {
  readonly kind: 'refused';
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

export function refused(where: string, expected: string, found: string, remedy: string): Refused {
  return { kind: 'refused', where, expected, found, remedy };
}

/** One line for a terminal or a log. */
export function refusalWords({ where, expected, found, remedy }: Refused): string {
  return `${where}: expected ${expected}, found ${found}. ${remedy}`;
}

/** A text with nothing but white space in it cites nothing. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
