import type { Network, NetworkNode, NetworkTie, TieKind } from '../api/shapes.ts';

/** What of the network is shown: days are ISO and inclusive, empty for no bound; no kinds are all kinds. */
export interface NetworkFilter {
  readonly from: string;
  readonly until: string;
  readonly kinds: readonly string[];
  /** Only this node and those it has a tie with; empty for all. */
  readonly about: string;
}

/** The ties that some report dates within the days, with those of their sayings that it dates so. */
export function tiesWithin(ties: readonly NetworkTie[], { from, until, kinds }: NetworkFilter): NetworkTie[] {
  const isMeant = ({ asOf }: NetworkTie['sayings'][number]) =>
    (from === '' && until === '') ||
    Boolean(asOf?.earliest && asOf.latest && asOf.latest >= from && (until === '' || asOf.earliest <= until));
  return ties.flatMap((tie) => {
    if (kinds.length > 0 && !kinds.includes(tie.kind)) return [];
    const sayings = tie.sayings.filter(isMeant);
    return sayings.length > 0 ? [{ ...tie, sayings }] : [];
  });
}

/** The network around one node: its ties and those between its neighbours. The whole one where there is no such node. */
export function around({ nodes, ties }: Network, about: string): Pick<Network, 'nodes' | 'ties'> {
  if (!nodes.some(({ id }) => id === about)) return { nodes, ties };
  const near = new Set([about]);
  for (const { from, to } of ties) {
    if (from === about) near.add(to);
    if (to === about) near.add(from);
  }
  return {
    nodes: nodes.filter(({ id }) => near.has(id)),
    ties: ties.filter(({ from, to }) => near.has(from) && near.has(to)),
  };
}

/** The nodes that the ties join. */
export function joined(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): NetworkNode[] {
  const ids = new Set(ties.flatMap(({ from, to }) => [from, to]));
  return nodes.filter(({ id }) => ids.has(id));
}

/** Kinds of tie with their number, the commonest first. */
export function kindsOf(ties: readonly NetworkTie[]): { kind: TieKind; count: number }[] {
  const counts = new Map<TieKind, number>();
  for (const { kind } of ties) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** The look of a kind: belonging, friendship, rivalry, or money and creed. */
export function lookOf(kind: TieKind): 'belongs' | 'friend' | 'rival' | 'rests' {
  if (kind === 'rival_of') return 'rival';
  if (kind === 'funded_by' || kind === 'holds_ideology') return 'rests';
  return ['allied_with', 'supports', 'close_to', 'also_known_as'].includes(kind) ? 'friend' : 'belongs';
}
