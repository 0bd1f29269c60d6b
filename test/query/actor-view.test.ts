import { describe, expect, it } from 'vitest';
import type { PostHeld, Relation } from '../../src/model/actor-values.ts';
import { dayDate } from '../../src/model/partial-date.ts';
import { actorView, networkOf, RecordIndex, searchActors, structureView } from '../../src/query/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { dead, killedPerson, placeIn } from '../resolve/balkh.ts';
import { evidenceOf } from '../resolve/evidence.ts';
import { Told } from '../told.ts';

const on = (month: number, day: number) => dayDate(2023, month, day)!;
const holds = (post: string, body: string | null, day: PostHeld['asOf'], tenure: PostHeld['tenure'] = 'current') => ({
  post,
  body,
  tenure,
  asOf: day,
  from: null,
  until: null,
});
const relation = (kind: Relation['relation'], object: string, day: Relation['asOf']): Relation => ({
  relation: kind,
  object,
  objectMentionId: null,
  asOf: day,
  by: null,
});
const report = (text: string, publisher: string, published: PostHeld['asOf']) =>
  new Told(text, { publisher, published, publishedFrom: 'given' });

/** A governor killed, a baker killed with him, who did it, and a group that is part of another. */
function index(): RecordIndex {
  const killing = report(
    'A bomb in Larkport killed Qasim Bedar, governor of Osterby, and the baker Tamim Oru on 9 March 2023. The Northern Front claimed it. The Northern Front is part of the Free Army.',
    'Alpha Wire',
    on(3, 9),
  );
  const governor = killing.mention('person', 'Qasim Bedar', [
    'holds_post',
    holds('governor of Osterby', 'Free Army', on(3, 9)),
    'governor of Osterby',
  ]);
  const baker = killing.mention('person', 'Tamim Oru');
  const front = killing.mention('armed_group', 'Northern Front', [
    'relation',
    relation('part_of', 'Free Army', on(3, 9)),
    'part of the Free Army',
  ]);
  killing.mention('armed_group', 'Free Army');
  killing.account(
    'A bomb',
    ['type', 'bombing', 'bomb'],
    ['date', on(3, 9), '9 March 2023'],
    ['place', placeIn('Afghanistan', 'Osterby', 'Larkport'), 'Larkport'],
    ['victim', { ...killedPerson('Qasim Bedar', 'governor of Osterby'), mentionId: governor.id }, 'Qasim Bedar'],
    ['victim', { ...killedPerson('Tamim Oru', null), mentionId: baker.id }, 'Tamim Oru'],
    ['perpetrator', { name: 'Northern Front', mentionId: front.id, status: 'claimed', by: null }, 'Northern Front'],
    ['killed', dead(2), 'killed'],
  );
  killing.claim(
    'claimed it',
    ['claim_kind', 'responsibility', 'claimed it'],
    ['speaker', { name: 'Northern Front', mentionId: front.id, side: 'Northern Front' }, 'The Northern Front'],
  );
  const later = report('Hashim Lor, the new governor of Osterby of the Free Army, spoke.', 'Beta Daily', on(5, 2));
  later.mention('person', 'Hashim Lor', [
    'holds_post',
    holds('governor of Osterby', 'Free Army', on(5, 2)),
    'governor of Osterby of the Free Army',
  ]);
  const evidence = evidenceOf([killing, later]);
  return new RecordIndex({ ...evidence, ...resolve(evidence) });
}

const idOf = (record: RecordIndex, name: string) => searchActors(record, name, null).rows[0]?.id ?? '';

describe('searchActors', () => {
  it('lists groups and public persons, and counts the private ones without naming them', () => {
    const { rows, withheld } = searchActors(index(), '', null);
    expect(rows.map(({ name }) => name).sort()).toEqual(['Free Army', 'Hashim Lor', 'Northern Front', 'Qasim Bedar']);
    expect(withheld).toBe(1);
  });

  it('finds nobody by the name of a private person', () => {
    expect(searchActors(index(), 'Tamim', null).rows).toEqual([]);
  });
});

describe('actorView', () => {
  it('has no view of a private person', () => {
    const record = index();
    const baker = record.record.actors.find(({ name }) => name === 'Tamim Oru')!;
    expect(actorView(record, baker.id)).toBeNull();
  });

  it('has posts as dated statements whose words can be read', () => {
    const record = index();
    const view = actorView(record, idOf(record, 'Qasim Bedar'))!;
    expect(view.posts).toMatchObject([
      { post: 'governor of Osterby', sayings: [{ tenure: 'current', words: { quote: 'governor of Osterby' } }] },
    ]);
    expect(view.posts[0]!.hits).toMatchObject([{ outcome: 'killed' }]);
  });

  it('has the incidents with the part that each report gives the actor', () => {
    const record = index();
    const hit = actorView(record, idOf(record, 'Qasim Bedar'))!.incidents;
    expect(hit.map(({ parts }) => parts.map(({ side, how }) => [side, how]))).toEqual([[['hit', 'killed']]]);
    const named = actorView(record, idOf(record, 'Northern Front'))!.incidents;
    expect(named[0]!.parts).toMatchObject([{ side: 'named', how: 'claimed', words: [{ source: 'Alpha Wire' }] }]);
  });

  it('has what was said in the name of a group, held against the record', () => {
    const record = index();
    const { claims } = actorView(record, idOf(record, 'Northern Front'))!;
    expect(claims).toMatchObject([{ row: { kind: 'responsibility' }, words: { quote: 'claimed it' } }]);
  });

  it('has a relation on the page of both, in its direction', () => {
    const record = index();
    const of = (name: string) => actorView(record, idOf(record, name))!.relations;
    expect(of('Northern Front')).toMatchObject([{ relation: 'part_of', direction: 'from', other: 'Free Army' }]);
    expect(of('Free Army')).toMatchObject([{ relation: 'part_of', direction: 'to', other: 'Northern Front' }]);
  });
});

describe('structureView', () => {
  it('knows the body of a post, and who was named after its holder was killed', () => {
    const view = structureView(index(), null)!;
    expect(view.bodies).toMatchObject([{ name: 'Free Army', posts: 1 }]);
    const post = view.posts.find(({ hits }) => hits.length > 0 && hits[0]!.name === 'Qasim Bedar')!;
    expect(post.successions).toMatchObject([{ successor: { name: 'Hashim Lor', firstSaid: '2023-05-02' } }]);
  });

  it('names nobody after a killing on a day before anyone was named', () => {
    const view = structureView(index(), '2023-04-01')!;
    expect(view.posts.flatMap(({ successions }) => successions.map(({ successor }) => successor))).toEqual([null]);
  });
});

describe('networkOf', () => {
  const all = { from: null, until: null, kinds: [] };

  it('ties groups by relations and persons by their posts, each with its words', () => {
    const { nodes, ties } = networkOf(index(), all);
    expect(nodes[0]!.name).toBe('Free Army');
    expect(ties.map(({ kind }) => kind).sort()).toEqual(['holds_post', 'holds_post', 'part_of']);
    expect(ties.every(({ sayings }) => sayings.every(({ words }) => words.quote.length > 0))).toBe(true);
  });

  it('keeps to the days and kinds asked for', () => {
    const record = index();
    expect(networkOf(record, { ...all, kinds: ['part_of'] }).ties).toHaveLength(1);
    const late = networkOf(record, { ...all, from: '2023-04-01' });
    expect(late.nodes.map(({ name }) => name).sort()).toEqual(['Free Army', 'Hashim Lor']);
  });
});
