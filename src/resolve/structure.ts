import type { Tenure } from '../model/actor-values.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Holder, PostAsOf, PostHit, RelationSaying, Structure, Succession } from '../model/view/structure.ts';
import { type PostHistory, type PostSaying, postHistories, relationSayings } from './posts.ts';

/** `day`: ISO, inclusive. Statements without a date are left out: they cannot be placed before or after it. */
export function structureAsOf(record: SourcedRecord, day: string): Structure {
  return structureOf(postHistories(record), relationSayings(record), day);
}

/** The same from histories that were gathered before, for asking of many days. */
export function structureOf(
  histories: readonly PostHistory[],
  relations: readonly RelationSaying[],
  day: string,
): Structure {
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
    relations: relations.filter((r) => (r.asOf?.earliest ?? '9999') <= day),
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
  const vacantSince = holders.length === 0 ? lastKilling : null;
  const successions = until
    .filter(({ outcome }) => outcome === 'killed')
    .map((hit) => ({ incidentId: hit.incidentId, successor: successorOf(hit, byActor) }));
  return { key, post, body, holders, hits: until, vacantSince, successions };
}

/** Whoever else is first said to hold the post on a day after the killing; a designate does not hold it yet. */
function successorOf(hit: PostHit, byActor: ReadonlyMap<string, readonly PostSaying[]>): Succession['successor'] {
  const killed = hit.date?.latest ?? null;
  if (killed === null) return null;
  const later = [...byActor.values()].flatMap((said) => {
    const after = said.filter((s) => s.actorId !== hit.actorId && !ENDED.has(s.tenure) && saidOn(s)! > killed);
    return after.length > 0 && after.length === said.length ? [after] : [];
  });
  const first = later.sort((a, b) => (saidOn(a[0]!)! < saidOn(b[0]!)! ? -1 : 1))[0];
  return first ? holderFrom(first, first[0]!.tenure) : null;
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
  return [holderFrom(held, last.tenure)];
}

function holderFrom(held: readonly PostSaying[], tenure: Tenure): Holder {
  const days = held.map((s) => saidOn(s)!);
  const { actorId, name } = held.at(-1)!;
  return {
    actorId,
    name,
    tenure,
    firstSaid: days[0] ?? null,
    lastSaid: days.at(-1) ?? null,
    statementIds: held.map((s) => s.statementId),
  };
}
