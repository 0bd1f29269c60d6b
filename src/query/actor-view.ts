import type { Attribution, Victim } from '../model/account-values.ts';
import type { Actor } from '../model/incident.ts';
import type {
  ActorIncident,
  ActorList,
  ActorRelation,
  ActorRow,
  ActorView,
  Part,
  PostLine,
  Spelling,
} from '../model/view/actor-view.ts';
import type { ReportedWords } from '../model/view/reported-words.ts';
import type { PostHistory } from '../resolve/index.ts';
import type { PartFound, RelationFound } from './actor-index.ts';
import { claimRow } from './claim-view.ts';
import { fold, searchWords } from './fold.ts';
import { grouped } from './grouped.ts';
import { incidentRow } from './incident-row.ts';
import type { RecordIndex } from './record-index.ts';
import type { ReportedClaim } from './recorded-claims.ts';
import { byPublication, citedWords, wordsOfStatement } from './reported-words.ts';

/** More reports than this are not all named for one spelling. */
const MOST_WORDS = 12;
const MOST_CLAIMS = 50;

/** The groups, bodies and public persons whose names have all the words, those named in most reports first. */
export function searchActors(index: RecordIndex, query: string, kind: Actor['actorKind'] | null): ActorList {
  const words = searchWords(query);
  const actors = index.actors();
  const rows = [...actors.shown.values()]
    .filter(({ actorKind }) => kind === null || actorKind === kind)
    .filter(({ name, aliases }) => {
      const names = fold([name, ...aliases].join(' \n'));
      return words.every((word) => names.includes(word));
    })
    .map((actor) => actorRow(index, actor))
    .sort((a, b) => b.reports - a.reports || b.incidents - a.incidents || (a.id < b.id ? -1 : 1));
  return { total: rows.length, rows, withheld: actors.withheld };
}

function actorRow(index: RecordIndex, { id, name, actorKind }: Actor): ActorRow {
  const { mentions, parts, claims, posts } = index.actors();
  return {
    id,
    name,
    actorKind,
    reports: new Set((mentions.get(id) ?? []).map(({ citation }) => citation.documentId)).size,
    incidents: new Set((parts.get(id) ?? []).map(({ incidentId }) => incidentId)).size,
    claims: (claims.get(id) ?? []).length,
    posts: new Set((posts.get(id) ?? []).map(({ post }) => fold(post))).size,
    relations: relationsOf(index, id).length,
  };
}

const relationsOf = (index: RecordIndex, id: string) =>
  index.actors().relations.filter(({ actorId, objectId }) => actorId === id || objectId === id);

/** All that is on record of one actor; null for an id that is none, and for a private person. */
export function actorView(index: RecordIndex, id: string): ActorView | null {
  const actor = index.actors().shown.get(id);
  if (!actor) return null;
  const spellings = spellingsOf(index, id);
  const days = spellings.flatMap(({ words }) => words.flatMap(({ published }) => published?.latest ?? [])).sort();
  const { parts, claims, posts } = index.actors();
  return {
    row: actorRow(index, actor),
    codebookId: actor.codebookId,
    spellings: spellings.map((one) => ({ ...one, words: one.words.slice(0, MOST_WORDS) })),
    posts: alikeTogether((posts.get(id) ?? []).map((post) => postLine(index, post, actor))),
    incidents: incidentsOf(index, parts.get(id) ?? []),
    claims: claimsOf(index, claims.get(id) ?? []),
    relations: relationsOf(index, id).map((relation) => actorRelation(index, relation, id)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

/** The latest first; only these are held against the record, not all that a speaker ever said. */
function claimsOf(index: RecordIndex, claims: readonly ReportedClaim[]): ActorView['claims'] {
  return claims
    .slice(-MOST_CLAIMS)
    .reverse()
    .flatMap(({ claim }) => {
      const held = index.claim(claim.id);
      return held ? [{ row: claimRow(held), words: citedWords(index, claim.anchor) }] : [];
    });
}

/** The forms in which reports write the name, the commonest first; each report once for each form. */
function spellingsOf(index: RecordIndex, id: string): Spelling[] {
  const byForm = grouped(index.actors().mentions.get(id) ?? [], ({ citation }) => citation.quote.replace(/\s+/g, ' '));
  return [...byForm]
    .map(([form, mentions]) => {
      const first = new Map<string, ReportedWords>();
      for (const { citation } of mentions) {
        if (!first.has(citation.documentId)) first.set(citation.documentId, citedWords(index, citation));
      }
      const words = [...first.values()].sort(byPublication);
      return { form, reports: words.length, words };
    })
    .sort((a, b) => b.reports - a.reports || (a.form < b.form ? -1 : 1));
}

/** Of a person only the own sayings and hits; of a group or body those of every public holder. */
function postLine(index: RecordIndex, { key, post, body, sayings, hits }: PostHistory, actor: Actor): PostLine {
  const isMeant = (holder: string | null) =>
    actor.actorKind === 'person' ? holder === actor.id : holder === null || index.actors().shown.has(holder);
  return {
    key,
    post,
    body,
    sayings: sayings
      .filter(({ actorId }) => isMeant(actorId))
      .map(({ actorId, name, tenure, asOf, from, until, statementId }) => ({
        holderId: actorId,
        holder: name,
        tenure,
        asOf,
        from,
        until,
        words: wordsOfStatement(index, statementId),
      })),
    hits: hits.filter(({ actorId }) => isMeant(actorId)),
  };
}

/** Posts in the same words are one line here: whether they are one post is left open where the record does, but the words are the same. */
function alikeTogether(lines: readonly PostLine[]): PostLine[] {
  return [...grouped(lines, ({ post }) => fold(post)).values()].map((alike) => ({
    ...alike[0]!,
    body: alike.find(({ body }) => body !== null)?.body ?? null,
    sayings: alike.flatMap(({ sayings }) => sayings),
    hits: alike.flatMap(({ hits }) => hits),
  }));
}

function incidentsOf(index: RecordIndex, found: readonly PartFound[]): ActorIncident[] {
  const incidents = [...grouped(found, ({ incidentId }) => incidentId)].flatMap(([id, parts]): ActorIncident[] => {
    const summary = index.summaries().get(id);
    return summary ? [{ row: incidentRow(summary), parts: partsOf(index, parts) }] : [];
  });
  const day = ({ row }: ActorIncident) => `${row.date?.earliest ?? '0'} ${row.id}`;
  return incidents.sort((a, b) => (day(a) > day(b) ? -1 : 1));
}

/** Reports that say the same of the actor's part are one line of it. */
function partsOf(index: RecordIndex, found: readonly PartFound[]): Part[] {
  const said = found.map(({ statement }) => ({ ...saidOf(statement), id: statement.id }));
  const alike = grouped(said, ({ side, how, by }) => `${side} ${how} ${by ?? ''}`);
  return [...alike]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, list]) => {
      const { side, how, by } = list[0]!;
      const words = list.flatMap(({ id }) => wordsOfStatement(index, id) ?? []).sort(byPublication);
      return { side, how, by, post: list.find(({ post }) => post !== null)?.post ?? null, words };
    });
}

function saidOf({ property, value }: PartFound['statement']): Omit<Part, 'words'> {
  if (property === 'victim') {
    const { outcome, post } = value as Victim;
    return { side: 'hit', how: outcome, by: null, post };
  }
  const { status, by } = value as Attribution;
  return { side: 'named', how: status, by, post: null };
}

function actorRelation(index: RecordIndex, relation: RelationFound, id: string): ActorRelation {
  const isOwn = relation.actorId === id;
  return {
    relation: relation.relation,
    direction: isOwn ? 'from' : 'to',
    other: isOwn ? nameOf(index, relation) : relation.name,
    otherId: isOwn ? relation.objectId : relation.actorId,
    asOf: relation.asOf,
    by: relation.by,
    words: wordsOfStatement(index, relation.statementId),
  };
}

const nameOf = (index: RecordIndex, { objectId, object }: RelationFound) =>
  (objectId && index.actors().shown.get(objectId)?.name) || object;
