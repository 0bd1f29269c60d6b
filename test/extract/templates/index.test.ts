import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { isWireCopy, templateAccounts } from '../../../src/extract/templates/index.ts';
import { allValues, firstValue } from '../../../src/model/account.ts';
import { citationFault } from '../../../src/model/citation.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const BOMB = `SAN MARCOS, 4 MAY 90 -- A POWERFUL BOMB EXPLODED LAST NIGHT AT THE OFFICES OF THE AGRICULTURAL BANK IN SAN MARCOS, CAUSING
SERIOUS DAMAGE, POLICE REPORTED. NO ONE WAS INJURED. THE RED DAWN MOVEMENT CLAIMED RESPONSIBILITY FOR THE ATTACK.`;
const KIDNAP = `SAN MARCOS, 4 MAY 90 -- UNIDENTIFIED GUNMEN KIDNAPPED BUSINESSMAN RAUL ORDONEZ PINEDA THIS MORNING AS HE WAS LEAVING HIS HOME,
HIS FAMILY SAID. THE KIDNAPPERS HAVE DEMANDED A RANSOM.`;
const COFFEE = `SAN MARCOS, 4 MAY 90 -- THE PRICE OF COFFEE ROSE TODAY FOR THE THIRD DAY IN A ROW, THE GROWERS ASSOCIATION REPORTED. EXPORTS
ARE EXPECTED TO GROW NEXT YEAR, THE FINANCE MINISTER SAID.`;

function read(text: string) {
  const document = createDocument(text);
  const annotated = annotate(document, noFacts);
  return { document, annotated, ...templateAccounts(annotated) };
}

test('a bombing with its target and weapon', () => {
  const { accounts } = read(BOMB);
  const bombing = accounts.find((account) => firstValue(account, 'type') === 'bombing');
  expect(bombing && allValues(bombing, 'target').map((t) => t.words.toLowerCase())).toContain(
    'offices of the agricultural bank',
  );
  expect(bombing && allValues(bombing, 'weapon').map((w) => w.code)).toContain('bomb');
});

test('a kidnapping with its victim by name', () => {
  const { accounts } = read(KIDNAP);
  const kidnapping = accounts.find((account) => firstValue(account, 'type') === 'kidnapping');
  expect(kidnapping && allValues(kidnapping, 'victim').map((v) => v.name)).toContain('RAUL ORDONEZ PINEDA');
});

test('a report on prices tells of no incident', () => {
  expect(read(COFFEE).accounts).toEqual([]);
});

test('every value cites words of the text, and names the part that came second', () => {
  for (const text of [BOMB, KIDNAP]) {
    const { document, accounts } = read(text);
    for (const statement of accounts.flatMap((account) => account.statements)) {
      expect(citationFault(statement.citation!, document)).toBeNull();
      if (statement.property === 'target') expect(statement.why.map((w) => w.rule)).toContain('runner-up');
    }
  }
});

test('the same text gives the same accounts', () => {
  expect(read(BOMB).accounts).toEqual(read(BOMB).accounts);
});

test('only text in capitals is wire copy', () => {
  expect(isWireCopy(read(BOMB).annotated)).toBe(true);
  expect(isWireCopy(read('A bomb exploded at the offices of the bank in San Marcos.').annotated)).toBe(false);
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const { document, accounts } = read(text.toUpperCase());
      for (const { anchor } of accounts) expect(citationFault(anchor, document)).toBeNull();
    }),
    { numRuns: 40 },
  );
});
