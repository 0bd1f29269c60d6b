import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../src/check/refusal.ts';

const { asked, past } = JSON.parse(readFileSync(new URL('refusal-unseen.json', import.meta.url), 'utf8')) as {
  asked: string[];
  past: string[];
};

describe('questions in wordings that nobody had met', () => {
  const answered = asked.filter((words) => refuse(words) === null);
  const refused = past.filter((words) => refuse(words) !== null);
  console.info(
    `refused ${asked.length - answered.length} of ${asked.length}, answered ${past.length - refused.length} of ${past.length}`,
  );
  for (const words of answered) console.info(`answered: ${words}`);
  for (const words of refused) console.info(`refused: ${words} (${refuse(words)?.words})`);

  it.each(asked)('refuses: %s', (words) => expect(refuse(words)).not.toBeNull());
  it.each(past)('lets pass: %s', (words) => expect(refuse(words)).toBeNull());
});
