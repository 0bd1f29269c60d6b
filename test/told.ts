import { type Account, accountId, createAccount } from '../src/model/account.ts';
import type { AccountValues } from '../src/model/account-values.ts';
import type { ActorValues } from '../src/model/actor-values.ts';
import { type Citation, cite } from '../src/model/citation.ts';
import { type Claim, claimId, createClaim } from '../src/model/claim.ts';
import type { ClaimValues } from '../src/model/claim-values.ts';
import { createDocument, type Document } from '../src/model/document.ts';
import { createMention, type Mention, type MentionKind } from '../src/model/mention.ts';
import type { Reading } from '../src/model/reading.ts';
import { createReport, type Report, type ReportFacts } from '../src/model/report.ts';
import { createSource, type Source } from '../src/model/source.ts';
import {
  createStatement,
  type Property,
  type PropertyValues,
  type ReaderStamp,
  type Statement,
} from '../src/model/statement.ts';

export const testReader: ReaderStamp = { origin: 'rule', name: 'test', version: '1', cost: null };

/** `[property, value, words]`: the words must occur in the text; their first occurrence is cited. */
type Line<V extends Partial<PropertyValues>> = {
  [P in keyof V & Property]: readonly [P, PropertyValues[P], string];
}[keyof V & Property];

/**
 * A report told by hand, for tests of the stages after extract/:
 *
 *     const t = new Told('A blast in Kabul killed eight on 3 May 2023.', { publisher: 'Tolo News' });
 *     t.account('blast', ['type', 'bombing', 'blast'], ['date', dayDate(2023, 5, 3)!, '3 May 2023']);
 *     t.reading()
 */
export class Told {
  readonly document: Document;
  readonly source: Source;
  readonly report: Report;
  readonly accounts: Account[] = [];
  readonly claims: Claim[] = [];
  readonly mentions: Mention[] = [];
  readonly actors: Statement<keyof ActorValues>[] = [];

  constructor(text: string, facts: Partial<ReportFacts> = {}) {
    this.document = createDocument(text);
    this.source = createSource(facts.publisher ?? 'A newspaper');
    this.report = createReport(this.document.id, this.source.id, facts);
  }

  words(quote: string): Citation {
    const start = this.document.text.indexOf(quote);
    if (start < 0) throw new Error(`expected "${quote}" in the text, found none`);
    return cite(this.document, { start, end: start + quote.length });
  }

  account(anchor: string, ...lines: Line<AccountValues>[]): Account {
    const citation = this.words(anchor);
    const subject = accountId(citation, testReader);
    const account = createAccount(
      subject,
      citation,
      this.statements(subject, lines) as Statement<keyof AccountValues>[],
    );
    this.accounts.push(account);
    return account;
  }

  claim(anchor: string, ...lines: Line<ClaimValues>[]): Claim {
    const citation = this.words(anchor);
    const subject = claimId(citation, testReader);
    const claim = createClaim(subject, citation, this.statements(subject, lines) as Statement<keyof ClaimValues>[]);
    this.claims.push(claim);
    return claim;
  }

  mention(kind: MentionKind, name: string, ...lines: Line<ActorValues>[]): Mention {
    const mention = createMention(kind, name, this.words(name));
    this.mentions.push(mention);
    this.actors.push(...(this.statements(mention.id, lines) as Statement<keyof ActorValues>[]));
    return mention;
  }

  reading(): Reading {
    const { document, mentions, accounts, claims, actors } = this;
    return { documentId: document.id, reader: testReader, mentions, accounts, claims, actors };
  }

  private statements(subject: string, lines: readonly (readonly [Property, unknown, string])[]): Statement[] {
    return lines.map(([property, value, quote]) =>
      createStatement({ subject, property, value: value as never, citation: this.words(quote), reader: testReader }),
    );
  }
}
