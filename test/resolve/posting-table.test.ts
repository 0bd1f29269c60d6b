import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingTable } from '../../src/resolve/posting-table.ts';

const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

describe('a posting table', () => {
  it('gives what was put under a key, and nothing under others', () => {
    const table = new PostingTable();
    table.add('2023-05-03 a:kabul', 4);
    table.add('2023-05-03 a:kabul', 9);
    expect(sorted(table.of('2023-05-03 a:kabul'))).toEqual([4, 9]);
    expect([...table.of('2023-05-03 a:herat')]).toEqual([]);
  });

  it('takes one number out and leaves the rest', () => {
    const table = new PostingTable();
    for (const number of [1, 2, 3]) table.add('k', number);
    table.remove('k', 2);
    table.remove('k', 7);
    table.remove('other', 1);
    expect(sorted(table.of('k'))).toEqual([1, 3]);
  });

  it('holds what a map of lists holds, whatever comes and goes', () => {
    const step = fc.record({ add: fc.boolean(), key: fc.integer({ min: 0, max: 3000 }), number: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
        const table = new PostingTable();
        const lists = new Map<string, number[]>();
        for (const { add, key, number } of steps) {
          const words = `key ${key}`;
          const list = lists.get(words) ?? [];
          if (add) table.add(words, number);
          else table.remove(words, number);
          if (add) list.push(number);
          else if (list.includes(number)) list.splice(list.indexOf(number), 1);
          lists.set(words, list);
        }
        for (const [words, list] of lists) expect(sorted(table.of(words))).toEqual(sorted(list));
      }),
    );
  });

  it('grows', () => {
    const table = new PostingTable();
    for (let i = 0; i < 20_000; i++) table.add(`key ${i}`, i);
    for (let i = 0; i < 20_000; i += 997) expect([...table.of(`key ${i}`)]).toEqual([i]);
  });
});
