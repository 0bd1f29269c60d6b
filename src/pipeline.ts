import { verdictChanges } from './check/index.ts';
import { sourceNamed } from './codebook/known-sources.ts';
import { builtInReader } from './extract/index.ts';
import { type Incoming, type IngestOptions, ingest, type Refused } from './ingest/index.ts';
import { type Addition, type Ledger, LedgerError, type Receipt } from './ledger/index.ts';
import type { Account } from './model/account.ts';
import type { Reader, Reading } from './model/reading.ts';
import { createReport } from './model/report.ts';
import type { SourcedRecord } from './model/sourced-record.ts';
import { reportedClaims } from './query/index.ts';
import { EvidenceResolver, resolve } from './resolve/index.ts';

/** What became of one report that was handed in. */
export interface Added extends Receipt {
  readonly kind: 'added';
  readonly where: string;
}

export interface AddOptions extends IngestOptions {
  /** Who reads the documents; several readers' statements stand side by side. */
  readonly readers?: readonly Reader[];
}

/** Reports that go into the ledger in one transaction, one flush of the disk for all of them, and how long the first may wait. */
const BATCH = 32;
const PATIENCE_MS = 250;

/** Reports in: ingest -> read -> ledger. Each comes out once, acknowledged (then it survives a crash) or refused. */
export async function* addReports(
  paths: readonly string[],
  ledger: Ledger,
  options: AddOptions = {},
): AsyncGenerator<Added | Refused> {
  const readers = options.readers ?? [builtInReader];
  let batch: Addition[] = [];
  let begun = 0;
  for await (const incoming of ingest(paths, options)) {
    const addition = incoming.kind === 'refused' ? incoming : await readReport(incoming, readers);
    if (batch.length === 0) begun = performance.now();
    if ('kind' in addition) yield addition;
    else batch.push(addition);
    if (batch.length < BATCH && performance.now() - begun < PATIENCE_MS) continue;
    yield* commit(ledger, batch);
    batch = [];
  }
  yield* commit(ledger, batch);
}

/** The record: what the ledger holds, and the incidents, actors and wire families that follow from it. */
export async function recordOf(ledger: Ledger): Promise<SourcedRecord> {
  const evidence = await ledger.evidence();
  return { ...evidence, ...resolve(evidence) };
}

/**
 * Holds every claim of the record against it and puts on record which came to stand otherwise; `claims` were held, `changed` entries
 * written. Reprints of a claim count once. Who has the record of the ledger as it now is hands it in.
 */
export async function recordVerdicts(
  ledger: Ledger,
  known?: SourcedRecord,
): Promise<{ readonly claims: number; readonly changed: number }> {
  const record = known ?? (await recordOf(ledger));
  const claims = reportedClaims(record);
  const changed = await ledger.recordVerdicts(verdictChanges(claims, record, await ledger.verdicts()));
  return { claims: claims.length, changed };
}

/**
 * The record again and again as its ledger grows: each time only what new entries touch is worked out, and what they do not touch is the same
 * object as before. Call it when the call before has come back.
 */
export class FollowedRecord {
  private readonly resolver = new EvidenceResolver();

  constructor(private readonly ledger: Ledger) {}

  async now(): Promise<{ readonly record: SourcedRecord; readonly accounts: ReadonlyMap<string, Account> }> {
    const evidence = await this.ledger.evidence();
    const record = { ...evidence, ...this.resolver.resolve(evidence) };
    return { record, accounts: this.resolver.accounts() };
  }
}

/** What the built-in reader takes from one report, without any ledger. */
export async function readIncoming({ document, facts }: Incoming, reader: Reader = builtInReader): Promise<Reading> {
  return reader.read(document, facts);
}

async function readReport(incoming: Incoming, readers: readonly Reader[]): Promise<Addition | Refused> {
  const { document, facts, where } = incoming;
  const source = facts.publisher === null ? null : sourceNamed(facts.publisher);
  const report = createReport(document.id, source?.id ?? null, facts);
  try {
    const readings = await Promise.all(readers.map((reader) => readIncoming(incoming, reader)));
    return { document, report, source, readings, where };
  } catch (error) {
    return unreadable(where, error);
  }
}

/** Puts a batch on record; where one of it contradicts itself the rest goes in one by one. */
async function* commit(ledger: Ledger, batch: readonly Addition[]): AsyncGenerator<Added | Refused> {
  if (batch.length === 0) return;
  try {
    const receipts = await ledger.add(batch);
    for (const [i, receipt] of receipts.entries()) yield { kind: 'added', where: batch[i]!.where, ...receipt };
  } catch (error) {
    if (!(error instanceof LedgerError && error.fault === 'unsound')) throw error;
    if (batch.length === 1) yield unreadable(batch[0]!.where, error);
    else for (const addition of batch) yield* commit(ledger, [addition]);
  }
}

/** A fault of a reader must not cost the other reports: the one it could not read is refused. */
function unreadable(where: string, error: unknown): Refused {
  const found = `a failure: ${error instanceof Error ? error.message : String(error)}`;
  const remedy = 'The other reports are not affected; please report this one to the makers of the reader.';
  return { kind: 'refused', where, expected: 'a reading of the report', found, remedy };
}
