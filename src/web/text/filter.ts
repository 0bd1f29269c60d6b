import { FACETS, type PlaceMark } from '../api/shapes.ts';

/** The part of an address that says which incidents are meant, without how they are ordered. */
export function filterOf(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const [name, value] of query) {
    if (['q', 'from', 'until', ...FACETS].includes(name) && value !== '') kept.append(name, value);
  }
  return kept;
}

/** The query with `name` set to one value; an empty one takes it away. */
export function withValue(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** The query with one value of a facet put in, or taken out where it was in. */
export function toggled(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (next.has(name, value)) next.delete(name, value);
  else next.append(name, value);
  return next;
}

/** The filter of what happened at a place of the map: at all that are gathered in it, or where its name stands. */
export function withPlace(query: URLSearchParams, { name, places, precision }: PlaceMark): URLSearchParams {
  const parts = name.split(', ');
  if (precision >= 6) return withValue(query, 'country', name);
  if (precision === 4 && parts.length === 2) return withValue(query, 'province', name);
  return withValue(query, 'q', places > 1 ? parts.slice(0, 2).join(' ') : parts[0]!);
}
