import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { isDoubted } from '../../../src/extract/templates/doubt.ts';
import { type Judged, judge } from '../../../src/extract/templates/judged.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

/** A judgement that finds nothing likely: only the things and where they stand matter here. */
function things(text: string): Judged {
  const nothing = { mention: () => {}, sentence: () => {}, report: () => {} };
  return judge(annotate(createDocument(text), noFacts), nothing);
}

function doubted(text: string, words: string): boolean {
  const judged = things(text);
  return isDoubted(
    judged,
    judged.things.findIndex((thing) => thing.words === words),
  );
}

test('a word of blame beside the name is doubt', () => {
  expect(doubted('THE POLICE BLAMED THE NORTHERN FRONT. A BUS BURNED.', 'northern front')).toBe(true);
});

test('a word of blame in another sentence is not', () => {
  expect(doubted('THE NORTHERN FRONT BURNED A BUS. THE MAYOR BLAMED THE WEATHER.', 'northern front')).toBe(false);
});
