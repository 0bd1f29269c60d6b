import { describe, expect, test } from 'vitest';
import { packModel, unpackModel } from '../../../src/annotate/linear/model-file.ts';
import { levelOf, WordKinds, wordKinds } from '../../../src/annotate/names/word-kinds.ts';
import { wayOfWriting } from '../../../src/annotate/names/writing.ts';
import { wordClusters } from '../../../src/annotate/words/clusters.ts';

describe('kinds of words', () => {
  test('knows places and persons that no list has', () => {
    expect(levelOf(wordKinds().of('kunduz'), 'place')).toBeGreaterThan(5);
    expect(levelOf(wordKinds().of('kunduz'), 'person')).toBe(0);
  });

  test('reads the last part of a hyphenated word', () => {
    expect(wordKinds().of('zzq-kunduz')).toBe(wordKinds().of('kunduz'));
  });

  test('has 0 for words it does not know', () => {
    expect(wordKinds().of('zzqxv')).toBe(0);
  });

  test('refuses a model of other words than those of the clusters', () => {
    const other = unpackModel(packModel({}, { values: new Uint8Array(6) }));
    expect(() => WordKinds.from(other, wordClusters())).toThrow(/expected kinds of \d+ words.*found 3/);
  });
});

describe('ways of writing', () => {
  test.each([
    ['desk@example.org', 1],
    ['https://example.org', 2],
    ['figures.xls', 4],
    ['J.', 8],
    ['UNHCR', 10],
    ['Kabul', 0],
  ])('%s', (word, way) => {
    expect(wayOfWriting(word)).toBe(way);
  });
});
