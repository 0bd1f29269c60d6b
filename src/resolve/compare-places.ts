import type { Place } from '../model/place.ts';
import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';
import { distanceKm, samePlaceName } from './place-likeness.ts';
import { phraseLikeness } from './text-profile.ts';

const NEAR_KM = 25;
const FAR_KM = 60;

export function comparePlaces(a: Facets, b: Facets): Finding | null {
  if (!a.place || !b.place) return null;
  const [x, y] = [a.place, b.place];
  if (differ(x.countryCode ?? x.country, y.countryCode ?? y.country)) {
    return finding('country_differs', () => `${nameOf(x)} and ${nameOf(y)} are in two countries`);
  }
  if (x.locality && y.locality && samePlaceName(x.locality, y.locality) && !farApart(x, y)) {
    return finding('same_locality', () => `both in ${x.locality}`);
  }
  if (differ(x.admin1, y.admin1)) return finding('admin1_differs', () => `${x.admin1} and ${y.admin1}`);
  if (x.locality && y.locality) return compareLocalities(x, y);
  if (x.admin1 && y.admin1) return finding('same_admin1', () => `both in ${x.admin1}`);
  return x.country && y.country ? finding('same_country', () => `both in ${x.country}`) : null;
}

function compareLocalities(x: Place, y: Place): Finding {
  const km = distanceKm(x, y);
  const words = `${x.locality} and ${y.locality}`;
  if (within(x, y)) return finding('near', () => `${words}: one lies in the other`);
  if (km !== null && km <= NEAR_KM + (x.radiusKm ?? 0) + (y.radiusKm ?? 0))
    return finding('near', () => `${words} are ${Math.round(km)} km apart`);
  return finding('places_apart', () => (km === null ? `${words} differ` : `${words} are ${Math.round(km)} km apart`));
}

/** A district of one name as the other's locality: "Imam Sahib" and "Imam Sahib district, Kunduz". */
function within(x: Place, y: Place): boolean {
  const names = (p: Place) => [p.locality, p.admin2].filter((n): n is string => n !== null);
  return names(x).some((n) => names(y).some((m) => samePlaceName(n, m)));
}

function farApart(x: Place, y: Place): boolean {
  const km = distanceKm(x, y);
  return km !== null && km > FAR_KM + (x.radiusKm ?? 0) + (y.radiusKm ?? 0);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !samePlaceName(a, b);
}

function nameOf(place: Place): string {
  return place.locality ?? place.admin1 ?? place.country ?? place.words;
}

export function compareSites(a: Facets, b: Facets): Finding | null {
  let best: Finding | null = null;
  let differing = false;
  for (const x of a.sites) {
    for (const y of b.sites) {
      const likeness = phraseLikeness(x.words, y.words);
      const kinds = x.siteKind !== null && y.siteKind !== null;
      if (likeness >= 0.5)
        return finding('same_site', () => `"${x.words}" and "${y.words}"`, Math.min(1, likeness + 0.2));
      if (kinds && x.siteKind === y.siteKind) best ??= finding('same_site_kind', () => `both ${x.siteKind}`);
      else if (kinds) differing = true;
    }
  }
  if (best) return best;
  return differing ? finding('site_kinds_differ', () => `${a.sites[0]!.siteKind} and ${b.sites[0]!.siteKind}`) : null;
}
