import { shiftDay } from '../model/partial-date.ts';
import { relatedGroups } from '../resolve/group-names.ts';
import { nameSounds } from '../resolve/name-blocks.ts';
import type { IncidentFilter, PlaceFilter, Window } from './claim-query.ts';
import type { IncidentDigest } from './digest.ts';
import { type Matches, matchesBeyondDate } from './filter.ts';
import { classesOfPost } from './post-class.ts';
import { dateInWindow } from './window.ts';

/** Lists of positions, ascending, by what the incidents at them have. */
type Postings = ReadonlyMap<string, readonly number[]>;

/**
 * The digests of a record, in order of date, filed under what claims ask for, so that a check reads the few that can match and not the
 * whole record. A view without some of them shares the files.
 */
export class Digests {
  private readonly matched = new WeakMap<IncidentFilter, Matches>();

  private constructor(
    readonly all: readonly IncidentDigest[],
    private readonly files: Files,
    private readonly whole: Digests | null,
    private readonly left: (digest: IncidentDigest) => boolean,
  ) {}

  /** `all` in order of their earliest days, undated ones last. */
  static of(all: readonly IncidentDigest[]): Digests {
    return new Digests(all, fileDigests(all), null, () => true);
  }

  /** The same record without those for which `keep` does not hold. */
  where(keep: (digest: IncidentDigest) => boolean): Digests {
    return new Digests(this.all, this.files, this, keep);
  }

  byId(id: string | null): IncidentDigest | null {
    const at = id === null ? undefined : this.files.positions.get(id);
    return at === undefined || !this.left(this.all[at]!) ? null : this.all[at]!;
  }

  /** Those that a document tells of. */
  ofDocument(documentId: string): IncidentDigest[] {
    return this.at(this.files.byDocument.get(documentId) ?? []);
  }

  /** The incidents that a filter asks for: those that match for certain, and those that match but for a vague or missing date. */
  matching(filter: IncidentFilter): Matches {
    const known = this.matched.get(filter);
    if (known !== undefined) return known;
    const found = this.whole?.matching(filter) ?? this.matchingAll(filter);
    const matches = { certain: found.certain.filter(this.left), uncertain: found.uncertain.filter(this.left) };
    this.matched.set(filter, matches);
    return matches;
  }

  private matchingAll(filter: IncidentFilter): Matches {
    const certain: IncidentDigest[] = [];
    const uncertain: IncidentDigest[] = [];
    for (const digest of this.candidates(filter)) {
      const when = dateInWindow(digest.date, filter.window);
      if (when === 'no' || !matchesBeyondDate(digest, filter)) continue;
      (when === 'yes' ? certain : uncertain).push(digest);
    }
    return { certain, uncertain };
  }

  /** Those in any of these places, in order of date; all where no place is named. */
  *inPlaces(places: readonly PlaceFilter[]): Generator<IncidentDigest> {
    const positions = places.length === 0 ? null : union(this.listsIn(places));
    for (const digest of positions === null ? this.all : this.at(positions)) if (this.left(digest)) yield digest;
  }

  /** Those in any of these places that lie in a window for certain, also what was foiled. */
  inside(places: readonly PlaceFilter[], window: Window): IncidentDigest[] {
    const [start, end] = [window.from === null ? 0 : this.startOf(window.from), this.endOf(window.until)];
    const held = places.length === 0 ? null : union(this.listsIn(places));
    const found: IncidentDigest[] = [];
    const first = held === null ? start : positionIn(held, start);
    for (let i = first; i < (held?.length ?? end); i++) {
      const position = held === null ? i : held[i]!;
      if (position >= end) break;
      const digest = this.all[position]!;
      if (dateInWindow(digest.date, window) === 'yes' && this.left(digest)) found.push(digest);
    }
    return found;
  }

  /** The last day that an incident can have happened on; null where none is dated. */
  latestDay(except: IncidentDigest | null): string | null {
    let latest: string | null = null;
    for (const digest of this.all)
      if (digest !== except && digest.date?.latest != null && (latest === null || digest.date.latest > latest))
        latest = digest.date.latest;
    return latest;
  }

  /** Whether any of these places has one whose last possible day lies by `day`. */
  anyBy(day: string, places: readonly PlaceFilter[], except: IncidentDigest | null): boolean {
    for (const digest of this.inPlaces(places))
      if (digest !== except && digest.date?.latest != null && digest.date.latest <= day) return true;
    return false;
  }

  /** Those with a victim whose name may be this one, by its sounds; `compareNames` decides. */
  withVictimLike(name: string): readonly IncidentDigest[] {
    return this.at(union(nameSounds(name).map((sounds) => this.files.bySound.get(sounds) ?? [])));
  }

  /**
   * The incidents that a claim may be about: those for which evidence of at least `least` speaks, and, where `recent` is given, those of
   * that window for which nearly as much does. In order of date.
   */
  weighed(evidence: readonly Evidence[], least: number, recent: Window | null): Weighed[] {
    const weights = new Uint8Array(this.all.length);
    for (const { keys, weight } of evidence)
      for (const position of union(keys.map((key) => this.filed(key)))) weights[position]! += weight;
    const [from, until] = recent === null ? [0, 0] : [this.startOf(recent.from!), this.endOf(recent.until)];
    const found: Weighed[] = [];
    for (let position = 0; position < weights.length; position++) {
      const enough = position >= from && position < until ? least - 1 : least;
      if (weights[position]! >= enough && weights[position]! > 0 && this.left(this.all[position]!))
        found.push({ digest: this.all[position]!, weight: weights[position]! });
    }
    return found;
  }

  /** Every key under which perpetrators are filed that is this actor's, or one of its lineage. */
  perpetratorKeys(actor: string): readonly string[] {
    return this.files.perpetrators
      .filter((key) => key === actor || relatedGroups(key, actor))
      .map((key) => `by:${key}`);
  }

  private at(positions: readonly number[]): IncidentDigest[] {
    return positions.map((position) => this.all[position]!);
  }

  private listsIn(places: readonly PlaceFilter[]): (readonly number[])[] {
    return places.flatMap(({ level, names }) => names.map((name) => this.filed(`${areaOf(level)}:${name}`)));
  }

  private filed(key: string): readonly number[] {
    return this.files.byKey.get(key) ?? [];
  }

  /** The shortest list that holds every match: of one condition, cut to the days of the window. */
  private candidates(filter: IncidentFilter): readonly IncidentDigest[] {
    const filed = (prefix: string, values: readonly string[]) =>
      values.length === 0 ? null : values.map((value) => this.filed(`${prefix}:${value}`));
    const conditions = [
      filter.perpetrators.length === 0
        ? null
        : filter.perpetrators.flatMap((actor) => this.perpetratorKeys(actor).map((key) => this.filed(key))),
      filed('type', filter.types),
      filed('hit', filter.targetKinds),
      filed('of', filter.communities),
      filed('killed', filter.victimClasses),
      filter.siteWords.length > 0 ? null : filed('site', filter.siteKinds),
      filter.places.length === 0 ? null : this.listsIn(filter.places),
    ].filter((lists) => lists !== null);
    const size = (lists: readonly (readonly number[])[]) => lists.reduce((sum, list) => sum + list.length, 0);
    const lists = conditions.sort((a, b) => size(a) - size(b))[0];
    const end = this.endOf(filter.window.until);
    const start = filter.window.from === null ? 0 : this.startOf(filter.window.from);
    const { undated, vague } = this.files;
    // Before the window lie only those whose date is so vague that it may reach into it.
    const may = (position: number) =>
      position >= undated || (position < end && (position >= start || vague[position] === 1));
    if (lists !== undefined) return this.at(union(lists).filter(may));
    const found: IncidentDigest[] = [];
    for (let position = 0; position < this.all.length; position++) if (may(position)) found.push(this.all[position]!);
    return found;
  }

  /** Position of the first incident that cannot have happened before `day`. */
  private startOf(day: string): number {
    return this.endOf(shiftDay(day, -1));
  }

  /** Position of the first incident that cannot have happened by `day`; all where there is no day, the undated as well. */
  private endOf(day: string | null): number {
    if (day === null) return this.all.length;
    let [low, high] = [0, this.files.undated];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.all[middle]!.date!.earliest! <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Index of the first entry of an ascending list that is at least `position`. */
function positionIn(list: readonly number[], position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An incident with the weight of the evidence for it. */
export interface Weighed {
  readonly digest: IncidentDigest;
  readonly weight: number;
}

/** What speaks for an incident being the one meant: it is filed under any of `keys`. */
export interface Evidence {
  readonly keys: readonly string[];
  readonly weight: number;
}

export const areaOf = (level: PlaceFilter['level']) => (level === 'country' ? 'country' : 'area');

interface Files {
  readonly byKey: Postings;
  readonly byDocument: Postings;
  readonly bySound: Postings;
  readonly positions: ReadonlyMap<string, number>;
  readonly perpetrators: readonly string[];
  /** Position of the first undated incident. */
  readonly undated: number;
  /** 1 where a date is vaguer than a day. */
  readonly vague: Uint8Array;
}

function fileDigests(all: readonly IncidentDigest[]): Files {
  const byKey = new Map<string, number[]>();
  const byDocument = new Map<string, number[]>();
  const bySound = new Map<string, number[]>();
  const perpetrators = new Set<string>();
  for (const [position, digest] of all.entries()) {
    for (const key of keysOf(digest)) file(byKey, key, position);
    for (const name of digest.perpetrators.keys()) perpetrators.add(name);
    for (const { documentId } of digest.accounts) file(byDocument, documentId, position);
    for (const { name } of digest.victims)
      for (const sounds of name === null ? [] : nameSounds(name)) file(bySound, sounds, position);
  }
  const positions = new Map(all.map((digest, position) => [digest.incident.id, position]));
  const undated = all.findIndex(({ date }) => date?.earliest == null);
  const first = undated < 0 ? all.length : undated;
  const vague = Uint8Array.from(all, ({ date }) => (date?.earliest === date?.latest ? 0 : 1));
  return { byKey, byDocument, bySound, positions, perpetrators: [...perpetrators].sort(), undated: first, vague };
}

function file(files: Map<string, number[]>, key: string, position: number): void {
  const list = files.get(key);
  if (list === undefined) files.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
}

function* keysOf(digest: IncidentDigest): Generator<string> {
  for (const name of digest.areas) yield `area:${name}`;
  for (const name of digest.countries) yield `country:${name}`;
  for (const type of digest.types) yield `type:${type}`;
  for (const kind of digest.siteKinds) yield `site:${kind}`;
  for (const kind of digest.targetKinds) yield `hit:${kind}`;
  for (const code of digest.communities) yield `of:${code}`;
  for (const name of digest.perpetrators.keys()) yield `by:${name}`;
  for (const { post, outcome } of digest.victims) {
    if (post === null) continue;
    for (const code of classesOfPost(post)) {
      yield `post:${code}`;
      if (outcome === 'killed') yield `killed:${code}`;
    }
  }
  for (const word of new Set(digest.siteWords.match(WORDS) ?? [])) yield `word:${word}`;
}

/** Words of a site or target as they are filed. */
export const WORDS = /[\p{L}\p{N}]+/gu;

/** All positions of several ascending lists, ascending, each once. */
function union(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  const marks = new Uint8Array(Math.max(...filled.map((list) => list.at(-1)!)) + 1);
  for (const list of filled) for (const position of list) marks[position] = 1;
  const all: number[] = [];
  for (let position = 0; position < marks.length; position++) if (marks[position] === 1) all.push(position);
  return all;
}
