import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../src/model/partial-date.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { NetworkNode, NetworkTie, TieKind } from '../../src/model/view/network.ts';
import { around, joined, tiesWithin } from '../../src/web/network/chosen-ties.ts';
import { layoutOf } from '../../src/web/network/layout.ts';

const node = (id: string): NetworkNode => ({ id, name: `Group ${id}`, nodeKind: 'armed_group', actorId: id, ties: 1 });
const words = {
  statementId: null,
  documentId: 'd',
  span: { start: 0, end: 1 },
  quote: 'x',
  source: 's',
  published: null,
};
function tie(from: string, to: string, kind: TieKind, ...days: (string | null)[]): NetworkTie {
  const dates = days.map((day): PartialDate | null => (day === null ? null : parsePartialDate(day)));
  const sayings = dates.map((asOf) => ({ asOf, by: null, post: null, words }));
  return { id: `${from}${kind}${to}`, kind, from, to, sayings };
}
const all = { from: '', until: '', kinds: [], about: '' };
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('tiesWithin', () => {
  const ties = [
    tie('a', 'b', 'part_of', '2023-05-01', '2024-05-01'),
    tie('b', 'c', 'rival_of', '2022'),
    tie('c', 'a', 'leads', null),
  ];

  it('keeps all, undated ones too, where no day is given', () => {
    expect(tiesWithin(ties, all)).toEqual(ties);
  });

  it('keeps the sayings that may lie within the days, and the ties that have any', () => {
    const found = tiesWithin(ties, { ...all, from: '2022-06-01', until: '2023-12-31' });
    expect(found.map(({ id, sayings }) => [id, sayings.length])).toEqual([
      ['apart_ofb', 1],
      ['brival_ofc', 1],
    ]);
  });

  it('keeps the kinds chosen', () => {
    expect(ids(tiesWithin(ties, { ...all, kinds: ['leads'] }))).toEqual(['cleadsa']);
  });
});

describe('around', () => {
  const nodes = ['a', 'b', 'c', 'd'].map(node);
  const network = {
    nodes,
    ties: [tie('a', 'b', 'leads', null), tie('b', 'c', 'leads', null), tie('c', 'd', 'leads', null)],
    first: null,
    last: null,
    leftOut: 0,
    withheld: 0,
  };

  it('keeps a node, those it has a tie with, and the ties among them', () => {
    const { nodes: near, ties } = around(network, 'b');
    expect([ids(near), ids(ties)]).toEqual([
      ['a', 'b', 'c'],
      ['aleadsb', 'bleadsc'],
    ]);
  });

  it('is the whole network for a name that is not in it', () => {
    expect(around(network, 'x').nodes).toBe(nodes);
  });

  it('leaves nodes without a tie out of the drawing', () => {
    expect(ids(joined(nodes, [tie('a', 'b', 'leads', null)]))).toEqual(['a', 'b']);
  });
});

describe('layoutOf', () => {
  const nodes = Array.from({ length: 40 }, (_, i) => node(`n${i}`));
  const ties = nodes.slice(1).map(({ id }, i) => tie(`n${Math.floor(i / 3)}`, id, 'part_of', null));

  it('is the same for the same network', () => {
    expect([...layoutOf(nodes, ties).at]).toEqual([...layoutOf(nodes, ties).at]);
  });

  it('keeps every node inside its box and apart from the others', () => {
    const { at, box } = layoutOf(nodes, ties);
    const points = [...at.values()];
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
      expect(y).toBeGreaterThan(box.y);
      expect(y).toBeLessThan(box.y + box.height);
    }
    const gaps = points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...gaps)).toBeGreaterThan(20);
  });
});
