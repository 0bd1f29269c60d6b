import { describe, expect, it } from 'vitest';
import { type CheckedClaim, ClaimChecker } from '../../src/check/index.ts';
import { count } from '../../src/model/count.ts';
import { type Case, smallRecord } from './small-record.ts';

const record: Case[] = [
  { id: 'kabul-school', date: '2021-05-08', country: 'Afghanistan', admin1: 'Kabul', killed: [85] },
  {
    id: 'kunduz-mosque',
    date: '2021-10-08',
    country: 'Afghanistan',
    admin1: 'Kunduz',
    site: ['a mosque', 'mosque'],
    by: [['Islamic State', 'claimed']],
    killed: [46],
  },
  {
    id: 'kandahar-mosque',
    date: '2021-10-15',
    country: 'Afghanistan',
    admin1: 'Kandahar',
    site: ['a mosque', 'mosque'],
    by: [['ISIS-K', 'claimed']],
    killed: [count(40, 'at least 40', 'at_least')],
  },
  {
    id: 'kandahar-mosque',
    date: '2021-10-15',
    country: 'Afghanistan',
    admin1: 'Kandahar',
    site: ['the mosque', 'mosque'],
    killed: [47],
  },
  {
    id: 'balkh-governor',
    type: 'suicide_bombing',
    date: '2023-03-09',
    country: 'Afghanistan',
    admin1: 'Balkh',
    by: [['ISIS', 'claimed']],
    victim: ['Mohammad Dawood Muzammil', 'governor of Balkh'],
    killed: [3],
  },
  {
    id: 'kabul-minister',
    type: 'suicide_bombing',
    date: '2024-12-11',
    country: 'Afghanistan',
    admin1: 'Kabul',
    by: [['ISIS-K', 'attributed', 'police']],
    victim: ['Khalil Haqqani', 'Minister of Refugees'],
    killed: [5],
  },
  {
    id: 'peshawar-mosque',
    type: 'suicide_bombing',
    date: '2023-01-30',
    country: 'Pakistan',
    admin1: 'Peshawar',
    site: ['a mosque', 'mosque'],
    by: [['TTP', 'denied', 'TTP']],
    killed: [
      [84, 'police'],
      [101, 'hospital'],
    ],
  },
];

const checker = new ClaimChecker(smallRecord(record));

function check(words: string, on: string | null = '2024-12-14', speaker: string | null = null): CheckedClaim {
  const checked = checker.check(words, { speaker, on, documentId: null });
  if (checked.kind === 'refusal') throw new Error(`expected a check, found a refusal: ${checked.reason}`);
  return checked;
}

const first = (checked: CheckedClaim) => checked.checks[0]!;

describe('elimination', () => {
  it('is contradicted by an incident after it that the group claimed', () => {
    const found = check('ISIS has been eliminated in Afghanistan.', '2021-10-20', 'Taliban');
    expect(found.verdict).toBe('contradicted');
    expect(first(found).incidentsAgainst).toEqual(['balkh-governor']);
  });

  it('is mixed where others only attribute incidents to the group', () => {
    expect(check('ISIS has been wiped out.', '2023-06-01').verdict).toBe('mixed');
  });

  it('is not testable where the record holds nothing after it', () => {
    expect(check('ISIS has been eliminated.', '2025-03-01').verdict).toBe('not_testable');
  });

  it('keeps the other reading apart: that the group had stopped by then', () => {
    const found = check('ISIS has been eliminated in Afghanistan.', '2024-12-14');
    expect(found.checks.map((c) => c.verdict)).toEqual(['not_testable', 'mixed']);
    expect(found.verdict).toBe('mixed');
  });

  it('does not count incidents before it', () => {
    expect(first(check('ISIS has been eliminated.', '2021-10-20')).incidentsAgainst).not.toContain('kunduz-mosque');
  });

  it('turns round when it is denied: "failed to eliminate"', () => {
    const found = check('The Taliban have failed to eliminate ISIS.', '2021-12-31');
    expect(found.verdict).toBe('consistent');
    expect(first(found).incidentsFor).toEqual(['kunduz-mosque', 'kandahar-mosque']);
  });
});

describe('order in time', () => {
  it('finds the first killing of a minister consistent where the record reaches back', () => {
    const found = check('It was the first killing of a minister since the Taliban takeover.');
    expect(found.verdict).toBe('consistent');
    expect(first(found).incidentsFor).toEqual(['kabul-minister']);
  });

  it('does not call a first consistent where the record does not reach back', () => {
    const late = new ClaimChecker(smallRecord(record.filter((c) => c.id === 'kabul-minister')));
    const found = late.check('It was the first killing of a minister in three years.', {
      speaker: null,
      on: '2024-12-14',
      documentId: null,
    });
    expect(found).toMatchObject({ verdict: 'not_testable' });
  });

  it('contradicts a first when the record holds an earlier one', () => {
    const found = check('The killing of the minister is the first killing of a senior official since the takeover.');
    expect(found.verdict).toBe('contradicted');
    expect(first(found).incidentsAgainst).toEqual(['balkh-governor']);
  });

  it('does not count what the record lacks against a claim', () => {
    expect(check('It was the tenth attack on a mosque in October 2021.', '2021-10-31').verdict).toBe('not_testable');
  });
});

describe('the greatest', () => {
  it('takes "at least 40" as speaking for 47', () => {
    const found = check(
      'The attack on the mosque in Kandahar was the deadliest since the U.S. withdrawal.',
      '2021-10-16',
    );
    expect(found.verdict).toBe('consistent');
    expect(first(found).incidentsFor).toEqual(['kandahar-mosque', 'kunduz-mosque']);
  });

  it('is contradicted where even the lowest figure of another is higher', () => {
    const found = check('The attack on the mosque in Kunduz was the deadliest in Afghanistan in 2021.', '2021-12-31');
    expect(found.verdict).toBe('contradicted');
    expect(first(found).incidentsAgainst).toEqual(['kabul-school']);
  });

  it('counts the words after the superlative as its scope, those before it as its subject', () => {
    const found = check('The bombing in Peshawar was the deadliest in 2023.', '2023-12-31');
    expect(first(found).reading?.words).toMatch(/among incidents in Pakistan, in 2023/);
  });
});

describe('words that set no rank, and turning points that the record holds', () => {
  it('does not test "one of the deadliest"', () => {
    expect(first(check('It was one of the deadliest attacks since the takeover.')).reason).toMatch(/one of/);
  });

  it('counts from an incident that the claim names', () => {
    const found = check(
      'The bombing in Balkh was the deadliest since the bombing of a mosque in October 2021.',
      '2023-03-10',
    );
    expect(first(found).reading?.words).toContain('since the incident of 2021-10-15');
  });

  it("takes the country from the speaker's side when the claim says only the country", () => {
    const found = check('There is full security in all parts of the country.', '2024-12-14', 'Taliban');
    expect(first(found).reading?.words).toContain('in Afghanistan');
    expect(found.verdict).toBe('contradicted');
  });
});

describe('counts', () => {
  it('is consistent when the record holds exactly so many', () => {
    const found = check('ISIS has carried out two attacks on mosques since the takeover.', '2021-12-01');
    expect(found.verdict).toBe('consistent');
    expect(first(found).incidentsFor).toEqual(['kunduz-mosque', 'kandahar-mosque']);
  });

  it('is contradicted when the record holds more', () => {
    expect(check('ISIS has carried out two attacks since the Taliban takeover.', '2024-12-14').verdict).toBe(
      'contradicted',
    );
  });

  it('is not testable when the record holds fewer', () => {
    expect(check('ISIS carried out 361 attacks in 2021.', '2022-01-01').verdict).toBe('not_testable');
  });
});

describe('figures of one incident', () => {
  it('is mixed where independent sources differ', () => {
    expect(check('The bombing at the mosque in Peshawar killed 101 people.', '2023-02-05').verdict).toBe('mixed');
  });

  it("does not take the speaker's own figure as support", () => {
    expect(check('The bombing at the mosque in Peshawar killed 101 people.', '2023-02-05', 'hospital').verdict).toBe(
      'contradicted',
    );
  });
});

describe('who was behind it', () => {
  it('says that an incident is unclaimed only while nobody is on record as claiming it', () => {
    expect(
      check('No group has claimed responsibility for the attack on the mosque in Kunduz.', '2021-10-09').verdict,
    ).toBe('contradicted');
    expect(check('No group has claimed responsibility for the bombing in Peshawar.', '2023-02-01').verdict).toBe(
      'consistent',
    );
  });

  it("does not take a group's denial as support for its denial", () => {
    expect(check('The TTP was not involved in the bombing in Peshawar.', '2023-02-01', 'TTP').verdict).toBe(
      'not_testable',
    );
  });
});

describe('what cannot be tested', () => {
  it.each([
    ['The group retains 2,000 to 3,500 fighters.', /strength/],
    ['The attack was repulsed within 15 minutes.', /durations/],
    ['ISIS benefits from drug trafficking.', /money/],
    ['The food was good.', /no group, number/],
  ])('%s', (words, reason) => {
    const found = check(words);
    expect(found.verdict).toBe('not_testable');
    expect(first(found).reason).toMatch(reason);
  });
});

describe('every check', () => {
  it('spells out its reading and says what the record covers', () => {
    const found = first(check('It was the first killing of a minister since the Taliban takeover.'));
    expect(found.reading?.words).toContain('since the Taliban takeover of Kabul (2021-08-15)');
    expect(found.coverage.words).toContain('What it does not hold may still have happened');
  });

  it('keeps several readings apart: a month may be the calendar month or thirty days', () => {
    expect(check('It was the second attack on a mosque in Afghanistan this month.', '2021-10-16').checks).toHaveLength(
      2,
    );
  });
});
