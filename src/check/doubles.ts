import { typeKinship } from '../codebook/type-kinship.ts';
import { datesOverlap } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import { relatedGroups } from '../resolve/group-names.ts';
import { compareNames } from '../resolve/name-likeness.ts';
import type { IncidentDigest } from './digest.ts';

/**
 * The incidents that are certainly several, in their order. A vague mention, "a bombing in Kandahar in October 2021", may be any that its
 * words allow; to count it as one more would let the record contradict a claim by telling of one thing twice. `first` is always kept.
 */
export function distinct(
  digests: readonly IncidentDigest[],
  first: IncidentDigest | null = null,
): readonly IncidentDigest[] {
  const kept: IncidentDigest[] = first !== null && digests.includes(first) ? [first] : [];
  for (const digest of [...digests].sort((a, b) => b.accounts.length - a.accounts.length)) {
    if (!kept.some((other) => other === digest || mayBeOne(other, digest))) kept.push(digest);
  }
  return digests.filter((d) => kept.includes(d));
}

/** Whether nothing that is told of two incidents speaks against their being one: day, place, kind, perpetrators, the dead. */
function mayBeOne(a: IncidentDigest, b: IncidentDigest): boolean {
  return (
    a.date !== null &&
    b.date !== null &&
    datesOverlap(a.date, b.date) &&
    (a.places.length === 0 || b.places.length === 0 || a.places.some((p) => b.places.some((q) => placesMeet(p, q)))) &&
    [...a.types].some((t) => [...b.types].some((u) => typeKinship(t, u) !== 'unlike')) &&
    groupsMeet([...a.perpetrators.keys()], [...b.perpetrators.keys()]) &&
    namesMeet(namesOf(a), namesOf(b))
  );
}

function placesMeet(p: Place, q: Place): boolean {
  const meet = (a: string | null, b: string | null) => a === null || b === null || a.toLowerCase() === b.toLowerCase();
  return meet(p.country, q.country) && meet(p.admin1, q.admin1) && meet(p.locality, q.locality);
}

function groupsMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => relatedGroups(x, y)));
}

const namesOf = ({ victims }: IncidentDigest) => victims.map((v) => v.name).filter((name) => name !== null);

function namesMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => compareNames(x, y).verdict !== 'different'));
}
