import type { Tenure } from '../model/actor-values.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import {
  type PostHistory,
  type PostHit,
  type PostSaying,
  postHistories,
  type RelationSaying,
  relationSayings,
} from './posts.ts';

/** Someone on record as holding a post on a day, with the first and last day on which a report says so. */
export interface Holder {
  readonly actorId: string;
  readonly name: string;
  readonly tenure: Tenure;
  readonly firstSaid: string | null;
  readonly lastSaid: string | null;
  readonly statementIds: readonly string[];
}

/** One post as the record has it on a day. */
export interface PostAsOf {
  readonly key: string;
  readonly post: string;
  readonly body: string | null;
  /** Several where reports differ; the one said last comes first. None: nobody is on record. */
  readonly holders: readonly Holder[];
  /** Hits on holders of the post up to the day, earliest first. */
  readonly hits: readonly PostHit[];
  /** The last killing that left the post without anyone on record; null when somebody is or nobody was killed. */
  readonly vacantSince: PostHit | null;
}

/** Who held what, and who stood to whom how, as reports published it up to a day. The past, sourced; nothing of where anyone is. */
export interface Structure {
  readonly day: string;
  readonly posts: readonly PostAsOf[];
  readonly relations: readonly RelationSaying[];
}

/** `day`: ISO, inclusive. Statements without a date are left out: they cannot be placed before or after it. */
export function structureAsOf(record: SourcedRecord, day: string): Structure {
  const histories = postHistories(record);
  const dead = new Set(
    histories.flatMap(({ hits }) =>
      hits.flatMap((hit) =>
        hit.outcome === 'killed' && hit.actorId !== null && happenedBy(hit, day) ? [hit.actorId] : [],
      ),
    ),
  );
  const posts = histories.map((history) => postAsOf(history, day, dead));
  return {
    day,
    posts: posts.filter((p) => p.holders.length > 0 || p.hits.length > 0),
    relations: relationSayings(record).filter((r) => (r.asOf?.earliest ?? '9999') <= day),
  };
}

const ENDED: ReadonlySet<Tenure> = new Set(['former', 'late', 'designate']);

function happenedBy({ date }: PostHit, day: string): boolean {
  return (date?.earliest ?? '9999') <= day;
}

/** Who was killed in one post holds no other either: `dead` are all those killed by the day. */
function postAsOf({ key, post, body, sayings, hits }: PostHistory, day: string, dead: ReadonlySet<string>): PostAsOf {
  const until = hits.filter((hit) => happenedBy(hit, day));
  const byActor = new Map<string, PostSaying[]>();
  for (const saying of sayings) {
    if (saidOn(saying) === null || saidOn(saying)! > day) continue;
    byActor.set(saying.actorId, [...(byActor.get(saying.actorId) ?? []), saying]);
  }
  const holders = [...byActor.entries()]
    .flatMap(([actorId, said]) => (dead.has(actorId) ? [] : holderOn(said, day)))
    .sort((a, b) =>
      (a.lastSaid ?? '') > (b.lastSaid ?? '')
        ? -1
        : (a.lastSaid ?? '') < (b.lastSaid ?? '')
          ? 1
          : a.actorId < b.actorId
            ? -1
            : 1,
    );
  const lastKilling = until.filter((hit) => hit.outcome === 'killed').at(-1) ?? null;
  return { key, post, body, holders, hits: until, vacantSince: holders.length === 0 ? lastKilling : null };
}

/** The day from which a saying counts: when the tenure began where that is told, else when it was said. */
function saidOn({ from, asOf }: PostSaying): string | null {
  return from?.earliest ?? asOf?.earliest ?? null;
}

/** A holder whose last word on record is not that the tenure was over. */
function holderOn(said: readonly PostSaying[], day: string): Holder[] {
  const last = said.at(-1)!;
  if (ENDED.has(last.tenure) || (last.until?.latest && last.until.latest < day)) return [];
  const held = said.filter((s) => !ENDED.has(s.tenure));
  const days = held.map((s) => saidOn(s)!);
  return [
    {
      actorId: last.actorId,
      name: last.name,
      tenure: last.tenure,
      firstSaid: days[0] ?? null,
      lastSaid: days.at(-1) ?? null,
      statementIds: held.map((s) => s.statementId),
    },
  ];
}
