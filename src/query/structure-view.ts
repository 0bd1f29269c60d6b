import type { Actor } from '../model/incident.ts';
import type { PostBody, Structure, StructureView } from '../model/view/structure.ts';
import { structureOf } from '../resolve/index.ts';
import { bodiesOfPost, type NamedBody } from './post-bodies.ts';
import type { RecordIndex } from './record-index.ts';
import { wordsOfStatement } from './reported-words.ts';

/** Posts and relations as reports had them up to `day`; null for a day after the last report: the record tells of the past. */
export function structureView(index: RecordIndex, day: string | null): StructureView | null {
  const days = index.record.reports.flatMap(({ published }) => published?.latest ?? []).sort();
  const last = days.at(-1) ?? null;
  if (day !== null && last !== null && day > last) return null;
  const structure = structureOf(index.postHistories(), index.relationSayings(), day ?? last ?? '0000-01-01');
  return {
    ...structure,
    first: days[0] ?? null,
    last,
    ...bodiesIn(index, structure),
    pages: actorsIn(structure).filter((id) => index.actors().shown.has(id)),
    reported: statementsIn(structure).flatMap((id) => wordsOfStatement(index, id) ?? []),
  };
}

function statementsIn({ posts, relations }: Structure): string[] {
  const ofPosts = posts.flatMap(({ holders, hits, successions }) => [
    ...holders,
    ...hits,
    ...successions.flatMap(({ successor }) => successor ?? []),
  ]);
  const ids = [...ofPosts.flatMap(({ statementIds }) => statementIds), ...relations.map((r) => r.statementId)];
  return [...new Set(ids)];
}

function actorsIn({ posts, relations }: Structure): string[] {
  const ofPosts = posts.flatMap(({ holders, hits }) => [...holders, ...hits].flatMap(({ actorId }) => actorId ?? []));
  return [...new Set([...ofPosts, ...relations.map(({ actorId }) => actorId)])];
}

/** The bodies whose posts are on record, those with most posts first. */
function bodiesIn(index: RecordIndex, { posts }: Structure): Pick<StructureView, 'bodies' | 'bodyOf'> {
  const groups = [...index.actors().shown.values()].filter(({ actorKind }: Actor) => actorKind !== 'person');
  const bodyOf: Record<string, string[]> = {};
  const found = new Map<string, NamedBody & { posts: number }>();
  for (const { key, post, body } of posts) {
    const bodies = bodiesOfPost(post, body, groups);
    if (bodies.length > 0) bodyOf[key] = bodies.map((one) => one.key);
    for (const one of bodies) found.set(one.key, { ...one, posts: (found.get(one.key)?.posts ?? 0) + 1 });
  }
  const order = (a: PostBody, b: PostBody) => b.posts - a.posts || (a.key < b.key ? -1 : 1);
  return { bodies: [...found.values()].sort(order), bodyOf };
}
