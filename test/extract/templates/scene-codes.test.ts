import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { type SceneCodes, sceneCodes } from '../../../src/extract/templates/scene-codes.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const TEXT = `LIMA, 4 MAY 90 -- GUERRILLAS KILLED A MAYOR IN AYACUCHO YESTERDAY. THE BODY WAS FOUND BY A TEACHER.

IN ANOTHER ATTACK, A BANK WAS BOMBED IN CUSCO ON 10 JANUARY 1985.`;
const document = annotate(createDocument(TEXT), noFacts);
const scene: SceneCodes = sceneCodes(document);
const at = (word: string) => document.tokens.findIndex(({ lower }) => lower === word);
const sentence = (word: string) => document.tokens[at(word)]!.sentence;

test('event words of the codebook are marked, other words are not', () => {
  expect(scene.event[at('killed')]).not.toBe(0);
  expect(scene.event[at('found')]).toBe(0);
});

test('sorts of things keep fighters and sites apart', () => {
  expect(scene.sort[at('guerrillas')]).not.toBe(scene.sort[at('bank')]);
});

test('a sentence without a time of its own takes that of the one before, marked as taken', () => {
  expect(scene.when[sentence('body')]).toBe(-scene.when[sentence('mayor')]!);
  expect(scene.when[sentence('bank')]).not.toBe(scene.when[sentence('mayor')]);
});

test('a new paragraph, and a sentence that begins as another happening does', () => {
  expect(scene.paragraph[sentence('bank')]).toBe(scene.paragraph[sentence('body')]! + 1);
  expect([sentence('mayor'), sentence('body'), sentence('bank')].map((s) => scene.another[s])).toEqual([0, 0, 1]);
});

test('days and places that a sentence names itself', () => {
  expect(scene.day[sentence('body')]).toBe(0);
  expect(scene.day[sentence('bank')]).not.toBe(scene.day[sentence('mayor')]);
  expect(scene.place[sentence('body')]).toBe(0);
});
