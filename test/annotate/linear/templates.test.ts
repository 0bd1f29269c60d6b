import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, join } from '../../../src/annotate/linear/hash.ts';
import { Templates } from '../../../src/annotate/linear/templates.ts';

const int = fc.integer({ min: -0x80000000, max: 0x7fffffff });

/** The hash of a template as it is defined: its number spread, then each value joined. */
function hashOf(number: number, ...values: number[]): number {
  return finish(values.reduce(join, Math.imul(number, 0x27d4eb2f)));
}

describe('feature templates', () => {
  it('join the values they name, those of one value first', () => {
    const templates = new Templates('a b c d', { 4: 'a b c d', 7: 'c', 9: 'b a', 12: 'd a b' });
    fc.assert(
      fc.property(int, int, int, int, (a, b, c, d) => {
        templates.values.set([a, b, c, d]);
        const out = new Int32Array(6);
        expect(templates.hash(out, 1)).toBe(1 + templates.count);
        expect([...out]).toEqual([0, hashOf(7, c), hashOf(9, b, a), hashOf(12, d, a, b), hashOf(4, a, b, c, d), 0]);
      }),
    );
  });

  it('name only values that there are', () => {
    expect(() => new Templates('a b', { 1: 'a x' })).toThrow('expected a template of the values a, b; found "x"');
  });
});
