import { expect, test } from 'vitest';
import { isafLabel } from '../../bench/isaf-prediction.ts';
import type { VictimOutcome } from '../../src/model/account-values.ts';
import { type Count, count, vagueCount } from '../../src/model/count.ts';
import { dayDate } from '../../src/model/partial-date.ts';
import type { Place } from '../../src/model/place.ts';
import { Told } from '../told.ts';

const paktia: Place = {
  words: 'Paktia',
  gazetteerId: null,
  countryCode: 'AF',
  country: 'Afghanistan',
  admin1: 'Paktia',
  admin2: null,
  locality: null,
  lat: null,
  lon: null,
  radiusKm: null,
  precision: 4,
};
const group = (description: string, number: Count, outcome: VictimOutcome) => ({
  name: null,
  mentionId: null,
  post: null,
  description,
  number,
  outcome,
  targetKind: null,
});
const told = () => new Told('Troops seized a Haqqani network commander and several fighters in Paktia on 4 June 2011.');

test('day, province and group are given by the names of the corpus', () => {
  const account = told().account(
    'seized',
    ['date', dayDate(2011, 6, 4)!, '4 June 2011'],
    ['place', paktia, 'Paktia'],
    ['target', { words: 'Haqqani network', targetKind: null }, 'Haqqani network'],
  );
  expect(isafLabel(account)).toMatchObject({
    start_date: '2011-06-04',
    province: ['paktya'],
    target_group: ['haqqani'],
  });
});

test('persons are added up, and an open number counts as three', () => {
  const account = told().account(
    'seized',
    ['victim', group('commander', count(1, 'a'), 'arrested'), 'commander'],
    ['victim', group('fighters', vagueCount('several', 3), 'arrested'), 'several fighters'],
  );
  expect(isafLabel(account)).toMatchObject({
    min_captured: 4,
    captureq: true,
    min_killed: 0,
    killq: false,
    min_leaders_captured: 1,
  });
});

test('"more than ten" is at least eleven', () => {
  const figure = { count: count(10, 'more than ten', 'more_than'), by: null, of: null, includesAttackers: false };
  expect(isafLabel(told().account('seized', ['killed', figure, 'several fighters']))).toMatchObject({
    min_killed: 11,
    killq: true,
  });
});

test('what the account does not say is empty, never guessed', () => {
  expect(isafLabel(told().account('seized'))).toMatchObject({ start_date: null, target_group: [], min_captured: 0 });
});
