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
  const known = told.get(digests);
  if (known?.first === first) return known.kept;
  const kept = keepDistinct(digests, first);
  told.set(digests, { first, kept });
  return kept;
}

/** One check asks of one list several times, once for each rule of aggregation. */
const told = new WeakMap<
  readonly IncidentDigest[],
  { readonly first: IncidentDigest | null; readonly kept: readonly IncidentDigest[] }
>();

function keepDistinct(digests: readonly IncidentDigest[], first: IncidentDigest | null): readonly IncidentDigest[] {
  const kept = new Set<IncidentDigest>();
  const filed = new Map<string, IncidentDigest[]>();
  const keep = (digest: IncidentDigest) => {
    kept.add(digest);
    for (const key of keysOf(digest)) {
      const held = filed.get(key);
      if (held === undefined) filed.set(key, [digest]);
      else held.push(digest);
    }
  };
  if (first !== null && digests.includes(first)) keep(first);
  for (const digest of [...digests].sort((a, b) => b.accounts.length - a.accounts.length)) {
    if (kept.has(digest)) continue;
    const near = looksUnder(digest).flatMap((key) => filed.get(key) ?? []);
    if (!near.some((other) => mayBeOne(other, digest))) keep(digest);
  }
  return digests.filter((d) => kept.has(d));
}

/** Only incidents of one time are compared: of one day, or of a month where one of the two has no day. */
function keysOf(digest: IncidentDigest): string[] {
  const months = monthsOf(digest);
  return isDay(digest)
    ? [digest.date!.value, ...months.map((month) => `${month} *`)]
    : [...months, ...months.map((m) => `${m} *`)];
}

function looksUnder(digest: IncidentDigest): string[] {
  return isDay(digest) ? [digest.date!.value, ...monthsOf(digest)] : monthsOf(digest).map((month) => `${month} *`);
}

const isDay = ({ date }: IncidentDigest) => date?.earliest != null && date.earliest === date.latest;

/** The months that a date may lie in; a date vaguer than a year is compared with none. */
function monthsOf({ date }: IncidentDigest): string[] {
  if (date?.earliest == null || date.latest === null) return [];
  const months: string[] = [];
  const last = date.latest.slice(0, 7);
  for (let at = date.earliest.slice(0, 7); at <= last && months.length < 13; at = monthAfter(at)) months.push(at);
  return months;
}

function monthAfter(month: string): string {
  const [year, m] = month.split('-').map(Number) as [number, number];
  return m === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(m + 1).padStart(2, '0')}`;
}

/**
 * Whether nothing that is told of two incidents speaks against their being one: day, place, kind, perpetrators, the dead. Nobody dies
 * twice: one name among the dead of both makes them one whatever else is told.
 */
function mayBeOne(a: IncidentDigest, b: IncidentDigest): boolean {
  if (a.date !== null && b.date !== null && datesOverlap(a.date, b.date) && shareOneDead(a, b)) return true;
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

function shareOneDead(a: IncidentDigest, b: IncidentDigest): boolean {
  const dead = ({ victims }: IncidentDigest) =>
    victims.flatMap(({ name, outcome }) => (name !== null && outcome === 'killed' ? [name] : []));
  return dead(a).some((x) => dead(b).some((y) => compareNames(x, y).verdict === 'same'));
}

const namesOf = ({ victims }: IncidentDigest) => victims.map((v) => v.name).filter((name) => name !== null);

function namesMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => compareNames(x, y).verdict !== 'different'));
}
