import { incidentTypes } from '../codebook/incident-types.ts';
import type { Addition } from '../ledger/index.ts';
import { createAccount } from '../model/account.ts';
import type { AccountValues, Figure } from '../model/account-values.ts';
import { cite } from '../model/citation.ts';
import { count } from '../model/count.ts';
import { parsePartialDate } from '../model/partial-date.ts';
import type { Reading } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { createStatement, type ReaderStamp, type Statement } from '../model/statement.ts';
import type { RecordIndex } from '../query/index.ts';
import { ApiError } from './api-error.ts';

export interface Correction {
  readonly statementId: string;
  /** As typed: a code, a date as ISO prefix, a number; null leaves the value and changes its words only. */
  readonly value: string | null;
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
  const document = index.record.documents.get(documentId)!;
  const citation =
    correction.span === null ? old.citation : cite(document, inside(correction.span, document.text.length));
  if (citation === null) throw wrong('words that the value rests on', 'none', 'Select them in the text.');
  const statement = createStatement({
    subject: accountId,
    property: old.property,
    value: typed(old, correction.value) as AccountValues[keyof AccountValues],
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

function find(index: RecordIndex, id: string) {
  for (const { documentId, accounts } of index.record.readings) {
    for (const { id: accountId, statements } of accounts) {
      const old = statements.find((one) => one.id === id);
      if (old) return { old: old as AccountStatement, accountId, documentId };
    }
  }
  throw new ApiError('not_found', 'the id of a value of an account', `"${id.slice(0, 80)}"`, 'Take it from a report.');
}

/** The value that was typed, in the shape of its property. What cannot be typed on one line is refused, never guessed. */
function typed({ property, value }: AccountStatement, given: string | null): unknown {
  if (given === null) return value;
  const text = given.trim();
  switch (property) {
    case 'type':
      if (incidentTypes().has(text)) return text;
      throw wrong('the code of an incident type', `"${text}"`, 'GET /api/codebook lists them.');
    case 'date': {
      const date = text === '' ? null : parsePartialDate(text);
      if (date) return date;
      throw wrong('a date as 2023-05-03, 2023-05 or 2023', `"${text}"`, 'Write the year first.');
    }
    case 'outcome':
      if (['carried_out', 'foiled', 'threatened', 'unknown'].includes(text)) return text;
      throw wrong('carried_out, foiled, threatened or unknown', `"${text}"`, 'Choose one of them.');
    case 'killed':
    case 'wounded':
    case 'kidnapped':
    case 'arrested':
    case 'attackers_killed':
    case 'attackers_arrested':
      if (/^\d{1,6}$/.test(text)) return { ...(value as Figure), count: count(Number(text), text) };
      throw wrong('a whole number', `"${text}"`, 'Reject the figure where the words give none.');
    default:
      throw wrong('a property that can be typed', property, 'Accept or reject it, or select other words for it.');
  }
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
