import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFirst, withoutSpeaker } from '../../../src/check/read/said-words.ts';

describe('a claim without the words that say who makes it', () => {
  it.each([
    ['Calm has returned to Kunduz, the police chief says.', 'Calm has returned to Kunduz', 'the police chief'],
    ['"Not one of us was hurt in the raid," the army said.', 'Not one of us was hurt in the raid', 'the army'],
    ['According to the UN, nine people died.', 'nine people died.', 'the UN'],
    ['The Houthis say that 70 people died in the strike.', '70 people died in the strike.', 'The Houthis'],
    ['RT: The first attack since May', 'The first attack since May', null],
    ['Nine people died in the attack.', 'Nine people died in the attack.', null],
  ])('%s', (whole, words, by) => expect(withoutSpeaker(whole)).toEqual({ words, by }));

  it('leaves a speaker who speaks of itself in the third person', () => {
    const whole = 'The group said it was behind the blast.';
    expect(withoutSpeaker(whole)).toEqual({ words: whole, by: null });
  });

  it('takes any text and adds no words', () => {
    fc.assert(fc.property(fc.string(), (text) => text.includes(withoutSpeaker(text).words)));
  });
});

describe('a number behind a colon', () => {
  it('comes first', () => {
    expect(numberFirst('Journalists murdered this year: seven')).toBe('seven journalists murdered this year');
  });

  it('is left where it is no number', () => {
    expect(numberFirst('Third blast this week: residents flee')).toBe('Third blast this week: residents flee');
  });
});
