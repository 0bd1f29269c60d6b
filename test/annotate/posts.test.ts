import { describe, expect, it, test } from 'vitest';
import type { PostTold } from '../../src/annotate/annotated.ts';
import { postsTold } from '../../src/annotate/posts/index.ts';
import { read, words } from './reading.ts';

function told(text: string): string[] {
  const document = read(text);
  const line = (post: PostTold) =>
    `${words(document, post.holder)}: ${words(document, post)} (${post.tenure}) ${words(document, post.body) ?? '-'}`;
  return document.posts.map(line);
}

describe('posts told beside a name', () => {
  it.each([
    ['Interior Minister Karim Rahmani condemned it.', ['Karim Rahmani: Interior Minister (current) -']],
    ["The Taliban's interior minister, Karim Rahmani, spoke.", ['Karim Rahmani: interior minister (current) Taliban']],
    [
      'Karim Rahmani, the head of the Interior Ministry, spoke.',
      ['Karim Rahmani: head of the Interior Ministry (current) Interior Ministry'],
    ],
    ['Karim Rahmani, 45, a former mayor of Herat, was killed.', ['Karim Rahmani: mayor of Herat (former) -']],
    [
      "Karim Rahmani, the Taliban's governor of Balkh and a senior member of the Haqqani network, was killed.",
      [
        'Karim Rahmani: governor of Balkh (current) Taliban',
        'Karim Rahmani: senior member of the Haqqani network (current) Haqqani network',
      ],
    ],
    [
      'Brig. Gen. Karim Rahmani, deputy commander of the 205th Corps, spoke.',
      ['Karim Rahmani: deputy commander of the 205th Corps (current) 205th Corps'],
    ],
    ['A guard named Karim Rahmani was wounded.', ['Karim Rahmani: guard (current) -']],
    ['Karim Rahmani, who had served as mayor of Herat, died.', ['Karim Rahmani: mayor of Herat (former) -']],
    ['Karim Rahmani was the governor of Balkh.', ['Karim Rahmani: governor of Balkh (current) -']],
    ['President-elect Karim Rahmani spoke.', ['Karim Rahmani: President-elect (designate) -']],
    ['The police superintendent (SP), Karim Rahmani, was hurt.', ['Karim Rahmani: police superintendent (current) -']],
    ['They lost Karim Rahmani, one of their senior commanders.', ['Karim Rahmani: senior commanders (current) -']],
    [
      'The minister of refugees and repatriation, Karim Rahmani, spoke.',
      ['Karim Rahmani: minister of refugees and repatriation (current) -'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    'Karim Rahmani and two police officers were killed.',
    'Karim Rahmani, who shot the guards, was killed.',
    'Told of it by the governor, Karim Rahmani said nothing.',
    'Karim Rahmani is the most senior official to be killed.',
    'The convoy of the governor was hit, Karim Rahmani said.',
  ])('tells of no post in "%s"', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('gives a post between two names to the one it goes on to', () => {
    expect(told('Karim Rahmani, Governor Sami Noori and a guard were killed.')).toEqual([
      'Sami Noori: Governor (current) -',
    ]);
  });
});

it('parts an aide of a governor from the governor', () => {
  expect(told('Sami Noori, a close aide of the governor, Karim Rahmani, was killed.')).toEqual([
    'Sami Noori: close aide of the governor (current) -',
    'Karim Rahmani: governor (current) -',
  ]);
  expect(told('A spokesman for the governor, Karim Rahmani, spoke.')).toEqual([
    'Karim Rahmani: spokesman for the governor (current) -',
  ]);
});

describe('the time of a post', () => {
  test('is told by "since" and "until"', () => {
    const [post] = read('Karim Rahmani, governor of Balkh from 2018 until 2021, was killed.').posts;
    expect([post?.from?.value, post?.until?.value, post?.tenure]).toEqual(['2018', '2021', 'former']);
  });

  test('is not known where nothing tells it', () => {
    const [post] = read('Karim Rahmani, governor of Balkh, was killed.').posts;
    expect([post?.from, post?.until]).toEqual([null, null]);
  });
});

test('the full words keep what the post leaves out', () => {
  const document = read('Karim Rahmani, the former police chief of Balkh, was killed.');
  const [post] = document.posts;
  expect([words(document, post!), words(document, post!.full)]).toEqual([
    'police chief of Balkh',
    'former police chief of Balkh',
  ]);
});

test('persons whom another stage names are asked about too', () => {
  const document = read('Governor Xyzzy spoke.');
  expect(postsTold(document, [0, document.tokens.length], [[1, 2]]).map((post) => words(document, post))).toEqual([
    'Governor',
  ]);
});
