import type { Addition } from '../ledger/index.ts';
import { createAccount } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import { cite } from '../model/citation.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { createStatement, type ReaderStamp, type Statement } from '../model/statement.ts';
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

type AccountStatement = Statement<keyof AccountValues>;

/** A person's own statement in place of the machine's, with the addition that puts it on record. */
export function correctedBy(
  index: RecordIndex,
  person: string,
  correction: Correction,
): { readonly statement: AccountStatement; readonly addition: Addition } {
  const { old, accountId, documentId } = find(index, correction.statementId);
  const mentions = index.record.readings.flatMap((one) => (one.documentId === documentId ? one.mentions : []));
  const document = index.record.documents.get(documentId)!;
  const citation =
    correction.span === null ? old.citation : cite(document, inside(correction.span, document.text.length));
  if (citation === null) throw wrong('words that the value rests on', 'none', 'Select them in the text.');
  const statement = createStatement({
    subject: accountId,
    property: old.property,
    value: (correction.value === null
      ? reworded(old.value, citation.quote)
      : typedValue(correction.value, {
          property: old.property,
          before: old.value,
          quote: citation.quote,
          mentions,
        })) as AccountValues[keyof AccountValues],
    citation,
    derivedFrom: [old.id],
    reader: stampOf(person),
  });
  return { statement, addition: additionOf(index, documentId, person, accountId, statement) };
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
function reworded(value: unknown, words: string): unknown {
  if (typeof value !== 'object' || value === null || !('words' in value)) return value;
  return { ...value, words };
}

function find(index: RecordIndex, id: string) {
  for (const { documentId, accounts } of index.record.readings) {
    for (const { id: accountId, statements } of accounts) {
      const old = statements.find((one) => one.id === id);
      if (old) return { old: old as AccountStatement, accountId, documentId };
    }
  }
  throw new ApiError('not_found', 'the id of a value of an account', `"${id.slice(0, 80)}"`, 'Take it from a report.');
}

/** All that the person said of the document so far, with the new statement: the last reading of one reader stands. */
function additionOf(
  index: RecordIndex,
  documentId: string,
  person: string,
  accountId: string,
  statement: AccountStatement,
): Addition {
  const { record } = index;
  const reader = stampOf(person);
  const own = record.readings.find((one) => one.documentId === documentId && one.reader.name === reader.name);
  const anchor = record.readings.flatMap(({ accounts }) => accounts).find(({ id }) => id === accountId)!.anchor;
  const before = own?.accounts ?? [];
  const held = before.find(({ id }) => id === accountId);
  const kept = (held?.statements ?? []).filter(({ id }) => id !== statement.id);
  const account = createAccount(accountId, anchor, [...kept, statement]);
  const reading: Reading = {
    documentId,
    reader,
    mentions: own?.mentions ?? [],
    accounts: [...before.filter(({ id }) => id !== accountId), account],
    claims: own?.claims ?? [],
    actors: own?.actors ?? [],
  };
  const report = index.reportsOf(documentId)[0]!;
  const source = report.sourceId === null ? null : (record.sources.get(report.sourceId) ?? null);
  return { document: record.documents.get(documentId)!, report, source, readings: [reading], where: 'review' };
}
