import type { Name } from '../annotated.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';
import type { Setting } from './resolve-names.ts';

/** What is known of a report beside its text. */
export interface PlaceContext {
  /** ISO 3166-1 alpha-2 of the country that the source writes from, or null. */
  readonly country?: string | null;
  readonly url?: string | null;
  /** Names that an earlier step has read; places are looked for outside those of persons and groups. */
  readonly names?: readonly Name[];
}

const ADJECTIVE_WEIGHT = 0.7;
/** Of people who may be anywhere: "an American singer", "two Italians". */
const PEOPLE_WEIGHT = 0.2;
const SOURCE_WEIGHT = 1;

/** A word for the people or things of a country: "Afghan", "Salvadoran". */
export interface DemonymMatch {
  readonly start: number;
  readonly end: number;
  readonly countryCode: string;
  /** Before another capital word, "American Red Cross": it speaks for the country, but names no one's country. */
  readonly inName: boolean;
  /** Of persons who may be anywhere, "an American singer", "Italians": it says little of where something is. */
  readonly ofPersons: boolean;
}

/** Every such word of a text that has one country; in text without capitals of its own ("ALL CAPS") also those. */
export function demonymMatches(document: DocumentWords): DemonymMatch[] {
  const inName = new Set<number>();
  for (const match of document.matches) for (let i = match.first; i <= match.last; i++) inName.add(i);
  const found: DemonymMatch[] = [];
  document.words.forEach((word, i) => {
    if (!word.capital || inName.has(i)) return;
    const next = document.words[i + 1];
    const pair = next?.capital ? document.places.demonym(`${word.key} ${next.key}`) : [];
    const codes = pair.length > 0 ? pair : document.places.demonym(word.key);
    if (codes.length === 0) return;
    const last = pair.length > 0 ? i + 1 : i;
    const { start } = word;
    const told = { inName: opensName(document, last), ofPersons: isOfPersons(document, last) };
    found.push({ start, end: document.words[last]!.end, countryCode: codes[0]!, ...told });
  });
  return found;
}

function isOfPersons({ text, words, lists }: DocumentWords, at: number): boolean {
  const [word, next, second] = [words[at]!, words[at + 1], words[at + 2]];
  if (next === undefined || text.slice(word.end, next.start) !== ' ') return /^[,.]/.test(text.slice(word.end));
  const { persons_after } = lists.context;
  return persons_after.has(next.key) || (!next.capital && second !== undefined && persons_after.has(second.key));
}

function opensName(document: DocumentWords, at: number): boolean {
  const [word, next] = [document.words[at]!, document.words[at + 1]];
  if (document.allCaps || !next?.capital || document.text.slice(word.end, next.start) !== ' ') return false;
  const { ordinary, context } = document.lists;
  const startsOther = document.opening.has(at + 1) || document.places.demonym(next.key).length > 0;
  return !startsOther && !context.title.has(next.key) && !(ordinary.has(next.key) && !context.body_after.has(next.key));
}

/** Countries and areas that speak for a place before any place is read. */
export function settingOf(
  demonyms: readonly DemonymMatch[],
  matches: readonly NameMatch[],
  context: PlaceContext,
): Setting {
  const countries = new Map<string, number>();
  const give = (code: string, weight: number) => countries.set(code, (countries.get(code) ?? 0) + weight);
  const ofLand = new Set(demonyms.flatMap(({ countryCode, ofPersons }) => (ofPersons ? [] : [countryCode])));
  for (const code of new Set(demonyms.map(({ countryCode }) => countryCode)))
    give(code, ofLand.has(code) ? ADJECTIVE_WEIGHT : PEOPLE_WEIGHT);
  if (matches.length > 0 && context.country) give(context.country, SOURCE_WEIGHT);
  return { countries, areas: new Map() };
}
