import type { AttributionStatus } from '../model/account-values.ts';
import { relatedGroups } from '../resolve/group-names.ts';
import type { Areas } from './areas.ts';
import type { IncidentFilter, PlaceFilter } from './claim-query.ts';
import type { IncidentDigest } from './digest.ts';
import { classesOfPost } from './post-class.ts';

/** The incidents that a filter asks for: those that match for certain, and those that match but for a vague or missing date. */
export interface Matches {
  readonly certain: readonly IncidentDigest[];
  readonly uncertain: readonly IncidentDigest[];
}

/** Whether an incident meets every condition of a filter but the window. Planned and foiled attacks did not happen and never match. */
export function matchesBeyondDate(digest: IncidentDigest, filter: IncidentFilter): boolean {
  return (
    !digest.foiled &&
    (filter.places.length === 0 || filter.places.some((p) => liesIn(digest, p))) &&
    (filter.types.length === 0 || filter.types.some((t) => digest.types.has(t))) &&
    (filter.notTypes.length === 0 || isOther(digest.types, filter.notTypes)) &&
    (filter.perpetrators.length === 0 || filter.perpetrators.some((key) => namedUnder(digest, key, filter.statuses))) &&
    meetsSite(digest, filter) &&
    (filter.targetKinds.length === 0 || filter.targetKinds.some((kind) => digest.targetKinds.has(kind))) &&
    (filter.communities.length === 0 || filter.communities.some((code) => digest.communities.has(code))) &&
    meetsVictim(digest, filter) &&
    !isOnlyBy(digest, filter.notBy)
  );
}

function isOther(types: ReadonlySet<string>, not: readonly string[]): boolean {
  return types.size === 0 || [...types].some((type) => !not.includes(type));
}

function isOnlyBy({ perpetrators }: IncidentDigest, keys: readonly string[]): boolean {
  const named = [...perpetrators].filter(([, statuses]) => statuses.size > 1 || !statuses.has('denied'));
  return named.length > 0 && keys.length > 0 && named.every(([name]) => keys.some((key) => relatedGroups(name, key)));
}

/** Whether any report names `key`, or a group of its lineage, as the perpetrator under one of `statuses`. */
export function namedUnder(digest: IncidentDigest, key: string, statuses: readonly AttributionStatus[]): boolean {
  for (const [name, found] of digest.perpetrators) {
    if (statuses.some((status) => found.has(status)) && (name === key || relatedGroups(name, key))) return true;
  }
  return false;
}

function meetsSite(digest: IncidentDigest, filter: IncidentFilter): boolean {
  if (filter.siteKinds.length === 0 && filter.siteWords.length === 0) return true;
  return (
    filter.siteKinds.some((kind) => digest.siteKinds.has(kind)) ||
    filter.siteWords.some((words) => digest.siteWords.includes(words))
  );
}

function meetsVictim(digest: IncidentDigest, { victimClasses, victimBody }: IncidentFilter): boolean {
  if (victimClasses.length === 0 && victimBody === null) return true;
  return digest.victims.some((victim) => {
    if (victim.outcome !== 'killed' || victim.post === null) return false;
    const classes = classesOfPost(victim.post);
    return victimClasses.length === 0 ? classes.length > 0 : victimClasses.some((c) => classes.includes(c));
  });
}

/** Whether an incident lies in a place. A city and its province often share a name, and reports give now the one, now the other. */
export function liesIn({ areas, countries }: Areas, { level, names }: PlaceFilter): boolean {
  const held = level === 'country' ? countries : areas;
  return names.some((name) => held.has(name));
}
