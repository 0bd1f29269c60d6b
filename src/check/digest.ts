import { communitiesIn } from '../codebook/communities.ts';
import { type Account, allValues, firstValue } from '../model/account.ts';
import type { AccountValues, AttributionStatus, Victim } from '../model/account-values.ts';
import type { Incident } from '../model/incident.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { agreedDate } from '../resolve/agreed-date.ts';
import { Independence } from '../resolve/independence.ts';
import { standingAccounts } from '../resolve/standing.ts';
import { actorKey } from './actor-key.ts';
import { type Areas, areasOf } from './areas.ts';
import { officeOf } from './post-class.ts';
import type { SourcedFigure } from './toll.ts';

/**
 * What a check needs of one incident, gathered once from all its accounts: every value that any source gives, so that a filter
 * can ask "does any source say ..." without walking statements.
 */
export interface IncidentDigest extends Areas {
  readonly incident: Incident;
  readonly accounts: readonly Account[];
  readonly date: PartialDate | null;
  readonly places: readonly Place[];
  readonly types: ReadonlySet<string>;
  /** Actor key -> the statuses under which reports name it. */
  readonly perpetrators: ReadonlyMap<string, ReadonlySet<AttributionStatus>>;
  readonly victims: readonly Victim[];
  readonly killed: readonly SourcedFigure[];
  readonly wounded: readonly SourcedFigure[];
  /** Lower-cased words of sites, targets and places, for claims that name a building. */
  readonly siteWords: string;
  /** Whether a report that is about it has these words, as written, in its title or text. */
  readonly tellsOf: (words: string) => boolean;
  readonly siteKinds: ReadonlySet<string>;
  readonly targetKinds: ReadonlySet<string>;
  readonly communities: ReadonlySet<string>;
  readonly foiled: boolean;
}

/** One digest per incident, in the order of the dates, then of the ids; undated incidents last. */
export function digestRecord(record: SourcedRecord): IncidentDigest[] {
  const accounts = new Map(standingAccounts(record).map((a) => [a.id, a]));
  const published = new Map(record.reports.map((r) => [r.documentId, r.published?.latest ?? '']));
  const titles = new Map(record.reports.flatMap((r) => (r.title === null ? [] : [[r.documentId, r.title] as const])));
  const texts = (id: string) => [titles.get(id) ?? '', record.documents.get(id)?.text ?? ''];
  const independence = new Independence(record, record.families);
  return record.incidents
    .map((incident) => digest(incident, accounts, independence, { published, texts }))
    .sort((a, b) => compareDates(a.date, b.date) || (a.incident.id < b.incident.id ? -1 : 1));
}

/** By document: the ISO day of its report, and its title and text. */
interface Told {
  readonly published: ReadonlyMap<string, string>;
  readonly texts: (documentId: string) => readonly string[];
}

function digest(
  incident: Incident,
  byId: ReadonlyMap<string, Account>,
  independence: Independence,
  { published, texts }: Told,
): IncidentDigest {
  const accounts = incident.accountIds.map((id) => byId.get(id)).filter((a) => a !== undefined);
  const tellingOf = tellingsOf(accounts, independence);
  const of = <P extends 'place' | 'type' | 'victim' | 'site' | 'target' | 'outcome'>(property: P) =>
    accounts.flatMap((a) => allValues(a, property));
  const figures = (property: 'killed' | 'wounded'): SourcedFigure[] =>
    accounts.flatMap((a) =>
      allValues(a, property).map((figure) => ({
        figure,
        accountId: a.id,
        documentId: a.documentId,
        telling: tellingOf(a.documentId),
        published: published.get(a.documentId) ?? '',
      })),
    );
  const places = firmest(accounts, 'place', ({ locality, admin2, admin1, country }) =>
    JSON.stringify(locality ?? admin2 ?? admin1 ?? country),
  );
  const sites = of('site');
  const targets = of('target');
  const outcomes = of('outcome');
  return {
    incident,
    accounts,
    date: agreedDate(accounts),
    places,
    ...areasOf(places),
    types: new Set(of('type')),
    perpetrators: perpetratorsOf(accounts),
    victims: withoutShadows(of('victim')),
    killed: figures('killed'),
    wounded: figures('wounded'),
    siteWords: [...sites, ...targets, ...of('place')].map((x) => x.words.toLowerCase()).join(' | '),
    tellsOf: tellsOf(accounts, texts),
    siteKinds: new Set(firmest(accounts, 'site', ({ siteKind }) => siteKind).flatMap(({ siteKind }) => siteKind ?? [])),
    targetKinds: new Set([...targets, ...of('victim')].map((t) => t.targetKind).filter((k) => k !== null)),
    communities: new Set(
      [...sites, ...targets].flatMap((x) => communitiesIn(x.words)).concat(of('victim').flatMap(communitiesOf)),
    ),
    foiled: outcomes.length > 0 && outcomes.every((o) => o !== 'carried_out' && o !== 'unknown'),
  };
}

/** For each document of an incident the first of those that count as one telling with it. */
function tellingsOf(accounts: readonly Account[], independence: Independence): (documentId: string) => string {
  const ids = new Set(accounts.map((a) => a.documentId));
  if (ids.size < 2) return (id) => id;
  const tellings = independence.tellings(ids);
  return (id) => tellings.find((t) => t.documentIds.includes(id))!.documentIds[0]!;
}

/**
 * What accounts say first of a property, so far as a third of those that say anything of it agree: a hospital that one report of five
 * takes for the scene does not make the incident one at a hospital.
 */
function firmest<P extends 'place' | 'site'>(
  accounts: readonly Account[],
  property: P,
  keyOf: (value: AccountValues[P]) => string | null,
): AccountValues[P][] {
  const values = accounts.flatMap((account) => firstValue(account, property) ?? []);
  const keyed = values.filter((value) => keyOf(value) !== null);
  const votes = new Map<string, number>();
  for (const value of keyed) votes.set(keyOf(value)!, (votes.get(keyOf(value)!) ?? 0) + 1);
  return keyed.filter((value) => votes.get(keyOf(value)!)! * 3 >= keyed.length);
}

/** A claim calls an incident by names that no value of it need hold, "the Kaaj bombing": the reports that are about it have them. */
function tellsOf(accounts: readonly Account[], texts: Told['texts']): IncidentDigest['tellsOf'] {
  const central = accounts.filter((account) => firstValue(account, 'prominence') !== 'background');
  return (words) => central.some(({ documentId }) => texts(documentId).some((text) => text.includes(words)));
}

/** Those hit, without the nameless holders of an office that somebody named held: reports tell of one person in both ways. */
function withoutShadows(victims: readonly Victim[]): Victim[] {
  const named = new Set(victims.flatMap(({ name, post }) => (name !== null && post !== null ? [officeOf(post)] : [])));
  return victims.filter(({ name, post }) => name !== null || post === null || !named.has(officeOf(post)));
}

function communitiesOf({ description, post }: Victim): readonly string[] {
  return communitiesIn(`${description ?? ''} ${post ?? ''}`);
}

function perpetratorsOf(accounts: readonly Account[]): Map<string, Set<AttributionStatus>> {
  const found = new Map<string, Set<AttributionStatus>>();
  for (const { name, status } of accounts.flatMap((a) => allValues(a, 'perpetrator'))) {
    const key = actorKey(name);
    found.set(key, (found.get(key) ?? new Set()).add(status));
  }
  return found;
}

function compareDates(a: PartialDate | null, b: PartialDate | null): number {
  const [x, y] = [a?.earliest ?? '9999', b?.earliest ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}
