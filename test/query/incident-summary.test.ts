import { describe, expect, it } from 'vitest';
import { count } from '../../src/model/count.ts';
import type { Actor, Incident } from '../../src/model/incident.ts';
import { dayDate, monthDate } from '../../src/model/partial-date.ts';
import type { SourcedRecord } from '../../src/model/sourced-record.ts';
import { summariseIncidents } from '../../src/query/index.ts';
import { Told } from '../told.ts';

const figure = (n: number, words: string) => ({ count: count(n, words), by: null, of: null, includesAttackers: false });
const victim = (name: string | null, post: string | null, mentionId: string | null = null) =>
  ({ name, mentionId, post, description: null, number: null, outcome: 'killed', targetKind: null }) as const;

/** A record with one incident that all accounts of all reports tell of. */
function record(told: readonly Told[], actors: readonly Actor[] = []): SourcedRecord {
  const incident: Incident = {
    kind: 'incident',
    id: 'inc_1',
    accountIds: told.flatMap(({ accounts }) => accounts.map(({ id }) => id)).sort(),
    grade: 'likely',
    gradeReasons: [],
  };
  return {
    documents: new Map(told.map(({ document }) => [document.id, document])),
    sources: new Map(told.map(({ source }) => [source.id, source])),
    reports: told.map(({ report }) => report),
    readings: told.map((one) => one.reading()),
    judgements: [],
    reviews: [],
    incidents: [incident],
    actors,
    families: [],
  };
}

const report = (text: string, publisher: string) => new Told(text, { publisher });

describe('an incident as a list shows it', () => {
  it('keeps differing figures side by side, each with who gives it', () => {
    const a = report('A blast killed five.', 'Alpha');
    a.account('blast', ['killed', figure(5, 'five'), 'five']);
    const b = report('A blast, and eight dead.', 'Beta');
    b.account('blast', ['killed', figure(8, 'eight'), 'eight']);
    const c = report('The blast left eight dead.', 'Gamma');
    c.account('blast', ['killed', figure(8, 'eight'), 'eight']);
    const [summary] = summariseIncidents(record([a, b, c]));
    expect(summary!.figures.map(({ figure: { count: toll }, sources }) => [toll.best, sources])).toEqual([
      [8, ['Beta', 'Gamma']],
      [5, ['Alpha']],
    ]);
  });

  it('prefers the more precise date and keeps the others', () => {
    const a = report('A blast on 3 May 2023.', 'Alpha');
    a.account('blast', ['date', dayDate(2023, 5, 3)!, '3 May 2023']);
    const b = report('A blast in May 2023.', 'Beta');
    b.account('blast', ['date', monthDate(2023, 5)!, 'May 2023']);
    const [summary] = summariseIncidents(record([a, b]));
    expect([summary!.date?.value, summary!.otherDates.map(({ value }) => value)]).toEqual(['2023-05-03', ['2023-05']]);
  });

  it('names one person once, in the fullest form, and no post that a named person holds', () => {
    const a = report('Blast kills Karim, the minister.', 'Alpha');
    const first = a.mention('person', 'Karim');
    a.account('Blast', ['victim', victim('Karim', 'minister', first.id), 'Karim']);
    const b = report('A blast killed Abdul Karim.', 'Beta');
    const second = b.mention('person', 'Abdul Karim');
    b.account('blast', ['victim', victim('Abdul Karim', null, second.id), 'Abdul Karim']);
    const c = report('A blast killed a government minister and a mayor.', 'Gamma');
    const byPost = ['government minister', 'mayor'].map((post) => ['victim', victim(null, post), post] as const);
    c.account('blast', ...byPost);
    const actor: Actor = {
      kind: 'actor',
      id: 'act_1',
      actorKind: 'person',
      name: 'Abdul Karim',
      aliases: [],
      codebookId: null,
      mentionIds: [first.id, second.id],
    };
    const [summary] = summariseIncidents(record([a, b, c], [actor]));
    expect(summary!.victims.map(({ name, post }) => [name, post])).toEqual([
      ['Abdul Karim', 'minister'],
      [null, 'mayor'],
    ]);
  });

  it('has nothing where nothing is told', () => {
    const a = report('A blast.', 'Alpha');
    a.account('blast');
    const [summary] = summariseIncidents(record([a]));
    expect(summary).toMatchObject({ type: null, date: null, place: null, site: null, victims: [], figures: [] });
  });
});
