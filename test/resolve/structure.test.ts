import { describe, expect, it } from 'vitest';
import type { PostHeld } from '../../src/model/actor-values.ts';
import { dayDate, parsePartialDate } from '../../src/model/partial-date.ts';
import { postKey } from '../../src/resolve/post-key.ts';
import { resolve } from '../../src/resolve/resolution.ts';
import { structureAsOf } from '../../src/resolve/structure.ts';
import { Told } from '../told.ts';
import { dead, killedPerson, placeIn } from './balkh.ts';
import { evidenceOf } from './evidence.ts';

const held = (post: string, on: string, tenure: PostHeld['tenure'] = 'current'): PostHeld => ({
  post,
  body: 'Taliban',
  tenure,
  asOf: parsePartialDate(on),
  from: null,
  until: null,
});

function report(text: string, on: string): Told {
  return new Told(text, { publisher: `Paper of ${on}`, published: parsePartialDate(on), publishedFrom: 'given' });
}

function record() {
  const before = report('Qasim Bedar, governor of Osterby, opened a bridge.', '2023-01-10');
  before.mention('person', 'Qasim Bedar', [
    'holds_post',
    held('governor of Osterby', '2023-01-10'),
    'governor of Osterby',
  ]);
  const killing = report('A bomb killed Qasim Bedar, the Osterby governor, on 9 March 2023 in Larkport.', '2023-03-09');
  const victim = killing.mention('person', 'Qasim Bedar', [
    'holds_post',
    held('Osterby governor', '2023-03-09'),
    'Osterby governor',
  ]);
  killing.account(
    'A bomb',
    ['type', 'bombing', 'bomb'],
    ['date', dayDate(2023, 3, 9)!, '9 March 2023'],
    ['place', placeIn('Afghanistan', 'Osterby', 'Larkport'), 'Larkport'],
    ['victim', { ...killedPerson('Qasim Bedar', 'Osterby governor'), mentionId: victim.id }, 'Qasim Bedar'],
    ['victim', { ...killedPerson('Qasim Bedar', 'governor'), name: null, mentionId: null }, 'governor'],
    ['killed', dead(1), 'Qasim Bedar'],
  );
  const after = report('Rauf Nadim, the new governor of Osterby, met elders.', '2023-05-02');
  after.mention('person', 'Rauf Nadim', [
    'holds_post',
    held('governor of Osterby', '2023-05-02'),
    'governor of Osterby',
  ]);
  const evidence = evidenceOf([before, killing, after]);
  return { ...evidence, ...resolve(evidence) };
}

const governorOn = (day: string) => structureAsOf(record(), day).posts.find((p) => p.key === 'governor osterby');

describe('postKey', () => {
  const keyOf = (words: string, body: string | null = null) => postKey(words, body)?.key;

  it('is one for the wordings of one post', () => {
    const wordings = [
      'Balkh governor',
      'acting governor of Balkh province',
      "governor of Afghanistan's northern Balkh province",
    ];
    for (const words of wordings) expect(keyOf(words, 'Taliban')).toBe(keyOf('governor of Balkh'));
    expect(keyOf('minister of interior', 'Taliban')).toBe(keyOf("Taliban's interior minister"));
  });

  it('is another for another place, rank or country', () => {
    const posts = [
      'governor of Balkh',
      'governor of Herat',
      'deputy governor of Balkh',
      'Afghan interior minister',
      'Turkish interior minister',
    ];
    expect(new Set(posts.map((words) => keyOf(words))).size).toBe(posts.length);
  });

  it('says where the words leave open which post is meant', () => {
    expect(postKey('interior minister', null)?.whole).toBe(false);
    expect(postKey('interior minister', 'Taliban')?.whole).toBe(true);
    expect(postKey('governor', null)?.whole).toBe(false);
  });

  it('is null for words whose head names no known post', () => {
    for (const words of ['keeper of bees', 'anniversary of the death of the governor', 'driver of the deputy governor'])
      expect(postKey(words, null)).toBeNull();
  });
});

describe('structureAsOf', () => {
  it('knows nothing of a post before a report tells of it', () => {
    expect(governorOn('2023-01-09')).toBeUndefined();
  });

  it('names who is on record as holding a post', () => {
    expect(governorOn('2023-02-01')!.holders).toMatchObject([{ name: 'Qasim Bedar', firstSaid: '2023-01-10' }]);
  });

  it('has the post vacant from the killing of its holder', () => {
    const post = governorOn('2023-03-09')!;
    expect(post.holders).toEqual([]);
    expect(post.vacantSince).toMatchObject({ name: 'Qasim Bedar', date: { value: '2023-03-09' } });
  });

  it('names the successor, and keeps the hit on record', () => {
    const post = governorOn('2023-06-01')!;
    expect(post.holders).toMatchObject([{ name: 'Rauf Nadim' }]);
    expect(post.vacantSince).toBeNull();
    expect(post.hits).toHaveLength(1);
  });

  it('files a holder without a name under the post that the same incident has in full', () => {
    expect(structureAsOf(record(), '2024-01-01').posts.map(({ key }) => key)).toEqual(['governor osterby']);
  });

  it('takes the short wordings of a holder for the post that another report has in full', () => {
    const reports = [
      'Interior Minister',
      'Turkish Interior Minister',
      'police spokesman',
      'Larkport police spokesman',
    ].map((post, i) => {
      const told = report(`${post} Selim Kaya spoke on day ${i}.`, `2023-02-0${i + 1}`);
      told.mention('person', 'Selim Kaya', ['holds_post', { ...held(post, `2023-02-0${i + 1}`), body: null }, post]);
      return told;
    });
    const evidence = evidenceOf(reports);
    const { posts } = structureAsOf({ ...evidence, ...resolve(evidence) }, '2023-12-31');
    expect(posts.map(({ post }) => post).sort()).toEqual(['Larkport police spokesman', 'Turkish Interior Minister']);
    expect(posts.map(({ holders }) => holders[0]!.statementIds.length)).toEqual([2, 2]);
  });

  it('keeps two posts of one kind apart where a third wording would fit both', () => {
    const reports = ['governor of Osterby', 'governor of Larkport', 'governor'].map((post, i) => {
      const told = report(`Selim Kaya, ${post}, spoke on day ${i}.`, `2023-02-0${i + 1}`);
      told.mention('person', 'Selim Kaya', ['holds_post', { ...held(post, `2023-02-0${i + 1}`), body: null }, post]);
      return told;
    });
    const evidence = evidenceOf(reports);
    const { posts } = structureAsOf({ ...evidence, ...resolve(evidence) }, '2023-12-31');
    expect(posts).toHaveLength(3);
  });

  it('reads the three wordings as one post', () => {
    expect(structureAsOf(record(), '2024-01-01').posts).toHaveLength(1);
  });
});
