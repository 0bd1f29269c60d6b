import { expect, test } from 'vitest';
import { Elsewhere } from '../../../src/annotate/names/elsewhere.ts';
import { Lexical } from '../../../src/annotate/words/lexical.ts';

function sentence(elsewhere: Elsewhere, text: string): Lexical {
  const words = text.split(' ');
  const lower = words.map((word) => word.toLowerCase());
  const x = new Lexical();
  x.fill(words, lower);
  elsewhere.add(x, words, lower);
  return x;
}

test('gives the other sightings of a capitalised word', () => {
  const elsewhere = new Elsewhere();
  const one = sentence(elsewhere, 'Then Marja fell');
  const two = sentence(elsewhere, 'Roads to Marja are mined');
  expect(elsewhere.of(one, 1, 'Marja', 'marja')).toEqual([{ x: two, at: 2 }]);
});

test('has nothing of a word met once, or written small', () => {
  const elsewhere = new Elsewhere();
  const x = sentence(elsewhere, 'Marja has roads and roads');
  expect(elsewhere.of(x, 0, 'Marja', 'marja')).toBeNull();
  expect(elsewhere.of(x, 2, 'roads', 'roads')).toBeNull();
});

test('gives four at most', () => {
  const elsewhere = new Elsewhere();
  const sentences = Array.from({ length: 9 }, () => sentence(elsewhere, 'In Marja'));
  expect(elsewhere.of(sentences[0]!, 1, 'Marja', 'marja')).toHaveLength(4);
});
