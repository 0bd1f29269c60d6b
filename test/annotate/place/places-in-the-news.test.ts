import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/annotate/place/index.ts';
import { gazetteer } from '../../../src/codebook/gazetteer.ts';

/** Places that reports of attacks name, by ISO country, as English-language agencies print them. */
const inTheNews: Record<string, string> = JSON.parse(
  readFileSync(new URL('./places-in-the-news.json', import.meta.url), 'utf8'),
);

describe('places in the news', () => {
  it.each(Object.entries(inTheNews))('%s: each is found and lies there', (country, names) => {
    const named = gazetteer().countryName(country);
    for (const name of names.split('; ')) {
      const text = `Gunmen killed four people in ${name} on Monday, police said. The attack in ${named} was the third this year.`;
      const first = findPlaces(text, {}).find(({ start, use }) => use === 'location' && start < 60);
      expect(first?.place, name).toMatchObject({ countryCode: country });
      expect(first?.place.lat, name).not.toBeNull();
    }
  });
});
