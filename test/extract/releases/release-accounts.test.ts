import { describe, expect, it } from 'vitest';
import { builtInReader } from '../../../src/extract/index.ts';
import { allValues, firstValue } from '../../../src/model/account.ts';
import { citationFault } from '../../../src/model/citation.ts';
import { createDocument } from '../../../src/model/document.ts';
import { type Reading, statementsIn } from '../../../src/model/reading.ts';
import { noFacts } from '../../../src/model/report.ts';

const HEAD = 'Regional Command News Desk\n2011-06-X-007\nFor Immediate Release\n\nKABUL, Afghanistan (June 8, 2011) – ';

function read(body: string): Reading {
  return builtInReader.read(createDocument(HEAD + body), noFacts) as Reading;
}

/** The people of an account as "outcome number description". */
function people(body: string): string[] {
  return read(body).accounts.flatMap((account) =>
    allValues(account, 'victim').map((v) => `${v.outcome} ${v.number?.words} ${v.name ?? v.description}`),
  );
}

describe('a press release on one operation', () => {
  const body =
    'A joint security force captured a Taliban facilitator and detained two of his associates in Andar district, Ghazni province, yesterday. ' +
    'The facilitator supplied bombs for attacks in Kabul that killed nine policemen. ' +
    'After questioning, the force detained the facilitator and the associates.';

  it('is a raid with its day, province and the group aimed at', () => {
    const [account, ...others] = read(body).accounts;
    expect(others).toEqual([]);
    expect(firstValue(account!, 'type')).toBe('raid_arrest');
    expect(firstValue(account!, 'date')?.value).toBe('2011-06-07');
    expect(firstValue(account!, 'place')?.admin1).toBe('Ghazni');
    expect(allValues(account!, 'target').map((t) => t.words)).toEqual(['Taliban']);
  });

  it('adds up those taken once, however often they are told', () => {
    const [account] = read(body).accounts;
    expect(firstValue(account!, 'arrested')?.count).toMatchObject({ low: 3, qualifier: 'derived' });
    expect(allValues(account!, 'victim').map((v) => v.outcome)).toEqual(['arrested', 'arrested']);
  });

  it('counts nobody whom the target is accused of killing', () => {
    expect(firstValue(read(body).accounts[0]!, 'killed')).toBeNull();
  });

  it('cites the exact words of every value', () => {
    const document = createDocument(HEAD + body);
    const reading = builtInReader.read(document, noFacts) as Reading;
    for (const { citation, support } of statementsIn(reading)) {
      for (const cited of citation ? [citation, ...support] : support)
        expect(citationFault(cited, document)).toBeNull();
    }
  });
});

describe('whom a force took or killed', () => {
  it('tells those killed from those taken by one subject', () => {
    expect(
      people('In Logar province, a coalition force killed one insurgent and detained two additional insurgents today.'),
    ).toEqual(['killed one one insurgent', 'arrested two two additional insurgents']);
  });

  it('reads a bare number as more of those told before', () => {
    expect(
      people('Security forces returned fire in Logar province, killing several insurgents and detaining one.'),
    ).toEqual(['killed several several insurgents', 'arrested one one']);
  });

  it('reads those killed and the one taken as subjects of the passive', () => {
    expect(
      people(
        'Security forces raided a house in Logar province today. Two militants, including a Taliban commander, were killed and one was apprehended.',
      ),
    ).toEqual(['killed Two Two militants', 'arrested one one']);
  });

  it('takes the members of a group, not those of the force', () => {
    expect(people('Coalition forces captured three Taliban members in Logar province today.')).toEqual([
      'arrested three three Taliban members',
    ]);
  });

  it('adds only what comes beside those told', () => {
    const told = 'A security force captured a Haqqani leader in Khost province today. ';
    expect(people(`${told}The leader was detained after a search.`)).toHaveLength(1);
    expect(people(`${told}The force also detained three insurgents.`)).toHaveLength(2);
  });

  it('takes "both men" for one more than the one told before', () => {
    const [, second] = people(
      'A security force captured a bomb facilitator in Khost province today. Both men were detained for questioning.',
    );
    expect(second).toBe('arrested both Both men');
  });

  it('leaves a leader counted within a number in it', () => {
    expect(people('Forces detained five insurgents in Khost province today, including a Haqqani leader.')).toEqual([
      'arrested five five insurgents',
    ]);
  });

  it('counts nobody in a denial or a campaign', () => {
    const told = 'A security force detained one insurgent in Khost province today. ';
    expect(
      people(`${told}No women or children were detained. Since January, forces have captured 90 leaders.`),
    ).toEqual(['arrested one one insurgent']);
  });
});

describe('words that are not those taken', () => {
  it('a person told by a pronoun alone counts, undescribed', () => {
    const [account] = read(
      'A security force searched a house in Logar province today. A man fired on it, and the force shot back, killing him.',
    ).accounts;
    expect(allValues(account!, 'victim')).toMatchObject([
      { outcome: 'killed', name: null, description: null, number: { best: 1 } },
    ]);
  });

  it("those hit by a bombing that the release recalls are not the force's", () => {
    const told = 'A security force detained one insurgent in Khost province today. ';
    expect(people(`${told}Nine villagers were killed in a roadside bomb attack there on Monday.`)).toHaveLength(1);
  });

  it('a word for people that tells whose activity it is', () => {
    expect(
      people('Two men suspected of insurgent activity were detained by a security force in Logar province today.'),
    ).toEqual(['arrested Two Two men']);
  });

  it("a group that is only named with the target's deeds", () => {
    const [account] = read(
      'A security force captured a Taliban leader in Logar province today. He traded arms with Haqqani commanders.',
    ).accounts;
    expect(allValues(account!, 'target').map((t) => t.words)).toEqual(['Taliban']);
  });
});

describe('an update on several operations', () => {
  const update = read(
    'Several insurgents were detained during separate operations in eastern Afghanistan yesterday. ' +
      'In Khost province, a security force detained two insurgents in Sabari district. ' +
      'In Logar province, a coalition patrol killed four insurgents in Charkh district.',
  ).accounts;

  it('has an account for each, the summary apart', () => {
    expect(update.map((account) => firstValue(account, 'place')?.admin1)).toEqual(['Khost', 'Logar']);
    expect(update.map((account) => firstValue(account, 'type'))).toEqual(['raid_arrest', 'clash']);
  });

  it('dates each by the summary where it has no day of its own', () => {
    expect(update.map((account) => firstValue(account, 'date')?.value)).toEqual(['2011-06-07', '2011-06-07']);
  });
});

it('gives no day where only the release has one', () => {
  const [account] = read('A security force detained two insurgents in Sabari district, Khost province.').accounts;
  expect(account).toBeDefined();
  expect(firstValue(account!, 'date')).toBeNull();
});

it('dates by the operation, not by its announcement', () => {
  const [account] = read(
    'Coalition forces confirmed today the arrest of a Taliban leader in Zabul province, Saturday.',
  ).accounts;
  expect(firstValue(account!, 'date')?.value).toBe('2011-06-04');
});

it('leaves a release without any operation to the reading of other reports', () => {
  expect(read('The command opened a school in Logar province today.').accounts).toEqual([]);
});
