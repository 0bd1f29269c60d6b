import { expect, test } from 'vitest';
import type { Template } from '../../bench/score-muc4.ts';
import { factScore, goldNumbers, scoreFacts } from '../../bench/score-muc4-facts.ts';

const attack: Template = {
  incident_type: 'attack',
  PerpInd: [],
  PerpOrg: [[['red front', 0]]],
  Target: [],
  Victim: [],
  Weapon: [],
};
const full = {
  slots: {
    perp_org_conf: [{ alts: ['SUSPECTED OR ACCUSED BY AUTHORITIES'], xref: ['RED FRONT'] }],
    hum_tgt_num: [{ alts: ['PLURAL'], xref: ['PEASANTS'] }],
    hum_tgt_effect: [{ alts: ['DEATH'], xref: ['PEASANTS'] }],
  },
};

function scored(status: string, outcome: string, number: number | null, words = 'peasants') {
  const score = factScore();
  const facts = { attributions: [{ words: ['Red Front'], status }], victims: [{ words: [words], outcome, number }] };
  scoreFacts([attack], [facts], [attack], [full], score);
  return [score.attribution, score.outcome, score.number].map((s) => `${s.right}/${s.all}`);
}

test('right status, outcome and number count', () => {
  expect(scored('suspected', 'killed', null)).toEqual(['1/1', '1/1', '1/1']);
});

test('wrong ones count against it', () => {
  expect(scored('claimed', 'wounded', 3)).toEqual(['0/1', '0/1', '0/1']);
});

test('a person whom nobody predicted is not scored', () => {
  expect(scored('suspected', 'killed', null, 'soldiers')).toEqual(['1/1', '0/0', '0/0']);
});

test('numbers of the keys: exact, about, at least, plural', () => {
  expect(goldNumbers({ alts: ['6', '~30', '5-', 'PLURAL'] })).toEqual([6, 30, 5, null]);
});
