import type { Addition } from '../ledger/index.ts';
import { createAccount } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import type { ActorValues } from '../model/actor-values.ts';
import { type Citation, cite } from '../model/citation.ts';
import { createClaim } from '../model/claim.ts';
import type { ClaimValues } from '../model/claim-values.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { createStatement, type PropertyValues, type ReaderStamp, type Statement } from '../model/statement.ts';
import type { RecordIndex } from '../query/index.ts';
import { ApiError } from './api-error.ts';
import { type Typed, typedValue } from './typed-value.ts';

export interface Correction {
  readonly statementId: string;
  /** As typed, on one line or in parts; null leaves the value and changes its words only. */
  readonly value: Typed | null;
  /** Other words in the same document; null keeps those of the statement corrected. */
  readonly span: Span | null;
}

/** A value of a report with what it is a value of: an account or a claim with the words that it stands at, or a mention. */
interface Found {
  readonly old: Statement;
  readonly documentId: string;
  readonly owner: 'account' | 'claim' | 'mention';
  readonly anchor: Citation | null;
}

/** A person's own statement in place of the machine's, with the addition that puts it on record. */
export function correctedBy(
  index: RecordIndex,
  person: string,
  correction: Correction,
): { readonly statement: Statement; readonly addition: Addition } {
  const found = find(index, correction.statementId);
  const { old, documentId } = found;
  const mentions = index.record.readings.flatMap((one) => (one.documentId === documentId ? one.mentions : []));
  const document = index.record.documents.get(documentId)!;
  // A claim's kind rests on the claim's own words where the reader names none.
  const before = old.citation ?? (found.owner === 'claim' ? found.anchor : null);
  const citation = correction.span === null ? before : cite(document, inside(correction.span, document.text.length));
  if (citation === null) throw wrong('words that the value rests on', 'none', 'Select them in the text.');
  const value =
    correction.value === null
      ? reworded(old, citation.quote)
      : typedValue(correction.value, { property: old.property, before: old.value, quote: citation.quote, mentions });
  const statement = createStatement({
    subject: old.subject,
    property: old.property,
    value: value as PropertyValues[typeof old.property],
    citation,
    derivedFrom: [old.id],
    reader: stampOf(person),
  });
  return { statement, addition: additionOf(index, person, found, statement) };
}

const stampOf = (person: string): ReaderStamp => ({
  origin: 'person',
  name: `person ${person}`,
  version: '1',
  cost: null,
});

const wrong = (expected: string, found: string, remedy: string) => new ApiError('bad_request', expected, found, remedy);

function inside(span: Span, length: number): Span {
  if (span.start < span.end && span.end <= length) return span;
  throw wrong(`a span inside a text of ${length} units`, `${span.start}-${span.end}`, 'Select words in the text.');
}

/** A value that keeps the words of the text has those that it now rests on. */
function reworded({ property, value }: Statement, words: string): unknown {
  if (property === 'content' || property === 'about') return words;
  if (typeof value !== 'object' || value === null || !('words' in value)) return value;
  return { ...value, words };
}

function find(index: RecordIndex, id: string): Found {
  for (const { documentId, accounts, claims, actors } of index.record.readings) {
    const owners = [
      ...accounts.map((account) => ({ owner: 'account' as const, ...account })),
      ...claims.map((claim) => ({ owner: 'claim' as const, ...claim })),
      { owner: 'mention' as const, anchor: null, statements: actors },
    ];
    for (const { owner, anchor, statements } of owners) {
      const old = (statements as readonly Statement[]).find((one) => one.id === id);
      if (old) return { old, documentId, owner, anchor };
    }
  }
  throw new ApiError('not_found', 'the id of a value of a report', `"${id.slice(0, 80)}"`, 'Take it from a report.');
}

/** All that the person said of the document so far, with the new statement: the last reading of one reader stands. */
function additionOf(
  index: RecordIndex,
  person: string,
  { documentId, owner, anchor }: Found,
  made: Statement,
): Addition {
  const { record } = index;
  const reader = stampOf(person);
  const own = record.readings.find((one) => one.documentId === documentId && one.reader.name === reader.name);
  const { accounts = [], claims = [], actors = [], mentions = [] } = own ?? {};
  const held: Reading = { documentId, reader, mentions, accounts, claims, actors };
  const reading = owner === 'mention' ? withActor(held, made) : withOwned(held, owner, anchor!, made);
  const report = index.reportsOf(documentId)[0]!;
  const source = report.sourceId === null ? null : (record.sources.get(report.sourceId) ?? null);
  return { document: record.documents.get(documentId)!, report, source, readings: [reading], where: 'review' };
}

const others = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
  list.filter((one) => one.id !== id);

function withActor(reading: Reading, made: Statement): Reading {
  return { ...reading, actors: [...others(reading.actors, made.id), made as Statement<keyof ActorValues>] };
}

/** The reading with the statement in the account or claim that it is of; that one has only what the person said. */
function withOwned(reading: Reading, owner: 'account' | 'claim', anchor: Citation, made: Statement): Reading {
  const id = made.subject;
  if (owner === 'account') {
    const said = reading.accounts.find((one) => one.id === id)?.statements ?? [];
    const statements = [...others(said, made.id), made as Statement<keyof AccountValues>];
    return { ...reading, accounts: [...others(reading.accounts, id), createAccount(id, anchor, statements)] };
  }
  const said = reading.claims.find((one) => one.id === id)?.statements ?? [];
  const statements = [...others(said, made.id), made as Statement<keyof ClaimValues>];
  return { ...reading, claims: [...others(reading.claims, id), createClaim(id, anchor, statements)] };
}
