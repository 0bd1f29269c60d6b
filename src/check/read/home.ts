import { annotate } from '../../annotate/index.ts';
import { armedGroups } from '../../codebook/armed-groups.ts';
import { countryOfDemonym } from '../../codebook/demonyms.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import { createDocument } from '../../model/document.ts';
import { noFacts } from '../../model/report.ts';
import { listedActor } from '../actor-key.ts';
import type { PlaceFilter } from '../claim-query.ts';

/** A country as a condition, by its ISO 3166-1 alpha-2 code; none for a code that the gazetteer does not have. */
export function countryFilter(code: string): PlaceFilter[] {
  const name = gazetteer().countryName(code);
  return name === null ? [] : [{ words: name, level: 'country', names: [name.toLowerCase(), code.toLowerCase()] }];
}

/**
 * "The country" of a speaker who names none: where the group that it speaks for mainly acts, else the country in the words for it,
 * "the Turkish interior minister", "the governor of Herat". Null for an analyst, an agency, a headline.
 */
export function homeOfSpeaker(speaker: string | null): string | null {
  if (speaker === null) return null;
  const known = homes.get(speaker);
  if (known !== undefined) return known;
  const home = homeFrom(speaker);
  if (homes.size >= MOST_KEPT) homes.clear();
  homes.set(speaker, home);
  return home;
}

/** The same few speakers make most claims. */
const homes = new Map<string, string | null>();
const MOST_KEPT = 1000;

function homeFrom(speaker: string): string | null {
  const group = listedActor(speaker);
  if (group !== null) return armedGroups().get(group)?.countries[0] ?? null;
  const { places, tokens } = annotate(createDocument(speaker), noFacts, { until: 'names' });
  const demonym = tokens.map(({ text }) => countryOfDemonym(text)).find((code) => code !== null);
  return demonym ?? places.find(({ place }) => place.countryCode !== null)?.place.countryCode ?? null;
}
