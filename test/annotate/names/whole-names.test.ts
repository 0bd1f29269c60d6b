import { expect, test } from 'vitest';
import { hashString } from '../../../src/annotate/linear/hash.ts';
import { BEGINS_NAME } from '../../../src/annotate/names/lexicon.ts';
import {
  acronymKey,
  BODY_NAME,
  ORGANISATION_NAME,
  PLACE_NAME,
  wholeNameKey,
  wholeNames,
} from '../../../src/annotate/names/whole-names.ts';
import { WordTable } from '../../../src/annotate/words/word-table.ts';

/** A table of words and their numbers, in slots as `slotOf` looks for them. */
function table(entries: Readonly<Record<string, number>>): WordTable {
  const size = 64;
  const [keys, values] = [new Int32Array(size), new Uint16Array(size)];
  for (const [word, value] of Object.entries(entries)) {
    const key = hashString(word);
    let slot = key >>> Math.clz32(size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    values[slot] = value;
  }
  return new WordTable(keys, values, new Uint16Array(0));
}

const listed = table({
  noor: BEGINS_NAME,
  [wholeNameKey(['noor', 'steel'])]: ORGANISATION_NAME,
  [wholeNameKey(['noor', 'steel', 'works'])]: ORGANISATION_NAME,
  nst: BEGINS_NAME,
  '=NST': BODY_NAME,
  lowen: BEGINS_NAME,
  [wholeNameKey(['lowen-bay'])]: PLACE_NAME,
  sarda: BEGINS_NAME,
  [wholeNameKey(['sarda'])]: ORGANISATION_NAME,
});

function found(text: string): number[] {
  const words = text.split(' ');
  return [
    ...wholeNames(
      words,
      words.map((word) => word.toLowerCase()),
      listed,
    ),
  ];
}

test('marks first, inner and last words of the longest name', () => {
  const n = 4 * ORGANISATION_NAME;
  expect(found('at Noor Steel Works today')).toEqual([0, n, n + 1, n + 2, 0]);
  expect(found('Noor Steel said')).toEqual([n, n + 2, 0]);
  expect(found('Noor said')).toEqual([0, 0]);
});

test('finds a name however its hyphens are parted', () => {
  const n = 4 * PLACE_NAME;
  expect(found('Lowen - Bay')).toEqual([n, n + 1, n + 2]);
});

test('takes acronyms only as written, other names in small letters too', () => {
  expect(found('the NST and the nst and Nst')).toEqual([0, 4 * BODY_NAME + 3, 0, 0, 0, 0, 0]);
  expect(found('sarda')).toEqual([4 * ORGANISATION_NAME + 3]);
});

test('an acronym has a capital inside and five letters at most', () => {
  expect(['UN', 'U.N.', 'LeT', 'Noor', 'KUNDUZ'].map(acronymKey)).toEqual(['=UN', '=UN', '=LeT', null, null]);
});
