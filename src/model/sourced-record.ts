import type { Document } from './document.ts';
import type { Actor, Incident } from './incident.ts';
import type { Judgement } from './judgement.ts';
import type { Reading } from './reading.ts';
import type { Report } from './report.ts';
import type { Review } from './review.ts';
import type { Source } from './source.ts';

/** All that was put on record, by people and readers: what the ledger stores. Lists are in ascending order of id, but judgements and reviews in the order made. */
export interface Evidence {
  readonly documents: ReadonlyMap<string, Document>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly reports: readonly Report[];
  readonly readings: readonly Reading[];
  readonly judgements: readonly Judgement[];
  readonly reviews: readonly Review[];
}

/** Documents that copy one text: they count once for corroboration. */
export interface WireFamily {
  readonly id: string;
  /** Ascending. */
  readonly documentIds: readonly string[];
  /** The agency credited in the texts, when one is. */
  readonly agency: string | null;
}

/** What resolve/ makes of the evidence: a pure function of it, the same in any order of arrival. */
export interface Resolution {
  readonly incidents: readonly Incident[];
  readonly actors: readonly Actor[];
  readonly families: readonly WireFamily[];
}

/** The record: evidence and what follows from it. Everything that shows, checks or exports reads this. */
export interface SourcedRecord extends Evidence, Resolution {}
