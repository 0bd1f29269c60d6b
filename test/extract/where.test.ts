import { describe, expect, it } from 'vitest';
import { firstValue } from '../../src/model/account.ts';
import { one } from './told-text.ts';

const whereOf = (text: string) => firstValue(one(text), 'place');

describe('where it happened', () => {
  it('is not where a body sits that speaks of it', () => {
    const text =
      'KABUL: A truck bomb that killed 90 people went off on Wednesday, 31 May 2017. It was planned abroad, officials said, and the foreign ministry in Islamabad dismissed that as baseless.';
    expect(whereOf(text)).toMatchObject({ locality: 'Kabul' });
  });

  it('is where a body sits that was hit', () => {
    const text = 'A suicide bomber killed five people on 11 December 2024 outside the ministry in Kabul.';
    expect(whereOf(text)).toMatchObject({ locality: 'Kabul' });
  });

  it('is not where the dead were flown', () => {
    const text =
      'A bomb killed 27 people in a mosque in Kuwait City on 26 June 2015. Eighteen of the dead were flown to Najaf in Iraq for burial.';
    expect(whereOf(text)).toMatchObject({ locality: 'Kuwait City' });
  });
});

describe('when it happened', () => {
  it('is not the day of a vote that is told in passing', () => {
    const text =
      "Gunmen shot Karim Bedar dead on Friday, 8 July 2022, in Herat. He spoke for a candidate in Sunday's upper house election and died at 5:03 p.m.";
    expect(firstValue(one(text), 'date')).toMatchObject({ value: '2022-07-08' });
  });
});
