import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { aliasesOf, plainWords, sameThing, type Thing, thingsOf } from '../../../src/extract/templates/things.ts';
import { WordCodes } from '../../../src/extract/templates/word-codes.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

function read(text: string) {
  const document = annotate(createDocument(text), noFacts);
  const codes = new WordCodes(document);
  return { codes, things: thingsOf(codes, text) };
}

const thing = (things: readonly Thing[], words: string): Thing => {
  const found = things.find((t) => t.words === words);
  if (!found) throw new Error(`expected "${words}" among ${things.map((t) => t.words).join(', ')}`);
  return found;
};

test('a phrase is worded with and without its modifiers and what is attached', () => {
  const { things } = read('FIVE YOUNG MEN BURNED THE OFFICES OF THE WATER COMPANY.');
  for (const words of ['five young men', 'young men', 'men', 'offices of water company', 'offices'])
    thing(things, words);
});

test('the same words in two places are one thing with two wordings', () => {
  const { things } = read('A BOMB EXPLODED IN THE MARKET. POLICE SAID THE BOMB HAD BEEN LEFT IN A BAG.');
  expect(thing(things, 'bomb').wordings).toHaveLength(2);
});

test('every wording lies inside one sentence and its words are the thing', () => {
  const text = 'GUNMEN KILLED MAYOR RAUL PINEDA IN THE PLAZA. THE "LIBERTY FRONT" [LF] SAID IT WAS TO BLAME.';
  const { codes, things } = read(text);
  for (const { words, wordings } of things) {
    for (const { first, last } of wordings) {
      expect(codes.tokens[first]!.sentence).toBe(codes.tokens[last - 1]!.sentence);
      expect(plainWords(text.slice(codes.tokens[first]!.start, codes.tokens[last - 1]!.end))).toBe(words);
    }
  }
});

test('a name and the short form in brackets after it are one body', () => {
  const { codes, things } = read('THE SOUTHERN WORKERS MOVEMENT [MTS] CLAIMED THE ATTACK ON THE BARRACKS.');
  const aliases = aliasesOf(codes.tokens, things);
  expect(sameThing(thing(things, 'southern workers movement'), thing(things, 'mts'), 'body', aliases)).toBe(true);
  expect(sameThing(thing(things, 'attack'), thing(things, 'mts'), 'body', aliases)).toBe(false);
});

test('a person is the same by family name', () => {
  const { things } = read('ANA LUCIA FERRER WAS SHOT. FRIENDS OF FERRER WEPT. BRUNO SALAS ESCAPED.');
  const none: ReadonlySet<string> = new Set();
  expect(sameThing(thing(things, 'ana lucia ferrer'), thing(things, 'ferrer'), 'person', none)).toBe(true);
  expect(sameThing(thing(things, 'ana lucia ferrer'), thing(things, 'bruno salas'), 'person', none)).toBe(false);
});

test('text without a noun has no things', () => {
  expect(read('').things).toEqual([]);
  expect(read('... !!').things).toEqual([]);
});
