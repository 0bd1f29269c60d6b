import { describe, expect, it } from 'vitest';
import { latestVerdictChanges, verdictChanges } from '../../src/check/index.ts';
import type { ClaimInContext } from '../../src/check/verdict-changes.ts';
import type { StoredEntry } from '../../src/ledger/index.ts';
import type { VerdictChange } from '../../src/model/verdict-change.ts';
import { Told } from '../told.ts';
import { exampleFacts } from './example-facts.ts';
import { smallRecord } from './small-record.ts';

const record = smallRecord(exampleFacts);
/** The same record before anything of March 2024 was published. */
const earlier = smallRecord(exampleFacts.filter((told) => (told.published ?? told.date ?? '') < '2024-03-01'));

function said(words: string, on: string): ClaimInContext {
  const told = new Told(words);
  return { claim: told.claim(words), context: { speaker: 'Taliban', on, documentId: null } };
}

const eliminated = said('Daesh has been eliminated in Afghanistan.', '2024-02-02');
const hopeful = said('We hope for good relations with all neighbours.', '2023-01-01');

function stored(changes: readonly VerdictChange[]): StoredEntry<'verdict'>[] {
  const entry = { v: 1, prev: '', actor: 'tester', type: 'verdict', subject: '', commitment: '' } as const;
  return changes.map((body, i) => ({ entry: { ...entry, seq: i + 1, at: '2026-01-01T00:00:00Z' }, hash: '', body }));
}

const lines = (changes: readonly VerdictChange[]) => changes.map(({ was, verdict, since }) => [was, verdict, since]);

describe('verdicts to be put on record', () => {
  it('are all changes since a claim was made, where it is met for the first time', () => {
    expect(lines(verdictChanges([eliminated], record, []))).toEqual([
      [null, 'not_testable', '2024-02-02'],
      ['not_testable', 'consistent', '2024-03-21'],
      ['consistent', 'contradicted', '2024-03-22'],
    ]);
  });

  it('are none where a claim stands as it did', () => {
    const all = verdictChanges([eliminated, hopeful], record, []);
    expect(verdictChanges([eliminated, hopeful], record, stored(all))).toEqual([]);
  });

  it('are the last change of a claim that stood otherwise when last looked at', () => {
    const before = verdictChanges([eliminated], earlier, []);
    expect(lines(before)).toEqual([[null, 'not_testable', '2024-02-02']]);
    const after = verdictChanges([eliminated], record, stored(before));
    expect(lines(after)).toEqual([['not_testable', 'contradicted', '2024-03-22']]);
    expect(after[0]!.incidents.length).toBeGreaterThan(0);
  });
});

describe('the latest changes of verdict', () => {
  const ledger = { verdicts: async () => stored(verdictChanges([eliminated, hopeful], record, [])) };

  it('name each claim that ever stood otherwise once, as it stands now', async () => {
    const changes = await latestVerdictChanges(ledger, { most: 5 });
    expect(changes.map(({ claimId, verdict, since }) => [claimId, verdict, since])).toEqual([
      [eliminated.claim.id, 'contradicted', '2024-03-22'],
    ]);
    expect(changes[0]).toMatchObject({ was: 'consistent', recordedAt: '2026-01-01T00:00:00Z', seq: 3 });
  });

  it('can be those to one verdict only', async () => {
    expect(await latestVerdictChanges(ledger, { most: 5, to: ['mixed'] })).toEqual([]);
  });

  it('come latest first, and no more than asked for', async () => {
    const kabul = said('Daesh has been eliminated in Kabul.', '2024-06-01');
    const both = { verdicts: async () => stored(verdictChanges([kabul, eliminated], record, [])) };
    const changes = await latestVerdictChanges(both, { most: 5 });
    expect(changes.map(({ claimId }) => claimId)).toEqual([kabul.claim.id, eliminated.claim.id]);
    expect(await latestVerdictChanges(both, { most: 1 })).toEqual(changes.slice(0, 1));
  });
});
