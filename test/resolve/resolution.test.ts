import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJudgement, type Judgement } from '../../src/model/judgement.ts';
import { explain } from '../../src/resolve/explain.ts';
import { resolve } from '../../src/resolve/resolution.ts';
import type { Told } from '../told.ts';
import { balkhReports, balkhReprints, secondBlast } from './balkh.ts';
import { evidenceOf } from './evidence.ts';

const all = () => [...balkhReports(), ...balkhReprints(), secondBlast()];
const incidentWith = (told: Told[], account: string, judgements: Judgement[] = []) =>
  resolve(evidenceOf(told, judgements)).incidents.find((i) => i.accountIds.includes(account))!;

const person = { origin: 'person', name: 'An editor' } as const;
const judge = (verdict: Judgement['verdict'], ...subjects: string[]) =>
  createJudgement({ verdict, subjects, by: person, reasons: [] });

describe('resolve', () => {
  it('makes one incident of one bombing, however it is spelt, counted and dated', () => {
    const told = all();
    const incident = incidentWith(told, told[0]!.accounts[0]!.id);
    expect(incident.accountIds).toHaveLength(8);
  });

  it('keeps a second bombing two days later another incident', () => {
    const told = all();
    const second = told.at(-1)!;
    expect(incidentWith(told, second.accounts[0]!.id).accountIds).toEqual([second.accounts[0]!.id]);
  });

  it('counts four reprints of one agency text as one telling', () => {
    const told = all();
    const { families } = resolve(evidenceOf(told));
    expect(families).toHaveLength(1);
    expect(families[0]).toMatchObject({ agency: 'Agence France-Presse' });
    expect(families[0]!.documentIds).toHaveLength(4);
    const reasons = incidentWith(told, told[0]!.accounts[0]!.id).gradeReasons.map((r) => r.words);
    // Harbour Post tells of it twice, the reprints are one text.
    expect(reasons[0]).toBe('4 independent of 8 documents');
  });

  it('gives the same record in any order of arrival', () => {
    const told = all();
    const expected = resolve(evidenceOf(told));
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (shuffled) => {
        expect(resolve(evidenceOf(shuffled))).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the id of an incident when later reports join it', () => {
    const told = all();
    const first = told[0]!.accounts[0]!.id;
    const before = incidentWith([told[0]!], first).id;
    expect(incidentWith([told[0]!, told[2]!], first).id).toBe(before);
  });
});

describe('judgements of people', () => {
  const told = all();
  const [a, b] = [told[0]!.accounts[0]!.id, told[1]!.accounts[0]!.id];
  const other = told.at(-1)!.accounts[0]!.id;

  it('part what the resolver would join', () => {
    expect(incidentWith(told, a, [judge('different', a, b)]).accountIds).not.toContain(b);
  });

  it('join what the resolver would part, even two accounts of one document', () => {
    const background = told.at(-1)!.accounts[1]!.id;
    expect(incidentWith(told, other, [judge('same', other, background)]).accountIds).toContain(a);
  });

  it('hold as the latest says', () => {
    expect(incidentWith(told, a, [judge('different', a, b), judge('same', a, b)]).accountIds).toContain(b);
  });

  it('leave the record as it was when they are undone', () => {
    const ids = told.flatMap((t) => t.accounts.map((account) => account.id));
    const expected = resolve(evidenceOf(told));
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 2, maxLength: 2 }),
        fc.constantFrom('same', 'different'),
        (pair, verdict) => {
          const judgement = judge(verdict as 'same' | 'different', ...pair);
          const undone = resolve(evidenceOf(told, [judgement, judge('undo', judgement.id)]));
          expect(undone).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stand again when the undoing is undone', () => {
    const judgement = judge('different', a, b);
    const undo = judge('undo', judgement.id);
    expect(incidentWith(told, a, [judgement, undo, judge('undo', undo.id)]).accountIds).not.toContain(b);
  });

  it('are not read from the resolver itself', () => {
    const own = createJudgement({
      verdict: 'different',
      subjects: [a, b],
      by: { origin: 'resolver', name: 'onrecord' },
      reasons: [],
    });
    expect(incidentWith(told, a, [own]).accountIds).toContain(b);
  });
});

describe('explain', () => {
  it('names what speaks for and against', () => {
    const told = all();
    const { judgement, reasons } = explain(evidenceOf(told), told[0]!.accounts[0]!.id, told[1]!.accounts[0]!.id);
    expect(judgement.verdict).toBe('same');
    expect(reasons.map((r) => r.rule)).toEqual(expect.arrayContaining(['same_victim', 'same_day', 'same_locality']));
  });

  it('says when one document tells the two apart', () => {
    const told = all();
    const [first, second] = told.at(-1)!.accounts;
    const { judgement, reasons } = explain(evidenceOf(told), first!.id, second!.id);
    expect(judgement.verdict).toBe('different');
    expect(reasons[0]!.rule).toBe('told_apart');
  });

  it('refuses an account that is not on record', () => {
    expect(() => explain(evidenceOf(all()), 'acc_none', 'acc_nor_this')).toThrow(/expected two accounts on record/);
  });
});
