import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonymEntries } from './demonyms.ts';
import type { Feature, GazetteerEntry } from './gazetteer-entry.ts';
import { type GazetteerFile, gazetteerFolder } from './gazetteer-file.ts';
import { hashKey, placeKey } from './place-key.ts';

interface CountryData {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly aliases: readonly string[];
}
interface AreaData {
  readonly code: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly arabicScript: readonly string[];
}
interface StateData {
  readonly code: string;
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly lat: number;
  readonly lon: number;
}
interface TownData {
  readonly geonamesId: number;
  readonly name: string | null;
  readonly variants: readonly string[];
  readonly arabicScript: readonly string[];
}
interface AddedData {
  readonly slug: string;
  readonly name: string;
  readonly countryCode: string;
  readonly admin1: string | null;
  readonly feature: Feature;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly variants: readonly string[];
}
interface RegionData {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly variants: readonly string[];
}

/** The name that a first-level area is printed under, and its point where the mean of its towns would lie too far off. */
export interface AreaName {
  readonly name: string;
  readonly point: { readonly lat: number; readonly lon: number } | null;
}

/**
 * What our own data adds to the packed rows: countries, regions, places that GeoNames lacks, names and spellings of areas and
 * towns. Marks every name it adds in the file's filter. Entries of its own are numbered after the file's rows.
 */
export function readOverlay(file: GazetteerFile) {
  const overlay = new OverlayBuilder(file);
  const { countries } = read<{ countries: CountryData[] }>('countries.json');
  for (const country of countries) overlay.addCountry(country);
  for (const { code, kind, words } of demonymEntries())
    if (kind === 'nation') for (const word of words) overlay.addDemonym(word, code);
  for (const region of read<{ regions: RegionData[] }>('regions.json').regions) overlay.addRegion(region);
  for (const place of read<{ places: AddedData[] }>('added-places.json').places) overlay.addPlace(place);
  for (const state of read<{ states: StateData[] }>('states.json').states) overlay.addState(state);
  const areas = read<{ areas: AreaData[] }>('area-names.json').areas;
  const towns = read<{ towns: TownData[] }>('town-names.json').towns;
  overlay.addNames(areas, towns);
  return overlay;
}

class OverlayBuilder {
  readonly entries: GazetteerEntry[] = [];
  readonly names = new Map<string, number[]>();
  readonly areaNames = new Map<string, AreaName>();
  readonly townNames = new Map<number, string>();
  readonly countries = new Map<string, string>();
  readonly demonyms = new Map<string, string[]>();
  readonly abbreviations = new Map<string, string>();
  /** Rows that an entry of our own replaces. */
  readonly hidden = new Set<number>();

  constructor(private readonly file: GazetteerFile) {}

  addCountry(country: CountryData): void {
    this.countries.set(country.code, country.name);
    const entry = { ...country, id: `iso:${country.code}`, feature: 'country' as const, countryCode: country.code };
    this.add({ ...entry, admin1: null, admin2: null, population: 0, listed: false }, [
      country.name,
      ...country.aliases,
    ]);
  }

  addDemonym(word: string, code: string): void {
    push(this.demonyms, placeKey(word), code);
  }

  addRegion(region: RegionData): void {
    const id = `onrecord:${placeKey(region.name).replaceAll(' ', '-')}`;
    const entry = { ...region, id, feature: 'region' as const, countryCode: '', admin1: null, admin2: null };
    this.add({ ...entry, population: 0, listed: false }, [region.name, ...region.variants]);
  }

  addPlace(place: AddedData): void {
    const keys = [place.name, ...place.variants].map(placeKey);
    const twin = keys.flatMap((key) => this.file.rows(key, hashKey(key))).find((row) => this.isTwin(row, place));
    const id = `onrecord:${place.countryCode.toLowerCase()}-${place.slug}`;
    const area = twin === undefined ? null : this.file.entry(twin);
    if (twin !== undefined) this.hidden.add(twin);
    const population = Math.max(place.population, area?.population ?? 0);
    this.add({ ...place, id: area?.id ?? id, admin2: area?.admin2 ?? null, population, listed: true }, [
      place.name,
      ...place.variants,
    ]);
  }

  /** The row that GeoNames has for the same place: a district of the same first level, or a town within a quarter of a degree. */
  private isTwin(row: number, place: AddedData): boolean {
    const entry = this.file.entry(row);
    if (entry.feature === 'admin2' || place.feature === 'admin2') {
      return entry.feature === place.feature && entry.admin1 === place.admin1;
    }
    const near = Math.abs(entry.lat - place.lat) < 0.25 && Math.abs(entry.lon - place.lon) < 0.25;
    return entry.feature !== 'admin1' && near && entry.countryCode === place.countryCode;
  }

  addState(state: StateData): void {
    this.areaNames.set(state.code, { name: state.name, point: { lat: state.lat, lon: state.lon } });
    for (const short of state.abbreviations) this.abbreviations.set(short, state.code);
  }

  addNames(areas: readonly AreaData[], towns: readonly TownData[]): void {
    const areaRow = new Map<string, number>();
    const townRow = new Map<number, number>();
    const wanted = new Set(towns.map((town) => town.geonamesId));
    for (let row = 0; row < this.file.size; row++) {
      if (this.file.feature(row) === 'admin1') areaRow.set(this.file.entry(row).admin1 ?? '', row);
      else if (wanted.has(this.file.geonamesId(row))) townRow.set(this.file.geonamesId(row), row);
    }
    for (const area of areas) {
      const point = this.areaNames.get(area.code)?.point ?? null;
      this.areaNames.set(area.code, { name: area.name, point });
      this.alias(areaRow.get(area.code), [area.name, ...area.variants, ...area.arabicScript]);
    }
    for (const town of towns) {
      if (town.name !== null) this.townNames.set(town.geonamesId, town.name);
      this.alias(townRow.get(town.geonamesId), [town.name ?? '', ...town.variants, ...town.arabicScript]);
    }
  }

  private add(entry: Omit<GazetteerEntry, 'index'>, names: readonly string[]): void {
    const { id, name, feature, countryCode, admin1, admin2, lat, lon, population, listed } = entry;
    const index = this.file.size + this.entries.length;
    this.entries.push({ index, id, name, feature, countryCode, admin1, admin2, lat, lon, population, listed });
    this.alias(index, names);
  }

  private alias(index: number | undefined, names: readonly string[]): void {
    if (index === undefined) return;
    for (const name of names) {
      const key = placeKey(name);
      if (key === '') continue;
      push(this.names, key, index);
      mark(this.file, key);
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function mark(file: GazetteerFile, key: string): void {
  for (let gap = key.indexOf(' '); gap >= 0; gap = key.indexOf(' ', gap + 1))
    file.marks.add(hashKey(key.slice(0, gap)));
  file.marks.add(hashKey(key));
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(gazetteerFolder, name), 'utf8')) as T;
}
