import { createHmac } from 'node:crypto';
import { canonicalJson, sha256 } from '../model/content-id.ts';
import type { Document } from '../model/document.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { Source } from '../model/source.ts';
import type { VerdictChange } from '../model/verdict-change.ts';

/** A report was met at a place: a file, a line of a stream, a URL. The same report met twice at one place is one sighting. */
export interface Sighting {
  readonly documentId: string;
  readonly reportId: string;
  readonly where: string;
}

/** The bodies of `entries` (sequence numbers) were destroyed; their entries stay, so that the chain still holds. */
export interface Erasure {
  readonly entries: readonly number[];
  readonly reason: string;
}

/** What each type of entry carries. */
export interface Bodies {
  readonly source: Source;
  readonly document: Document;
  readonly report: Report;
  readonly sighting: Sighting;
  readonly reading: Reading;
  readonly judgement: Judgement;
  readonly review: Review;
  readonly verdict: VerdictChange;
  readonly erasure: Erasure;
}

export type EntryType = keyof Bodies;

/**
 * One link of the chain. `prev` is the hash of the entry before it. `subject` and `commitment` are keyed with the body's salt:
 * once body and salt are destroyed, nobody can confirm a guess at what stood there, not even by the id, which is a hash of the text.
 */
export interface Entry {
  readonly v: 1;
  /** 1, 2, 3 ... without gaps. */
  readonly seq: number;
  readonly prev: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who had it written. */
  readonly actor: string;
  readonly type: EntryType;
  readonly subject: string;
  readonly commitment: string;
}

/** What stands before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 of the entry's RFC 8785 canonical bytes. */
export function entryHash(entry: Entry): string {
  return sha256(canonicalJson(entry));
}

/** A body as it is stored: canonical JSON, its salt, and what the entry says of it. */
export interface Sealed {
  readonly salt: Buffer;
  readonly content: string;
  readonly subject: string;
  readonly commitment: string;
}

const keyed = (salt: Buffer, text: string) => createHmac('sha256', salt).update(text, 'utf8').digest('hex');

/** Commits to `content`, the canonical JSON of a body that is about `id`. */
export function seal(type: EntryType, id: string, content: string, salt: Buffer): Sealed {
  return { salt, content, subject: keyed(salt, `${type} ${id}`), commitment: keyed(salt, content) };
}

/** The id of what a body is about; with its type it names the thing within the ledger. */
export function subjectId<T extends EntryType>(type: T, body: Bodies[T]): string {
  switch (type) {
    case 'sighting': {
      const { reportId, where } = body as Sighting;
      return `${reportId} ${where}`;
    }
    case 'reading': {
      const { documentId, reader } = body as Reading;
      return `${documentId} ${reader.name}`;
    }
    case 'erasure':
      return 'erasure';
    default:
      return (body as { id: string }).id;
  }
}
