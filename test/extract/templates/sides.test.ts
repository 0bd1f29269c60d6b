import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { SIDES, sideOf } from '../../../src/extract/templates/sides.ts';
import { thingsOf } from '../../../src/extract/templates/things.ts';
import { WordCodes } from '../../../src/extract/templates/word-codes.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const TEXT = `SAN MARCOS, 4 MAY 90 -- REBELS WOUNDED SIX SOLDIERS NEAR SAN MARCOS. A BANK CLERK DIED IN ANOTHER TOWN.
ARMED MEN SHOT POLICEMAN RAUL ORDONEZ IN THE MARKET.`;
const codes = new WordCodes(annotate(createDocument(TEXT), noFacts));
const things = thingsOf(codes, TEXT);
const side = (words: string) => SIDES[sideOf(codes, things.find((thing) => thing.words === words)!)];

test('soldiers are of the military by their own word', () => {
  expect(side('six soldiers')).toBe('military');
});

test('rebels are fighters', () => {
  expect(side('rebels')).toBe('fighters');
});

test('a name is of the side of the word beside it', () => {
  expect(side('raul ordonez')).toBe('beside police');
});

test('who is of no side is other', () => {
  expect(side('bank clerk')).toBe('other');
});
