import type { Annotator } from '../annotator.ts';
import { findPlaces } from './find-places.ts';
import { contextOf } from './report-context.ts';

export { type FoundPlace, findPlaces, type PlaceContext, type PlaceUse } from './find-places.ts';

/**
 * Fills `places`: every place name that is used as a place, with what it is resolved to. Adjectives ("Afghan troops") are left to
 * `names`; governments by their capital ("Washington said") stay in, marked `use: 'metonym'`, so that nobody takes them for a scene.
 */
export const placeAnnotator: Annotator = {
  name: 'places',
  requires: [],
  assigns: ['places'],
  run(annotated) {
    const found = findPlaces(annotated.document.text, contextOf(annotated.facts));
    annotated.places = found.filter(({ use }) => use !== 'demonym');
  },
};
