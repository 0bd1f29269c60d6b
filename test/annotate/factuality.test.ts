import { describe, expect, it } from 'vitest';
import { read, word, words } from './reading.ts';

function status(text: string, of: string): string | undefined {
  return word(read(text), of).factuality?.status;
}

describe('factuality', () => {
  it.each([
    ['A bomb killed two guards.', 'killed', 'happened'],
    ['The army denied that it killed the farmers.', 'killed', 'denied'],
    ['The group planned to attack the airport.', 'attack', 'planned'],
    ['Police foiled an attack on the airport.', 'attack', 'foiled'],
    ['No civilians were harmed in the raid.', 'harmed', 'negated'],
    ['The bomb did not explode.', 'explode', 'negated'],
    ['They would attack if they were asked.', 'attack', 'hypothetical'],
    ['They may have killed him.', 'killed', 'hypothetical'],
    ['The fighters will attack the town.', 'attack', 'planned'],
    ['The gunmen failed to kill the mayor.', 'kill', 'negated'],
  ])('%s %s', (text, of, expected) => {
    expect(status(text, of)).toBe(expected);
  });

  it('names who reports it', () => {
    const document = read('The governor said that gunmen killed two guards.');
    expect(words(document, word(document, 'killed').factuality?.by ?? null)).toBe('The governor');
  });
});
