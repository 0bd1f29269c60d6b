import { describe, expect, it } from 'vitest';
import type { AccountValues } from '../../src/model/account-values.ts';
import { attributionLedger } from '../../src/resolve/attribution-ledger.ts';
import { corroborate } from '../../src/resolve/corroboration.ts';
import { Independence } from '../../src/resolve/independence.ts';
import { wireFamilies } from '../../src/resolve/wire-families.ts';
import { Told } from '../told.ts';
import { balkhReprints, blamed, dead } from './balkh.ts';
import { evidenceOf } from './evidence.ts';

interface Telling {
  readonly by?: string;
  readonly perpetrator?: AccountValues['perpetrator'];
  readonly background?: boolean;
}

function told(publisher: string, { by, perpetrator, background }: Telling = {}): Told {
  const one = new Told(`The ${publisher} reports that a bomb killed 5 in Osterby.`, { publisher });
  one.account(
    'a bomb',
    ['type', 'bombing', 'bomb'],
    ['prominence', background ? 'background' : 'central', 'a bomb'],
    ['killed', dead(5, by ?? null), 'killed 5'],
    ...(perpetrator ? ([['perpetrator', perpetrator, 'a bomb']] as const) : []),
  );
  return one;
}

function graded(...reports: Told[]) {
  const evidence = evidenceOf(reports);
  const independence = new Independence(evidence, wireFamilies(evidence.documents.values()));
  return corroborate(
    reports.flatMap((r) => r.accounts),
    independence,
    evidence.sources,
  );
}

describe('the grade of an incident', () => {
  it('is single source for one telling, however often it is reprinted', () => {
    expect(graded(told('Post')).grade).toBe('single_source');
    expect(graded(...balkhReprints()).grade).toBe('single_source');
  });

  it('is weak where others mention it in passing only', () => {
    expect(graded(told('Post', { background: true }), told('Times', { background: true })).grade).toBe('weak');
  });

  it('is likely with two independent tellings', () => {
    expect(graded(told('Post'), told('Times')).grade).toBe('likely');
  });

  it('is confirmed with three and voices of two kinds', () => {
    expect(graded(told('Post', { by: 'police' }), told('Times', { by: 'a doctor' }), told('Mail')).grade).toBe(
      'confirmed',
    );
    expect(graded(told('Post', { by: 'police' }), told('Times', { by: 'police' }), told('Mail')).grade).toBe('likely');
  });

  it('is contested where one is named as the perpetrator and denies it', () => {
    const { grade, reasons } = graded(
      told('Post', { perpetrator: blamed('Taliban', 'attributed', 'police') }),
      told('Times', { perpetrator: blamed('Taliban', 'denied', 'a Taliban spokesman') }),
    );
    expect(grade).toBe('contested');
    expect(reasons.map((r) => r.rule)).toContain('responsibility_disputed');
  });

  it('never comes without reasons', () => {
    expect(graded(told('Post')).reasons.length).toBeGreaterThan(0);
  });
});

describe('the attribution ledger', () => {
  const ledger = attributionLedger(
    [
      told('Post', { perpetrator: blamed('ISKP', 'claimed', 'Amaq') }),
      told('Times', { perpetrator: blamed('Daesh', 'attributed', 'police') }),
      told('Mail', { perpetrator: blamed('Islamic State Khorasan Province', 'suspected', null) }),
      told('Herald', { perpetrator: blamed('Pakistani Taliban', 'claimed', 'its spokesman') }),
    ].flatMap((t) => t.accounts),
  );

  it('puts what is said of one group under any of its names on one line', () => {
    expect(ledger.lines).toHaveLength(2);
    expect(ledger.lines[0]!.entries.map((e) => e.status).sort()).toEqual(['attributed', 'claimed', 'suspected']);
  });

  it('names competing claims', () => {
    expect(ledger.disputes).toHaveLength(1);
    expect(ledger.disputes[0]).toMatch(/^claimed by .* and by /);
  });
});
