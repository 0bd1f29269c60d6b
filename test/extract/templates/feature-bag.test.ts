import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureBag, mix } from '../../../src/extract/templates/feature-bag.ts';

test('a key is never 0, which marks an empty slot', () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), (a, b, c) => mix(1, a, b, c) !== 0));
});

test('template, values and their order all matter', () => {
  const keys = [mix(1, 2, 3, 4), mix(2, 2, 3, 4), mix(1, 3, 2, 4), mix(1, 2, 4, 3), mix(1, 2, 3)];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a bag grows as far as it must and keeps what it had', () => {
  const bag = new FeatureBag();
  for (let i = 0; i < 5000; i++) bag.push(i + 1);
  expect([bag.length, bag.keys[0], bag.keys[4999]]).toEqual([5000, 1, 5000]);
});

test('groups end where they were closed, and later ones can be taken back', () => {
  const bag = new FeatureBag();
  bag.add(1, 1);
  bag.endGroup();
  bag.add(1, 2);
  bag.add(1, 3);
  bag.endGroup();
  expect(bag.ends).toEqual([1, 3]);
  bag.keepGroups(1);
  expect(bag.length).toBe(1);
  bag.clear();
  expect([bag.length, bag.ends]).toEqual([0, []]);
});
