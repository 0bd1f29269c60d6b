import { expect, test } from 'vitest';
import { withOtherOrganisations } from '../../src/train/name-corpora.ts';

const told = {
  words: 'Noor Steel hired Ali from Sarda'.split(' '),
  labels: ['B-ORG', 'I-ORG', 'O', 'B-PER', 'O', 'B-ORG'],
};
const untold = { words: ['Ali', 'left'], labels: ['B-PER', 'O'] };

test('puts other organisations in the place of those named, and keeps all else', () => {
  expect(withOtherOrganisations([[told]], [['Lowen', 'Bay', 'Bank']])).toEqual([
    [
      {
        words: 'Lowen Bay Bank hired Ali from Lowen Bay Bank'.split(' '),
        labels: ['B-ORG', 'I-ORG', 'I-ORG', 'O', 'B-PER', 'O', 'B-ORG', 'I-ORG', 'I-ORG'],
      },
    ],
  ]);
});

test('copies no sentence that names none', () => {
  expect(withOtherOrganisations([[untold], [untold, told]], [['Qumex']])).toHaveLength(1);
});

test('takes the names in turn, the same at every call', () => {
  const names = [['Aa'], ['Bb'], ['Cc']];
  const twice = () =>
    withOtherOrganisations([[told, told]], names).flatMap((document) => document.map((s) => s.words[0]));
  expect(new Set(twice()).size).toBeGreaterThan(1);
  expect(twice()).toEqual(twice());
});
