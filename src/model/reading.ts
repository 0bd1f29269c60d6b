import type { Account } from './account.ts';
import type { ActorValues } from './actor-values.ts';
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';
import type { Mention } from './mention.ts';
import type { ReportFacts } from './report.ts';
import type { ReaderStamp, Statement } from './statement.ts';

/** All that one reader took from one document. Readings of several readers on one document stand side by side. */
export interface Reading {
  readonly documentId: string;
  readonly reader: ReaderStamp;
  readonly mentions: readonly Mention[];
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
  /** Statements about mentions: posts held and relations between actors. */
  readonly actors: readonly Statement<keyof ActorValues>[];
}

/**
 * The one door from text to statements. The built-in reader is offline and deterministic; a person's own model endpoint or an
 * import joins through the same port, and its statements carry its own stamp.
 */
export interface Reader {
  readonly stamp: ReaderStamp;
  read(document: Document, facts: ReportFacts): Reading | Promise<Reading>;
}

/** Every statement of a reading, in a fixed order: accounts, claims, actors. */
export function* statementsIn(reading: Reading): Generator<Statement> {
  for (const account of reading.accounts) yield* account.statements;
  for (const claim of reading.claims) yield* claim.statements;
  yield* reading.actors;
}
