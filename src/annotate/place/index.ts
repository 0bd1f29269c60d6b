import type { Span } from '../../model/span.ts';
import type { Annotated } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { findPlaces } from './find-places.ts';
import { type GoverningPlace, governingPlace } from './governing-place.ts';
import { contextOf } from './report-context.ts';

export { type FoundPlace, findPlaces, type PlaceContext, type PlaceUse } from './find-places.ts';

export { type GoverningPlace, governingPlace, isScene, mergePlaces, type PlaceLink } from './governing-place.ts';

export { type FoundSite, findSites } from './site.ts';

/** The place that governs an event whose words stand at `at`: `governingPlace` on an annotated document. */
export function placeOf(annotated: Annotated, at: Span): GoverningPlace | null {
  const { document, places, sentences } = annotated;
  return governingPlace(at, { text: document.text, places, sentences });
}

/**
 * Fills `places`: every place name that is used as a place, with what it is resolved to. Adjectives ("Afghan troops") are left to
 * `names`; governments by their capital ("Washington said") stay in, marked `use: 'metonym'`, so that nobody takes them for a scene.
 */
export const placeAnnotator: Annotator = {
  name: 'places',
  requires: [],
  assigns: ['places'],
  run(annotated) {
    const found = findPlaces(annotated.document.text, { ...contextOf(annotated.facts), names: annotated.names });
    annotated.places = found.filter(({ use }) => use !== 'demonym');
  },
};
