import { describe, expect, it } from 'vitest';
import { findPlaces, governingPlace } from '../../../src/annotate/place/index.ts';

function placeAt(text: string, event: string) {
  const start = text.indexOf(event);
  const places = findPlaces(text).filter(({ use }) => use !== 'demonym');
  return governingPlace({ start, end: start + event.length }, { text, places });
}

describe('governingPlace', () => {
  it('prefers the clause over the rest of the sentence', () => {
    const text = 'A mine killed two in Helmand on Monday, while a rocket wounded three in Khost.';
    expect(placeAt(text, 'mine')!.place.admin1).toBe('Helmand');
    expect(placeAt(text, 'rocket')!.place.admin1).toBe('Khost');
  });

  it('merges names that hold each other', () => {
    const found = placeAt('Gunmen attacked a checkpoint in Andar district, Ghazni province, Afghanistan.', 'attacked')!;
    expect(found.place).toMatchObject({ admin2: 'Andar', admin1: 'Ghazni', country: 'Afghanistan', precision: 3 });
  });

  it('looks before, then after, and takes the dateline last and says so', () => {
    expect(placeAt('Kunduz was quiet. A bomb went off later.', 'bomb')!.link).toBe('before');
    expect(placeAt('A bomb went off. It happened in Kunduz.', 'bomb')!.link).toBe('after');
    const text = 'KABUL, Afghanistan (Feb. 6) - A bomb killed two men.';
    expect(placeAt(text, 'bomb')).toMatchObject({ link: 'dateline', place: { locality: 'Kabul' } });
  });

  it('takes a finer place told elsewhere over a mere country', () => {
    const text =
      'KABUL, Afghanistan (Feb. 6) - A raid was made in eastern Afghanistan. It took place in Kunar province.';
    expect(placeAt(text, 'raid')!.place.admin1).toBe('Kunar');
  });

  it('takes no office for a scene while another place is named', () => {
    const text = 'The Balkh governor was killed by a bomb in Samangan.';
    expect(placeAt(text, 'bomb')!.place.admin1).toBe('Samangan');
  });

  it('is null where no place is named', () => {
    expect(placeAt('A bomb killed two men.', 'bomb')).toBeNull();
  });
});
