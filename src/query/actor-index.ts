import { claimValue } from '../model/claim.ts';
import type { Actor } from '../model/incident.ts';
import type { Mention } from '../model/mention.ts';
import { isAbout, type Statement } from '../model/statement.ts';
import type { RelationSaying } from '../model/view/structure.ts';
import { groupKey, namedPersons, type PostHistory } from '../resolve/index.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import type { RecordIndex } from './record-index.ts';
import type { ReportedClaim } from './recorded-claims.ts';

type PartStatement = Statement<'victim'> | Statement<'perpetrator'>;

/** A statement by which an actor has a part in an incident. */
export interface PartFound {
  readonly incidentId: string;
  readonly statement: PartStatement;
}

/** Relations between shown actors, and how many others are not shown. */
interface RelationsShown {
  readonly shown: readonly RelationFound[];
  readonly withheld: number;
}

/** With the actor that it names. */
export interface PartNamed extends PartFound {
  readonly actorId: string;
}

/** A relation with the actor that it is to, where that is one of the record. */
export interface RelationFound extends RelationSaying {
  readonly objectId: string | null;
}

/**
 * What each actor of the record has a part in. Private persons are kept out of all of it: `shown` has groups, bodies and public
 * persons only. A name without a mention of its own counts for the group or body of that name, never for a person. Whom a name is of is
 * known at once; what all actors have a part in is worked out when it is first asked for.
 */
export class ActorIndex {
  readonly shown: ReadonlyMap<string, Actor>;
  readonly withheld: number;
  private readonly later = {
    mentions: once(() => this.mentionsOfActors()),
    parts: once(() => groupedBySeveral(this.partsNamed(), ({ actorId }) => [actorId])),
    claims: once(() => groupedBySeveral(this.index.claimBoard().claims, (claim) => this.speakersOf(claim))),
    posts: once(() => groupedBySeveral(this.index.postHistories(), (post) => this.actorsOfPost(post))),
    relations: once(() => this.relationsShown()),
  };
  private readonly byName: ReadonlyMap<string, string>;

  constructor(private readonly index: RecordIndex) {
    const { record } = index;
    const { publicMentions } = namedPersons(record);
    const isPublic = ({ actorKind, mentionIds }: Actor) =>
      actorKind !== 'person' || mentionIds.some((id) => publicMentions.has(id));
    this.shown = new Map(record.actors.filter(isPublic).map((actor) => [actor.id, actor]));
    this.withheld = record.actors.length - this.shown.size;
    this.byName = groupNames([...this.shown.values()]);
  }

  get mentions(): ReadonlyMap<string, readonly Mention[]> {
    return this.later.mentions();
  }

  get parts(): ReadonlyMap<string, readonly PartFound[]> {
    return this.later.parts();
  }

  /** In order of time; not yet held against the record. */
  get claims(): ReadonlyMap<string, readonly ReportedClaim[]> {
    return this.later.claims();
  }

  get posts(): ReadonlyMap<string, readonly PostHistory[]> {
    return this.later.posts();
  }

  get relations(): readonly RelationFound[] {
    return this.later.relations().shown;
  }

  get relationsWithheld(): number {
    return this.later.relations().withheld;
  }

  /** The shown actor of a mention, else the group or body of that name; null for all else. */
  idOf(mentionId: string | null, name: string | null): string | null {
    const id = mentionId === null ? undefined : this.index.actorOf().get(mentionId);
    if (id !== undefined) return this.shown.has(id) ? id : null;
    return name === null ? null : (this.byName.get(groupKey(name)) ?? null);
  }

  /** The actor that a claim's speaker is, not the party it speaks for. */
  speakerId({ claim }: Pick<ReportedClaim, 'claim'>): string | null {
    const speaker = claimValue(claim, 'speaker');
    return speaker ? this.idOf(speaker.mentionId, speaker.name) : null;
  }

  /** The statements of an incident that name an actor, and which. */
  named(incidentId: string): readonly PartNamed[] {
    return this.partsOf(this.index.summaries().get(incidentId)?.incident.accountIds ?? [], incidentId);
  }

  private relationsShown(): RelationsShown {
    const all = this.index.relationSayings();
    const shown = all
      .filter(({ actorId, objectMentionId }) => this.shown.has(actorId) && !this.isPrivate(objectMentionId))
      .map((saying) => ({ ...saying, objectId: this.idOf(saying.objectMentionId, saying.object) }));
    return { shown, withheld: all.length - shown.length };
  }

  private isPrivate(mentionId: string | null): boolean {
    const id = mentionId === null ? undefined : this.index.actorOf().get(mentionId);
    return id !== undefined && !this.shown.has(id);
  }

  private speakersOf(claim: ReportedClaim): string[] {
    const side = claimValue(claim.claim, 'speaker')?.side ?? null;
    return distinct([this.speakerId(claim), this.idOf(null, side)]);
  }

  private actorsOfPost({ sayings, hits, body }: PostHistory): string[] {
    const people = [...sayings, ...hits].map(({ actorId }) => (actorId && this.shown.has(actorId) ? actorId : null));
    return distinct([...people, this.idOf(null, body)]);
  }

  private mentionsOfActors(): Map<string, readonly Mention[]> {
    const actorOf = this.index.actorOf();
    const all = this.index.record.readings.flatMap(({ mentions }) => mentions);
    return groupedBySeveral(all, ({ id }) => {
      const actor = actorOf.get(id);
      return actor !== undefined && this.shown.has(actor) ? [actor] : [];
    });
  }

  private partsNamed(): PartNamed[] {
    return [...this.index.incidentOf()].flatMap(([accountId, incidentId]) => this.partsOf([accountId], incidentId));
  }

  private partsOf(accountIds: readonly string[], incidentId: string): PartNamed[] {
    const statements = accountIds.flatMap((id) => this.index.accounts().get(id)?.statements ?? []);
    return statements.flatMap((statement): PartNamed[] => {
      if (!isAbout(statement, 'victim') && !isAbout(statement, 'perpetrator')) return [];
      const { mentionId, name } = statement.value;
      const actorId = this.idOf(mentionId, name);
      return actorId === null ? [] : [{ incidentId, statement, actorId }];
    });
  }
}

const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

/** Items by each of several keys, in the order met. */
function groupedBySeveral<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const pairs = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
  return new Map([...grouped(pairs, ({ key }) => key)].map(([key, list]) => [key, list.map(({ item }) => item)]));
}

/** Groups and bodies by each of their names, as names are compared; of two that share one the first by id. */
function groupNames(actors: readonly Actor[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, actorKind, name, aliases, codebookId } of actors) {
    if (actorKind === 'person') continue;
    for (const key of [codebookId, ...[name, ...aliases].map((one) => groupKey(one))]) {
      if (key && !names.has(key)) names.set(key, id);
    }
  }
  return names;
}
