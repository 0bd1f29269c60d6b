import { gazetteer } from '../codebook/gazetteer.ts';
import { placeKey } from '../codebook/place-key.ts';
import type { Place } from '../model/place.ts';

/** The names of what an incident's places are and lie in, lower case: below the level of countries, and countries with their codes. */
export interface Areas {
  readonly areas: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

const provinces = new Map<string, string | null>();

/**
 * Where places lie. A report that names a town alone does not name its province; the gazetteer does, and a claim about the province takes
 * the town in.
 */
export function areasOf(places: readonly Place[]): Areas {
  const areas = new Set<string>();
  const countries = new Set<string>();
  for (const place of places) {
    for (const name of [place.locality, place.admin2, provinceOf(place)])
      if (name !== null) areas.add(name.toLowerCase());
    for (const name of [place.country, place.countryCode]) if (name !== null) countries.add(name.toLowerCase());
  }
  return { areas, countries };
}

/** The province of a place as given, else by its gazetteer entry; null where neither tells. */
export function provinceOf({ gazetteerId, locality, admin2, admin1 }: Place): string | null {
  if (admin1 !== null) return admin1;
  const name = locality ?? admin2;
  if (gazetteerId === null || name === null) return null;
  const known = provinces.get(gazetteerId);
  if (known !== undefined) return known;
  const entry = gazetteer()
    .named(placeKey(name))
    .find(({ id }) => id === gazetteerId);
  const province = entry?.admin1 == null ? null : (gazetteer().area(entry.admin1)?.name ?? null);
  provinces.set(gazetteerId, province);
  return province;
}
