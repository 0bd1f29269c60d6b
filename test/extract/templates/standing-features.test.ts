import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { FeatureBag } from '../../../src/extract/templates/feature-bag.ts';
import { addStandingFeatures } from '../../../src/extract/templates/standing-features.ts';
import { aliasesOf, namesOf, type Thing, thingsOf } from '../../../src/extract/templates/things.ts';
import { WordCodes } from '../../../src/extract/templates/word-codes.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const BODY = 'red dawn movement';

function read(text: string) {
  const codes = new WordCodes(annotate(createDocument(text), noFacts));
  const things = thingsOf(codes, text);
  const names = (words: string): Thing[] =>
    namesOf(things.find((thing) => thing.words === words)!, things, aliasesOf(codes.tokens, things));
  const features = (words: string): Set<number> => {
    const bag = new FeatureBag();
    addStandingFeatures(codes, names(words), bag);
    return new Set(bag.keys.subarray(0, bag.length));
  };
  return { names, features };
}

const OPENING = 'SAN MARCOS, 4 MAY 90 -- A BOMB DESTROYED A BRIDGE TODAY. ';
const LONG = `${OPENING}POLICE BLAMED THE RED DAWN MOVEMENT (RDM) FOR THE ATTACK.`;

test('a body is read by all the names that the text gives it', () => {
  const { names } = read(LONG);
  expect(names(BODY).map(({ words }) => words)).toContain('rdm');
});

test('what is told under the short name counts for the long one', () => {
  const before = read(LONG).features(BODY);
  const after = read(`${LONG} IN A LETTER TO A NEWSPAPER, THE RDM CLAIMED RESPONSIBILITY.`).features(BODY);
  expect([...after].filter((feature) => !before.has(feature)).length).toBeGreaterThan(5);
});

test('blame and a claim are told by different features', () => {
  const blamed = read(`${OPENING}POLICE BLAMED THE RED DAWN MOVEMENT FOR THE ATTACK.`).features(BODY);
  const claimed = read(`${OPENING}THE RED DAWN MOVEMENT CLAIMED RESPONSIBILITY FOR THE ATTACK.`).features(BODY);
  expect([...claimed].some((feature) => !blamed.has(feature))).toBe(true);
  expect([...blamed].some((feature) => !claimed.has(feature))).toBe(true);
});

test('a body that is named in the first and the last sentence only is read without fault', () => {
  expect(() => read('RED DAWN MOVEMENT').features(BODY)).not.toThrow();
});
