import type { PartialDate } from './partial-date.ts';

export const CLAIM_KINDS = [
  'responsibility',
  'denial',
  'casualty',
  'count',
  'superlative',
  'trend',
  'elimination',
  'control',
  'capability',
  'finance',
  'ideology',
  'assessment',
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Who asserts it. `name` is "article" for the report's own voice. */
export interface Speaker {
  readonly name: string;
  readonly mentionId: string | null;
  /** The party the speaker speaks for, e.g. "Taliban"; null when not said or none. */
  readonly side: string | null;
}

/** The value of each property that a claim can have. The claim's exact words are the citation of `content`. */
export interface ClaimValues {
  readonly claim_kind: ClaimKind;
  readonly speaker: Speaker;
  /** The assertion in the report's words. */
  readonly content: string;
  /** What or whom it is about, in the report's words. */
  readonly about: string;
  /** When it was said, as far as the report tells. */
  readonly said_on: PartialDate;
}
