import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInReader } from '../../../src/extract/index.ts';
import { claimValue } from '../../../src/model/claim.ts';
import { createDocument } from '../../../src/model/document.ts';
import { parsePartialDate } from '../../../src/model/partial-date.ts';
import { noFacts } from '../../../src/model/report.ts';

const { sentences } = JSON.parse(readFileSync(new URL('speakers.json', import.meta.url), 'utf8')) as {
  sentences: { text: string; speaker: string }[];
};

async function speakersOf(text: string): Promise<string[]> {
  const facts = { ...noFacts, published: parsePartialDate('2024-12-14') };
  const { claims } = await builtInReader.read(createDocument(text), facts);
  return claims.map((claim) => claimValue(claim, 'speaker')!.name);
}

const plain = (name: string) => name.toLowerCase().replace(/^(?:the|an?) /, '');

describe('who makes a claim', () => {
  it('is right for 85 claims in a hundred of those found, and nine in ten are found', async () => {
    const found = await Promise.all(sentences.map(async (s) => ({ ...s, names: await speakersOf(s.text) })));
    const heard = found.filter(({ names }) => names.length > 0);
    const right = heard.filter(({ names, speaker }) => names.some((name) => plain(name) === plain(speaker)));
    for (const { text, speaker, names } of found)
      if (!names.some((name) => plain(name) === plain(speaker)))
        console.info(`${text}\n  expected ${speaker}, found ${names.join(', ') || 'no claim'}`);
    console.info(`speakers right: ${right.length} of ${heard.length} found, of ${sentences.length}`);
    expect(right.length / heard.length).toBeGreaterThanOrEqual(0.85);
    expect(heard.length / found.length).toBeGreaterThanOrEqual(0.9);
  });
});
