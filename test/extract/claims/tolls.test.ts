import { describe, expect, it } from 'vitest';
import { builtInReader } from '../../../src/extract/index.ts';
import { claimValue } from '../../../src/model/claim.ts';
import { createDocument } from '../../../src/model/document.ts';
import { parsePartialDate } from '../../../src/model/partial-date.ts';
import { noFacts } from '../../../src/model/report.ts';

async function tollClaimsOf(text: string) {
  const { claims } = await builtInReader.read(createDocument(text), {
    ...noFacts,
    published: parsePartialDate('2023-05-03'),
  });
  return claims
    .filter((claim) => claimValue(claim, 'claim_kind') === 'casualty')
    .map((claim) => claimValue(claim, 'speaker')!);
}

describe('a toll that somebody gives', () => {
  it('is a claim where a party to the conflict gives it', async () => {
    const [speaker] = await tollClaimsOf(
      'A bomb exploded in a mosque in Kabul on Tuesday, killing five people, according to a Taliban spokesman.',
    );
    expect(speaker).toMatchObject({ name: 'a Taliban spokesman', side: 'Taliban' });
  });

  it('is a figure only where a doctor gives it', async () => {
    expect(
      await tollClaimsOf('A bomb exploded in a mosque in Kabul on Tuesday. A doctor said five people were killed.'),
    ).toEqual([]);
  });

  it('is a figure only in the own voice of the report', async () => {
    expect(await tollClaimsOf('A bomb killed five people in a Taliban office in Kabul on Tuesday.')).toEqual([]);
  });
});
