import { describe, expect, it } from 'vitest';
import { one, perpetrators } from './told-text.ts';

describe('groups that no list holds', () => {
  it.each([
    [
      'A little-known group, Saraya al-Nur, claimed responsibility for a bombing that killed two people in Kunduz on 4 May 2022.',
      'Saraya al-Nur: claimed',
    ],
    [
      'The gang known as Barra Negra killed nine people in Kunduz on 4 May 2022, a local official said.',
      'Barra Negra: attributed',
    ],
    [
      'The Northern Falcons Brigade denied that it was behind a bombing that killed two people in Kunduz on 4 May 2022.',
      'Northern Falcons Brigade: denied',
    ],
    ['Barra Negra gunmen killed nine people in Kunduz on 4 May 2022, residents said.', 'Barra Negra: attributed'],
  ])('%s', (text, expected) => {
    expect(perpetrators(one(text))).toContain(expected);
  });

  it.each([
    'Islamist militants killed nine people in Kunduz on 4 May 2022.',
    'Ruritanian rebels killed nine people in Kunduz on 4 May 2022.',
    'Governor Karim Rahmani took responsibility for security after a bomb killed nine people in Kunduz on 4 May 2022.',
  ])('are not seen in a kind of men or in a person: %s', (text) => {
    expect(perpetrators(one(text)).filter((told) => !told.startsWith('Ruritania'))).toEqual([]);
  });
});
