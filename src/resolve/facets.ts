import { type Account, allValues, firstValue } from '../model/account.ts';
import type { AccountValues, Attribution, Figure, Site } from '../model/account-values.ts';
import type { Document } from '../model/document.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { contains, type Span } from '../model/span.ts';
import { profileOf, type TextProfile } from './text-profile.ts';
import { roughSentences } from './words.ts';

/** All that comparing needs of one account, worked out once. */
export interface Facets {
  readonly id: string;
  readonly documentId: string;
  readonly reader: string;
  readonly anchor: Span;
  readonly central: boolean;
  readonly type: string;
  readonly outcome: AccountValues['outcome'];
  /** The preferred date; null when the account has none. */
  readonly date: PartialDate | null;
  /** First and last day on which a report of the document was published; null when no report says. */
  readonly published: PartialDate | null;
  readonly place: Place | null;
  readonly sites: readonly Site[];
  /** Names of persons hit, and the posts of those hit. */
  readonly victims: readonly string[];
  readonly posts: readonly string[];
  readonly perpetrators: readonly Attribution[];
  /** Whole tolls, not shares of them. */
  readonly killed: readonly Figure[];
  readonly wounded: readonly Figure[];
  /** The words of the sentences that the account cites; for a central account the title's and the lead's too. */
  readonly text: TextProfile;
}

/** What is known of a document beside its text, for the accounts in it. */
export interface DocumentFacts {
  readonly document: Document;
  readonly reports: readonly Report[];
}

export function facetsOf(account: Account, facts: DocumentFacts | undefined): Facets {
  const central = firstValue(account, 'prominence') !== 'background';
  const victims = allValues(account, 'victim');
  return {
    id: account.id,
    documentId: account.documentId,
    // A person's corrections stand among the reader's statements; the account is still the reader's.
    reader: (account.statements.find((s) => s.reader.origin !== 'person') ?? account.statements[0])?.reader.name ?? '',
    anchor: account.anchor.span,
    central,
    type: firstValue(account, 'type') ?? 'unknown',
    outcome: firstValue(account, 'outcome') ?? 'unknown',
    date: allValues(account, 'date').find((date) => date.precision !== 'unknown') ?? null,
    published: publishedOf(facts?.reports ?? []),
    place: firstValue(account, 'place'),
    sites: allValues(account, 'site'),
    victims: distinct(victims.map((v) => v.name)),
    posts: distinct(victims.map((v) => v.post)),
    perpetrators: allValues(account, 'perpetrator'),
    killed: allValues(account, 'killed').filter((f) => f.of === null),
    wounded: allValues(account, 'wounded').filter((f) => f.of === null),
    text: profileOf(facts ? wordsAbout(account, facts, central) : account.anchor.quote),
  };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((v): v is string => v !== null && v.trim() !== ''))];
}

/** Of several reports of one document the earliest date of publication. */
export function publishedOf(reports: readonly Report[]): PartialDate | null {
  const dated = reports.map((r) => r.published).filter((p): p is PartialDate => p !== null && p.earliest !== null);
  dated.sort((a, b) => (a.earliest! < b.earliest! ? -1 : a.earliest! > b.earliest! ? 1 : a.value < b.value ? -1 : 1));
  return dated[0] ?? null;
}

/** The sentences that the account's citations lie in, each once. */
function wordsAbout(account: Account, { document, reports }: DocumentFacts, central: boolean): string {
  const cited = [account.anchor.span, ...account.statements.flatMap((s) => (s.citation ? [s.citation.span] : []))];
  const sentences = roughSentences(document.text);
  const lead = central ? sentences.slice(0, 2) : [];
  const chosen = sentences.filter((s) => lead.includes(s) || cited.some((c) => contains(s, c) || contains(c, s)));
  const titles = central ? distinct(reports.map((r) => r.title)).sort() : [];
  return [...titles, ...chosen.map((s) => document.text.slice(s.start, s.end))].join('\n');
}
