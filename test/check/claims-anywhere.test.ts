import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actorKey } from '../../src/check/actor-key.ts';
import { type CheckedClaim, ClaimChecker } from '../../src/check/index.ts';
import { exampleFacts } from './example-facts.ts';
import { queryLine } from './reading-words.ts';
import { smallRecord } from './small-record.ts';

interface ClaimAnywhere {
  readonly words: string;
  readonly by: string;
  readonly on: string;
  readonly reads: string;
  readonly round: number;
}

const { claims } = JSON.parse(readFileSync(new URL('claims-anywhere.json', import.meta.url), 'utf8')) as {
  claims: ClaimAnywhere[];
};

const NONE = 'not testable';
const expectedOf = ({ reads }: ClaimAnywhere) => reads.replace(/\{([^}]+)\}/g, (_, name: string) => actorKey(name));
const readingOf = ({ read }: CheckedClaim) => (read.readings[0] ? queryLine(read.readings[0].query) : NONE);

describe('claims about any country and group', () => {
  const checker = new ClaimChecker(smallRecord(exampleFacts));
  const results = claims.map((claim) => {
    const checked = checker.check(claim.words, { speaker: claim.by, on: claim.on, documentId: null });
    if (checked.kind === 'refusal') return { claim, expected: expectedOf(claim), read: 'refused', verdict: null };
    return { claim, expected: expectedOf(claim), read: readingOf(checked), verdict: checked.verdict };
  });
  const missed = results.filter(({ expected, read }) => read !== expected);
  for (const { claim, expected, read } of missed)
    console.info(`${claim.round}: ${claim.words}\n  ${read}\n  expected ${expected}`);
  for (const round of new Set(claims.map((claim) => claim.round))) {
    const of = results.filter(({ claim }) => claim.round === round);
    const exact = of.filter(({ expected, read }) => read === expected);
    const wrong = of.filter(({ expected, read }) => read !== expected && read !== NONE);
    console.info(`round ${round}: ${of.length} claims, ${exact.length} exact, ${wrong.length} wrong`);
  }

  it('are read exactly, nine in ten', () => {
    expect(missed.length / results.length).toBeLessThanOrEqual(0.1);
  });

  it('are never consistent where they are no query', () => {
    const sold = results.filter(({ expected, verdict }) => expected === NONE && verdict === 'consistent');
    expect(sold.map(({ claim }) => claim.words)).toEqual([]);
  });
});
