import { expect, test } from 'vitest';
import { NAME_CLASSES } from '../../src/annotate/names/features.ts';
import { Chain } from '../../src/train/chain.ts';
import type { Stretch } from '../../src/train/chain-features.ts';
import { randomSequence } from '../../src/train/shuffle.ts';

const K = NAME_CLASSES.length;

/** Features: 0 and 1 stand for two words; 2 + p for class p before. */
function stretch(words: readonly number[], gold: readonly number[]): Stretch {
  const own = words.map((word) => Int32Array.of(word));
  const after = words.map((_, i) => Array.from({ length: i === 0 ? 1 : K }, (_, p) => Int32Array.of(2 + p)));
  return { gold: Int32Array.from(gold), own, after };
}

function learnt(): Chain {
  const chain = new Chain(2 + K, randomSequence(1));
  for (let round = 0; round < 60; round++) {
    chain.learn(stretch([0, 1], [1, 2]));
    chain.learn(stretch([1], [0]));
    chain.average();
  }
  return chain;
}

test('learns what a word is, and what follows what', () => {
  const chain = learnt();
  expect(chain.meanOf(0)[1]).toBeGreaterThan(chain.meanOf(0)[0]!);
  // Inside a name only after its beginning: the second word alone is no name.
  expect(chain.meanOf(2 + 1)[2]).toBeGreaterThan(chain.meanOf(2 + 1)[0]!);
});

test('learns the same twice', () => {
  expect([...learnt().meanOf(1)]).toEqual([...learnt().meanOf(1)]);
});

test('never weighs a name that starts inside', () => {
  const chain = learnt();
  expect(chain.meanOf(2)[2]).toBe(0);
});
