import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { numberOf } from '../../../src/extract/templates/numbers-of-people.ts';
import { thingsOf } from '../../../src/extract/templates/things.ts';
import { WordCodes } from '../../../src/extract/templates/word-codes.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

function bestOf(text: string, words: string) {
  const document = annotate(createDocument(text), noFacts);
  const found = thingsOf(new WordCodes(document), text).find((t) => t.words === words);
  return found ? numberOf(document, found) : undefined;
}

test('the number in the phrase counts, also for a wording without it', () => {
  expect(bestOf('THE REBELS KILLED SIX FARMERS NEAR THE RIVER.', 'six farmers')?.best).toBe(6);
  expect(bestOf('THE REBELS KILLED SIX FARMERS NEAR THE RIVER.', 'farmers')?.best).toBe(6);
});

test('a singular noun is one', () => {
  expect(bestOf('THE REBELS KILLED A FARMER NEAR THE RIVER.', 'farmer')?.best).toBe(1);
});

test('a plural without a number is more than one, no more exact than said', () => {
  const count = bestOf('THE REBELS KILLED FARMERS NEAR THE RIVER.', 'farmers');
  expect([count?.low, count?.best]).toEqual([2, null]);
});
