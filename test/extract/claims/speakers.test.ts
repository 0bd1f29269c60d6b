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

/** The name itself, or with words before or after it that describe who it is. */
function names(found: string, speaker: string): boolean {
  const [one, other] = [` ${plain(found)} `, ` ${plain(speaker)} `];
  return one === other || one.startsWith(other) || one.endsWith(other) || one.includes(`${other.trimEnd()}'s `);
}

describe('who makes a claim', () => {
  it('is right for nine claims in ten of those found, and four in five are found', async () => {
    const found = await Promise.all(sentences.map(async (s) => ({ ...s, said: await speakersOf(s.text) })));
    const heard = found.filter(({ said }) => said.length > 0);
    const right = heard.filter(({ said, speaker }) => said.some((name) => names(name, speaker)));
    for (const { text, speaker, said } of found)
      if (!said.some((name) => names(name, speaker)))
        console.info(`${text}\n  expected ${speaker}, found ${said.join(', ') || 'no claim'}`);
    console.info(`speakers right: ${right.length} of ${heard.length} found, of ${sentences.length}`);
    expect(right.length / heard.length).toBeGreaterThanOrEqual(0.9);
    expect(heard.length / found.length).toBeGreaterThanOrEqual(0.8);
  });
});
