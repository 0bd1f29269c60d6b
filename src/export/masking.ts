import type { SourcedRecord } from '../model/sourced-record.ts';
import { namedPersons } from '../resolve/index.ts';

/** What stands where a private person's name stood. */
export const MASK = '[name withheld]';

export interface MaskOptions {
  /** Leaves every name as it is. Off by default: private persons are masked, public officials, public figures and armed actors stay. */
  readonly unmask?: boolean;
}

/** Replaces the names of private persons in words that come from one document. */
export type Masker = (documentId: string, words: string) => string;

/**
 * A masker for the whole record; resolve/public-persons.ts says who is private. Names are replaced wherever they occur in words
 * of a document that names them, quotes included; the citation's span still leads to the full words in the ledger. A name that no
 * reader recognised as a person's cannot be masked.
 */
export function masker(record: SourcedRecord, { unmask = false }: MaskOptions = {}): Masker {
  if (unmask) return (_, words) => words;
  const people = namedPersons(record);
  const patterns = new Map<string, RegExp | null>();
  return (documentId, words) => {
    let pattern = patterns.get(documentId);
    if (pattern === undefined) {
      pattern = patternOf([...(people.forms.get(documentId) ?? [])].filter((form) => !people.public.has(form)));
      patterns.set(documentId, pattern);
    }
    return pattern === null ? words : words.replace(pattern, MASK);
  };
}

/** Whole names only, longest first, so that a full name is not cut by its own surname. Null when there is nothing to mask. */
function patternOf(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const words = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = words.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
