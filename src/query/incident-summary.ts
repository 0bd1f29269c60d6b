import { officeOf } from '../check/post-class.ts';
import { type Account, allValues, firstValue } from '../model/account.ts';
import type { AccountValues, Figure, Victim } from '../model/account-values.ts';
import type { Incident } from '../model/incident.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { FIGURE_PROPERTIES, type FigureProperty } from '../model/view/figures.ts';
import { agreedDates } from '../resolve/agreed-date.ts';
import { attributionLedger } from '../resolve/attribution-ledger.ts';
import { standingAccounts } from '../resolve/standing.ts';

/** One figure with everyone who gives it: as many lines as there are differing figures, never one number made of them. */
export interface FigureLine {
  readonly property: FigureProperty;
  readonly figure: Figure;
  /** Names of the sources, ascending. */
  readonly sources: readonly string[];
}

/**
 * An incident as a list shows it: of the values that accounts prefer, the most precise, of equally precise ones what most accounts
 * say. What they say besides stands beside it, and the whole in the accounts themselves.
 */
export interface IncidentSummary {
  readonly incident: Incident;
  readonly accounts: readonly Account[];
  readonly type: string | null;
  readonly date: PartialDate | null;
  readonly otherDates: readonly PartialDate[];
  readonly place: Place | null;
  readonly otherPlaces: readonly Place[];
  readonly site: string | null;
  readonly attribution: ReturnType<typeof attributionLedger>;
  /** Those with a name or post, each once. */
  readonly victims: readonly Victim[];
  readonly figures: readonly FigureLine[];
  readonly outcome: AccountValues['outcome'] | null;
  /** Names of all sources that tell of it, ascending. */
  readonly sources: readonly string[];
  readonly documents: number;
}

/** What ids of the accounts' values stand for. */
export interface SummaryNames {
  readonly sourceOf: (documentId: string) => string;
  readonly actorOf: (mentionId: string) => string | null;
}

/** All incidents of the record, in order of time; those without a date come last. */
export function summariseIncidents(record: SourcedRecord): IncidentSummary[] {
  const accounts = new Map(standingAccounts(record).map((account) => [account.id, account]));
  const actors = new Map(record.actors.flatMap(({ id, mentionIds }) => mentionIds.map((mention) => [mention, id])));
  const names: SummaryNames = { sourceOf: sourceNames(record), actorOf: (mentionId) => actors.get(mentionId) ?? null };
  const summaries = record.incidents.map((incident) => {
    const own = incident.accountIds.map((id) => accounts.get(id)).filter((account) => account !== undefined);
    return summariseIncident(incident, own, names);
  });
  const keyed = summaries.map((summary) => {
    const { date, incident } = summary;
    return { summary, key: `${date?.earliest ?? '9'} ${date?.latest ?? '9'} ${incident.id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ summary }) => summary);
}

/** For each document the name of its source; of a reprint the first in order of name. "unnamed source" where none is known. */
export function sourceNames(record: Pick<SourcedRecord, 'reports' | 'sources'>): (documentId: string) => string {
  const names = new Map<string, string>();
  for (const { documentId, sourceId, publisher } of record.reports) {
    const name = (sourceId ? record.sources.get(sourceId)?.name : null) ?? publisher;
    const known = names.get(documentId);
    if (name && (known === undefined || name < known)) names.set(documentId, name);
  }
  return (documentId) => names.get(documentId) ?? 'unnamed source';
}

/** One incident from its accounts. */
export function summariseIncident(
  incident: Incident,
  accounts: readonly Account[],
  { sourceOf, actorOf }: SummaryNames,
): IncidentSummary {
  const dates = agreedDates(accounts);
  const places = ranked(accounts, 'place', placeKey, ({ precision }) => precision);
  return {
    incident,
    accounts,
    type:
      ranked(
        accounts,
        'type',
        (type) => type,
        () => 0,
      )[0] ?? null,
    date: dates[0] ?? null,
    otherDates: dates.slice(1),
    place: places[0] ?? null,
    otherPlaces: places.slice(1),
    site:
      ranked(
        accounts,
        'site',
        ({ siteKind, words }) => siteKind ?? words,
        () => 0,
      )[0]?.words ?? null,
    attribution: attributionLedger(accounts),
    victims: namedVictims(accounts, actorOf),
    figures: FIGURE_PROPERTIES.flatMap((property) => figureLines(accounts, property, sourceOf)),
    outcome:
      ranked(
        accounts,
        'outcome',
        (outcome) => outcome,
        () => 0,
      )[0] ?? null,
    sources: [...new Set(accounts.map((account) => sourceOf(account.documentId)))].sort(),
    documents: new Set(accounts.map((account) => account.documentId)).size,
  };
}

const placeKey = ({ countryCode, admin1, admin2, locality }: Place) =>
  JSON.stringify([countryCode, admin1, admin2, locality]);

/**
 * The values of a property that accounts prefer, each once: the less vague first, then what more accounts say. The word of an
 * account whose report is about the incident counts three times that of one that only mentions it.
 */
function ranked<P extends keyof AccountValues>(
  accounts: readonly Account[],
  property: P,
  keyOf: (value: AccountValues[P]) => string,
  vague: (value: AccountValues[P]) => number,
): AccountValues[P][] {
  const found = new Map<string, { value: AccountValues[P]; votes: number }>();
  for (const account of accounts) {
    const value = firstValue(account, property);
    if (value === null) continue;
    const key = keyOf(value);
    const held = found.get(key) ?? { value, votes: 0 };
    held.votes += firstValue(account, 'prominence') === 'background' ? 1 : 3;
    found.set(key, held);
  }
  const order = [...found].sort(
    ([keyA, a], [keyB, b]) => vague(a.value) - vague(b.value) || b.votes - a.votes || (keyA < keyB ? -1 : 1),
  );
  return order.map(([, { value }]) => value);
}

/**
 * Those with a name, each actor once with the longest form of name and post; then those known by post alone, unless a named one
 * holds such a post.
 */
function namedVictims(accounts: readonly Account[], actorOf: (mentionId: string) => string | null): Victim[] {
  const named = new Map<string, Victim>();
  const unnamed = new Map<string, Victim>();
  for (const account of accounts) {
    for (const victim of allValues(account, 'victim')) {
      const { name, post, mentionId } = victim;
      if (name === null && post !== null) unnamed.set(officeOf(post), victim);
      if (name === null) continue;
      const key = (mentionId && actorOf(mentionId)) ?? name.toLowerCase();
      const held = named.get(key) ?? victim;
      named.set(key, { ...held, name: longer(held.name, name), post: longer(held.post, post) });
    }
  }
  const offices = new Set([...named.values()].flatMap(({ post }) => (post ? [officeOf(post)] : [])));
  const byPost = [...unnamed].filter(([key]) => !offices.has(key)).map(([, victim]) => victim);
  const inOrder = (list: Victim[]) => list.sort((a, b) => (victimKey(a) < victimKey(b) ? -1 : 1));
  return [...inOrder([...named.values()]), ...inOrder(byPost)];
}

const victimKey = ({ name, post }: Victim) => `${name ?? ''} ${post ?? ''}`;

function longer(a: string | null, b: string | null): string | null {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

function figureLines(
  accounts: readonly Account[],
  property: FigureProperty,
  sourceOf: (id: string) => string,
): FigureLine[] {
  const found = new Map<string, { figure: Figure; sources: Set<string> }>();
  for (const account of accounts) {
    for (const figure of allValues(account, property)) {
      const { low, best, high, qualifier } = figure.count;
      const vague = qualifier === 'vague' ? figure.count.words.toLowerCase() : null;
      const key = JSON.stringify([low, best, high, vague, figure.by, figure.of, figure.includesAttackers]);
      const held = found.get(key) ?? { figure, sources: new Set<string>() };
      held.sources.add(sourceOf(account.documentId));
      found.set(key, held);
    }
  }
  const size = ({ figure: { count } }: { figure: Figure }) => count.best ?? count.low ?? count.high ?? 0;
  const lines = [...found].sort(([keyA, a], [keyB, b]) => size(b) - size(a) || (keyA < keyB ? -1 : 1));
  return lines.map(([, { figure, sources }]) => ({ property, figure, sources: [...sources].sort() }));
}
