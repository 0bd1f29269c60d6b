import type { PostHeld } from '../model/actor-values.ts';
import { contentId } from '../model/content-id.ts';
import type { Network, NetworkNode, NetworkTie, TieKind, TieSaying } from '../model/view/network.ts';
import { fold } from './fold.ts';
import { grouped } from './grouped.ts';
import type { RecordIndex } from './record-index.ts';
import { wordsOfStatement } from './reported-words.ts';

/** More nodes than this cannot be told apart in a drawing. */
const MOST_NODES = 300;

export interface NetworkQuery {
  /** ISO days, inclusive: a tie stays when some report dates it within them; both null leave what has no date in. */
  readonly from: string | null;
  readonly until: string | null;
  /** Empty for all. */
  readonly kinds: readonly TieKind[];
}

interface Saying extends TieSaying {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
}

/** Groups, bodies and public persons with the relations between them, each with the reports that tell it and when. */
export function networkOf(index: RecordIndex, query: NetworkQuery): Network {
  const sayings = [...relationSayingsOf(index), ...postSayingsOf(index)].filter((one) => isMeant(one, query));
  const together = grouped(sayings, ({ kind, from, to }) => contentId('st', { kind, from, to }));
  const ties = [...together].map(([id, list]): NetworkTie => {
    const { kind, from, to } = list[0]!;
    return { id, kind, from, to, sayings: list.map(({ asOf, by, post, words }) => ({ asOf, by, post, words })) };
  });
  const nodes = nodesOf(index, ties);
  const kept = new Set(nodes.slice(0, MOST_NODES).map(({ id }) => id));
  const days = sayings
    .flatMap(({ asOf }) => (asOf?.earliest && asOf.latest ? [asOf.earliest, asOf.latest] : []))
    .sort();
  return {
    nodes: nodes.filter(({ id }) => kept.has(id)),
    ties: ties.filter(({ from, to }) => kept.has(from) && kept.has(to)).sort((a, b) => (a.id < b.id ? -1 : 1)),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    leftOut: nodes.length - kept.size,
    withheld: index.actors().relationsWithheld,
  };
}

function isMeant({ asOf, kind }: Saying, { from, until, kinds }: NetworkQuery): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false;
  if (from === null && until === null) return true;
  return Boolean(asOf?.earliest && asOf.latest && asOf.latest >= (from ?? '') && asOf.earliest <= (until ?? '9'));
}

function relationSayingsOf(index: RecordIndex): Saying[] {
  return index.actors().relations.flatMap((one): Saying[] => {
    const words = wordsOfStatement(index, one.statementId);
    const to = one.objectId ?? `words:${fold(one.object)}`;
    if (!words || to === one.actorId) return [];
    return [{ kind: one.relation, from: one.actorId, to, asOf: one.asOf, by: one.by, post: null, words }];
  });
}

/** Posts whose body is a group or body of the record tie their holders to it. */
function postSayingsOf(index: RecordIndex): Saying[] {
  const actors = index.actors();
  return index.postHistories().flatMap(({ sayings }) =>
    sayings.flatMap((one): Saying[] => {
      const { post, body, tenure } = index.statements().get(one.statementId)?.value as PostHeld;
      const to = actors.idOf(null, body);
      const words = wordsOfStatement(index, one.statementId);
      if (to === null || !words || !actors.shown.has(one.actorId)) return [];
      const held = tenure === 'current' ? post : `${tenure} ${post}`;
      return [{ kind: 'holds_post', from: one.actorId, to, asOf: one.asOf, by: null, post: held, words }];
    }),
  );
}

function nodesOf(index: RecordIndex, ties: readonly NetworkTie[]): NetworkNode[] {
  const counts = new Map<string, number>();
  for (const id of ties.flatMap(({ from, to }) => [from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const named = new Map(index.actors().relations.map(({ object }) => [`words:${fold(object)}`, object]));
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([id, n]) => {
      const actor = index.actors().shown.get(id);
      return actor
        ? { id, name: actor.name, nodeKind: actor.actorKind, actorId: id, ties: n }
        : { id, name: named.get(id) ?? id, nodeKind: 'words', actorId: null, ties: n };
    });
}
