import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

function units(text: string): string[] {
  const { names } = annotate(createDocument(text), noFacts, { until: 'names' });
  return names.filter((name) => name.kind === 'unit').map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['Soldiers of the 205th Corps were hit near Qalat.', ['205th Corps']],
  ['Men of the 3rd Battalion of the 12th Brigade fled.', ['3rd Battalion of the 12th Brigade']],
  ['The Second Battalion, 5th Marines, took the bridge.', ['Second Battalion, 5th Marines']],
  ['Brigade 77 said two of its fighters had died.', ['Brigade 77']],
  ['A convoy of the 1st Cavalry Division was bombed.', ['1st Cavalry Division']],
  ['Paratroopers of the 101st Airborne landed at dawn.', ['101st Airborne']],
  ['Task Force 58 left the base on Sunday.', ['Task Force 58']],
  ['Troops of the 4th Light Infantry Division shelled the town.', ['4th Light Infantry Division']],
])('%s', (text, expected) => {
  expect(units(text)).toEqual(expected);
});

test.each([
  'The second division of the land angered farmers.',
  'It was the first support they had been given.',
  'The 20th century began with a war.',
  'They fought on 12 fronts for a week.',
  'Police on Monday named the third wing of the movement.',
])('finds no unit in "%s"', (text) => {
  expect(units(text)).toEqual([]);
});
