import { allValues } from '../model/account.ts';
import type { VictimOutcome } from '../model/account-values.ts';
import type { ActorValues, PostHeld, Relation, Tenure } from '../model/actor-values.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { isAbout, type Statement } from '../model/statement.ts';
import type { PostHit, RelationSaying } from '../model/view/structure.ts';
import { compareText } from './compare-text.ts';
import { HolderPosts } from './holder-posts.ts';
import { type PostKey, postKey } from './post-key.ts';
import { standingAccounts, standingReviews } from './standing.ts';

/** What one report says of who holds a post, with when it says so. */
export interface PostSaying {
  readonly actorId: string;
  readonly name: string;
  readonly tenure: Tenure;
  readonly asOf: PartialDate | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly statementId: string;
}

/** A post with all that is on record about it, earliest first: who is said to have held it, and the incidents that hit it. */
export interface PostHistory {
  readonly key: string;
  /** The wording that most statements use, of those that say most. */
  readonly post: string;
  readonly body: string | null;
  readonly sayings: readonly PostSaying[];
  readonly hits: readonly PostHit[];
}

/** Every post on record, in order of its key. From statements that stand; a post whose kind the codebook does not know is left out. */
export function postHistories(record: SourcedRecord): PostHistory[] {
  const actorOf = actorsByMention(record);
  const drafts = new Map<string, Draft>();
  const draft = (key: string) => {
    const held = drafts.get(key) ?? { wordings: new Map(), bodies: new Map(), sayings: [], hits: new Map() };
    drafts.set(key, held);
    return held;
  };
  const sayings = postSayings(record, actorOf);
  const holders = new HolderPosts();
  for (const { actor, post } of sayings) holders.add(actor.id, post);
  for (const { actor, post, value, statementId } of sayings) {
    const fullest = holders.fullest(actor.id, post);
    const held = draft(keyFor(fullest, actor.id));
    if (fullest.key === post.key) count(held.wordings, value.post);
    addSaying(held, value, actor, statementId);
  }
  addHits(record, actorOf, holders, draft);
  return [...drafts].sort(([a], [b]) => compareText(a, b)).map(([key, held]) => createHistory(key, held));
}

/** Every relation between actors on record, earliest first. */
export function relationSayings(record: SourcedRecord): RelationSaying[] {
  const actorOf = actorsByMention(record);
  const sayings = actorStatements(record).flatMap((statement): RelationSaying[] => {
    const actor = actorOf.get(statement.subject);
    if (!isAbout(statement, 'relation') || !actor) return [];
    return [{ ...(statement.value as Relation), actorId: actor.id, name: actor.name, statementId: statement.id }];
  });
  return sayings.sort((a, b) => compareText(dayOf(a.asOf), dayOf(b.asOf)) || compareText(a.statementId, b.statementId));
}

interface ToldPost {
  readonly actor: Named;
  readonly post: PostKey;
  readonly value: PostHeld;
  readonly statementId: string;
}

function postSayings(record: SourcedRecord, actorOf: ReadonlyMap<string, Named>): ToldPost[] {
  return actorStatements(record).flatMap((statement): ToldPost[] => {
    if (!isAbout(statement, 'holds_post')) return [];
    const value = statement.value as PostHeld;
    const post = postKey(value.post, value.body);
    const actor = actorOf.get(statement.subject);
    return post && actor ? [{ actor, post, value, statementId: statement.id }] : [];
  });
}

interface Draft {
  readonly wordings: Map<string, number>;
  readonly bodies: Map<string, number>;
  readonly sayings: PostSaying[];
  readonly hits: Map<string, PostHit>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function actorsByMention(record: SourcedRecord): Map<string, Named> {
  return new Map(record.actors.flatMap((actor) => actor.mentionIds.map((id) => [id, actor] as const)));
}

function actorStatements(record: SourcedRecord): Statement<keyof ActorValues>[] {
  const reviews = standingReviews(record.reviews);
  const all = record.readings.flatMap((reading) => reading.actors);
  return all.filter((s) => reviews.get(s.id)?.state !== 'rejected' && reviews.get(s.id)?.state !== 'corrected');
}

const dayOf = (date: PartialDate | null) => date?.earliest ?? '9999';
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function addSaying(held: Draft, value: PostHeld, actor: Named, statementId: string): void {
  const { body, tenure, asOf, from, until } = value;
  if (body !== null) count(held.bodies, body);
  held.sayings.push({ actorId: actor.id, name: actor.name, tenure, asOf, from, until, statementId });
}

/** A post that the words leave open is its holder's alone: two countries' interior ministers are never one post. */
function keyFor({ key, whole }: PostKey, holder: string): string {
  return whole ? key : `${key} ? ${holder}`;
}

/** A victim whose post is known was hit in that post; accounts of one incident that name the same person are one hit. */
function addHits(
  record: SourcedRecord,
  actorOf: ReadonlyMap<string, Named>,
  holders: HolderPosts,
  draft: (key: string) => Draft,
): void {
  const accounts = new Map(standingAccounts(record).map((a) => [a.id, a]));
  for (const incident of record.incidents) {
    const members = incident.accountIds.flatMap((id) => accounts.get(id) ?? []);
    const date =
      members.flatMap((a) => allValues(a, 'date')).find((d) => d.precision === 'day' && d.earliest !== null) ?? null;
    const statements = members.flatMap((a) => a.statements);
    const named = wholePosts(statements, actorOf);
    for (const statement of statements) {
      if (!isAbout(statement, 'victim')) continue;
      const { post, name, mentionId, outcome } = statement.value as {
        post: string | null;
        name: string | null;
        mentionId: string | null;
        outcome: VictimOutcome;
      };
      const told = post === null ? null : postKey(post, null);
      if (told === null || post === null) continue;
      const actor = mentionId === null ? undefined : actorOf.get(mentionId);
      const known = actor ? holders.fullest(actor.id, told) : told;
      const fuller = known.whole ? undefined : fullerOf(known, actor?.id ?? null, named);
      const held = draft(fuller?.key ?? keyFor(known, actor?.id ?? incident.id));
      if (fuller === undefined && known.key === told.key) count(held.wordings, post);
      const hitKey = `${incident.id} ${outcome}`;
      const before = held.hits.get(hitKey);
      held.hits.set(hitKey, {
        incidentId: incident.id,
        date,
        actorId: before?.actorId ?? actor?.id ?? null,
        name: before?.name ?? actor?.name ?? name,
        outcome,
        statementIds: [...(before?.statementIds ?? []), statement.id].sort(),
      });
    }
  }
}

/** A post that is said in full of someone hit in an incident. */
interface WholePost {
  readonly key: string;
  readonly actorId: string | null;
}

function wholePosts(statements: readonly Statement[], actorOf: ReadonlyMap<string, Named>): WholePost[] {
  return statements.flatMap((statement): WholePost[] => {
    if (!isAbout(statement, 'victim')) return [];
    const { post, mentionId } = statement.value as { post: string | null; mentionId: string | null };
    const known = post === null ? null : postKey(post, null);
    if (known === null || !known.whole) return [];
    return [{ key: known.key, actorId: mentionId === null ? null : (actorOf.get(mentionId)?.id ?? null) }];
  });
}

/** "The governor" of a report is the governor of Balkh whom another says was hit in the same incident. */
function fullerOf({ key }: PostKey, actorId: string | null, named: readonly WholePost[]): WholePost | undefined {
  const kind = key.split(' ')[0];
  return named.find(
    (one) => one.key.split(' ')[0] === kind && (actorId === null || one.actorId === null || one.actorId === actorId),
  );
}

function mostUsed(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}

function createHistory(key: string, held: Draft): PostHistory {
  return {
    key,
    post: mostUsed(held.wordings) ?? key,
    body: mostUsed(held.bodies),
    sayings: held.sayings.sort(
      (a, b) => compareText(dayOf(a.asOf), dayOf(b.asOf)) || compareText(a.statementId, b.statementId),
    ),
    hits: [...held.hits.values()].sort(
      (a, b) => compareText(dayOf(a.date), dayOf(b.date)) || compareText(a.incidentId, b.incidentId),
    ),
  };
}
