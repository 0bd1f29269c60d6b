import type { AccountValues, Figure } from '../../src/model/account-values.ts';
import { count } from '../../src/model/count.ts';
import { dayDate, parsePartialDate } from '../../src/model/partial-date.ts';
import type { Place } from '../../src/model/place.ts';
import { Told } from '../told.ts';

/** A place of the gazetteer, as far as the tests need it. */
export function placeIn(country: string, admin1: string | null, locality: string | null): Place {
  const none = { gazetteerId: null, admin2: null, lat: null, lon: null, radiusKm: null };
  return {
    ...none,
    words: locality ?? admin1 ?? country,
    countryCode: null,
    country,
    admin1,
    locality,
    precision: locality ? 1 : 4,
  };
}

export function dead(n: number, by: string | null = null): Figure {
  return { count: count(n, String(n)), by, of: null, includesAttackers: false };
}

export function killedPerson(name: string, post: string | null): AccountValues['victim'] {
  return { name, mentionId: null, post, description: null, number: null, outcome: 'killed', targetKind: null };
}

export function blamed(
  name: string,
  status: 'claimed' | 'attributed' | 'suspected' | 'denied',
  by: string | null = null,
): AccountValues['perpetrator'] {
  return { name, mentionId: null, status, by };
}

const balkh = placeIn('Afghanistan', 'Balkh', 'Mazar-i-Sharif');
const published = { published: parsePartialDate('2023-03-09'), publishedFrom: 'given' as const };

/** Outlets that write for themselves, each with its spelling, its toll and its slips. */
export function balkhReports(): Told[] {
  const harbour = new Told(
    'Daud Muzmal, governor of Balkh, died on 9 March 2023 when a bomber got into his office in Mazar-i-Sharif. Police counted 3 dead. Islamic State said its man had done it.',
    { publisher: 'Harbour Post', title: 'Balkh governor dies in office blast', ...published },
  );
  harbour.account(
    'a bomber got into his office',
    ['type', 'suicide_bombing', 'bomber'],
    ['date', dayDate(2023, 3, 9)!, '9 March 2023'],
    ['place', balkh, 'Mazar-i-Sharif'],
    ['site', { words: 'his office', siteKind: 'government_office' }, 'his office'],
    ['victim', killedPerson('Daud Muzmal', 'governor of Balkh'), 'Daud Muzmal'],
    ['killed', dead(3, 'police'), '3 dead'],
    ['perpetrator', blamed('Islamic State', 'claimed', 'the group'), 'Islamic State'],
  );
  const lantern = new Told(
    'An explosion on the second floor of the provincial office in Mazar-e-Sharif killed Mohammad Dawood Muzammil on Thursday. The hospital received 2 bodies.',
    { publisher: 'Lantern News', title: 'Taliban governor Muzammil killed', ...published },
  );
  lantern.account(
    'An explosion',
    ['type', 'bombing', 'explosion'],
    ['date', dayDate(2023, 3, 9)!, 'Thursday'],
    ['place', placeIn('Afghanistan', 'Balkh', 'Mazar-e-Sharif'), 'Mazar-e-Sharif'],
    ['site', { words: 'the provincial office', siteKind: 'government_office' }, 'the provincial office'],
    ['victim', killedPerson('Mohammad Dawood Muzammil', null), 'Mohammad Dawood Muzammil'],
    ['killed', dead(2, 'the hospital'), '2 bodies'],
  );
  const mirror = new Told(
    'Looking back: on 9 March 2022 a suicide attacker killed Balkh governor Mullah Mohammad Daud Muzammil and 20 others in Mazar-i-Sharif, the paper recalls.',
    { publisher: 'Mirror Weekly', published: parsePartialDate('2023-04-02'), publishedFrom: 'given' },
  );
  mirror.account(
    'a suicide attacker',
    ['type', 'suicide_bombing', 'suicide attacker'],
    ['date', dayDate(2022, 3, 9)!, '9 March 2022'],
    ['place', balkh, 'Mazar-i-Sharif'],
    ['victim', killedPerson('Mohammad Daud Muzammil', 'governor of Balkh'), 'Mullah Mohammad Daud Muzammil'],
    ['killed', dead(21), '20 others'],
  );
  return [harbour, lantern, mirror];
}

/** One agency text under four mastheads. */
export function balkhReprints(): Told[] {
  const body =
    "MAZAR-I-SHARIF (AFP) - The governor of Afghanistan's Balkh province was killed in a blast at his office on Thursday, police said, a day after he met visiting officials to talk about an irrigation project in the north. " +
    'The explosion tore through the second floor of the building in the morning, provincial police spokesman Asif Waziri told reporters. "Two people including Mohammad Dawood Muzammil were killed," he said.';
  return ['Coast Tribune', 'Valley Times', 'Inland Courier', 'Daily Ledger'].map((publisher, i) => {
    const told = new Told(`${body}${i === 0 ? '' : ` Printed by the ${publisher}.`}`, {
      publisher,
      title: 'Blast kills governor of Balkh',
      ...published,
    });
    told.account(
      'a blast at his office',
      ['type', 'bombing', 'blast'],
      ['date', dayDate(2023, 3, 9)!, 'Thursday'],
      ['place', balkh, 'MAZAR-I-SHARIF'],
      ['victim', killedPerson('Mohammad Dawood Muzammil', 'governor of Balkh'), 'Mohammad Dawood Muzammil'],
      ['killed', dead(2, 'Asif Waziri'), 'Two people'],
    );
    return told;
  });
}

/** Two days later, in the same city: another bombing. */
export function secondBlast(): Told {
  const told = new Told(
    'A bomb went off among journalists at a culture centre in Mazar-i-Sharif on 11 March 2023, killing 1, two days after the governor, Daud Muzmal, was killed in the city.',
    {
      publisher: 'Harbour Post',
      title: 'Blast at gathering for journalists',
      published: parsePartialDate('2023-03-11'),
      publishedFrom: 'given',
    },
  );
  told.account(
    'A bomb went off',
    ['type', 'bombing', 'bomb'],
    ['date', dayDate(2023, 3, 11)!, '11 March 2023'],
    ['place', balkh, 'Mazar-i-Sharif'],
    ['site', { words: 'a culture centre', siteKind: 'cultural_site' }, 'a culture centre'],
    ['killed', dead(1), 'killing 1'],
  );
  told.account(
    'was killed in the city',
    ['type', 'other', 'killed'],
    ['prominence', 'background', 'was killed in the city'],
    ['date', dayDate(2023, 3, 9)!, 'two days after'],
    ['place', balkh, 'the city'],
    ['victim', killedPerson('Daud Muzmal', 'governor'), 'Daud Muzmal'],
  );
  return told;
}
