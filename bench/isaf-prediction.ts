import { groupsNamedIn } from '../src/extract/index.ts';
import type { Account } from '../src/model/account.ts';
import { allValues, firstValue } from '../src/model/account.ts';
import type { VictimOutcome } from '../src/model/account-values.ts';
import type { Count } from '../src/model/count.ts';
import type { IsafLabel } from './score-isaf.ts';

/** The corpus' short names of the groups that it codes. */
const GROUPS: Readonly<Record<string, string>> = {
  taliban: 'taliban',
  haqqani_network: 'haqqani',
  imu: 'imu',
  hezb_e_islami_gulbuddin: 'hig',
  al_qaeda: 'aq',
};
/** The corpus' spellings of provinces where they are not the gazetteer's. */
const PROVINCES: Readonly<Record<string, string>> = {
  paktia: 'paktya',
  'maidan wardak': 'wardak',
  urozgan: 'uruzgan',
  oruzgan: 'uruzgan',
  jawzjan: 'jowzjan',
  'sar-e-pul': 'sar-e pul',
  sarepol: 'sar-e pul',
  panjsher: 'panjshir',
};
/** What the coder put down where the words leave a number open: "several", "multiple", "suspected insurgents". */
const OPEN = 3;
const NUMEROUS = 4;
const LEADER = /\b(?:leader|commander|chief|emir|amir|governor|head|in-command|deputy)s?\b/i;

/**
 * An account in the corpus' shape, by the coder's conventions; the record itself keeps the words' own bounds. `released` is the
 * day of the release, ISO, on which the coder puts an operation that no day is told of; null leaves it without a day.
 */
export function isafLabel(account: Account, released: string | null = null): IsafLabel {
  const [killed, captured] = [numberOf(account, 'killed'), numberOf(account, 'arrested')];
  const date = firstValue(account, 'date');
  return {
    start_date: date?.earliest ?? released,
    province: [provinceOf(account)],
    target_group: groupsOf(account),
    min_killed: killed,
    min_captured: captured,
    killq: killed > 0,
    captureq: captured > 0,
    min_leaders_killed: leadersOf(account, 'killed'),
    min_leaders_captured: leadersOf(account, 'arrested'),
  };
}

function provinceOf(account: Account): string {
  const name = (firstValue(account, 'place')?.admin1 ?? '').toLowerCase().replace(/ province$/, '');
  return PROVINCES[name] ?? name;
}

function groupsOf(account: Account): string[] {
  const named = allValues(account, 'target').flatMap(({ words }) => {
    const named = groupsNamedIn(words);
    return named.length > 0 ? named : groupsNamedIn(`${words} network`);
  });
  return [...new Set(named.map(({ code }) => GROUPS[code] ?? ''))];
}

function numberOf(account: Account, outcome: 'killed' | 'arrested'): number {
  const groups = allValues(account, 'victim').filter((victim) => victim.outcome === outcome);
  if (groups.length > 0) return groups.reduce((sum, { number }) => sum + (number ? coded(number) : 1), 0);
  const apart = outcome === 'killed' ? 'attackers_killed' : 'attackers_arrested';
  const figure = firstValue(account, outcome) ?? firstValue(account, apart);
  return figure ? coded(figure.count) : 0;
}

function coded({ low, best, qualifier, words }: Count): number {
  if (/numerous/i.test(words)) return NUMEROUS;
  if (qualifier === 'vague') return Math.max(low ?? 0, OPEN);
  return qualifier === 'more_than' ? (low ?? OPEN) : (best ?? low ?? OPEN);
}

function leadersOf(account: Account, outcome: VictimOutcome): number {
  return allValues(account, 'victim')
    .filter((v) => v.outcome === outcome && LEADER.test(v.description ?? v.post ?? ''))
    .reduce((sum, { number }) => sum + (number ? coded(number) : 1), 0);
}
