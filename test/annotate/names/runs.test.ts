import { expect, test } from 'vitest';
import { runsOf } from '../../../src/annotate/names/runs.ts';

function runs(text: string): string[] {
  const words = text.split(' ');
  const found = runsOf(
    words,
    words.map((word) => word.toLowerCase()),
  );
  return [...new Set(found.filter((run) => run !== null))].map(
    (run) => `${words.slice(run.first, run.last + 1).join(' ')} | ${words[run.head]}`,
  );
}

test('joins capitals over small words', () => {
  expect(runs('he led the Ministry of the Interior there')).toEqual(['Ministry of the Interior | Ministry']);
});

test('takes the last word for the head where nothing parts it', () => {
  expect(runs('at Kabul Central Bank today')).toEqual(['Kabul Central Bank | Bank']);
});

test('does not end in a joining word', () => {
  expect(runs('the Bank of his choice')).toEqual(['Bank | Bank']);
});

test('joins initials, but no sentences', () => {
  expect(runs('J . Marlow left the Embassy . Guards came')).toEqual([
    'J . Marlow | Marlow',
    'Embassy | Embassy',
    'Guards | Guards',
  ]);
});
