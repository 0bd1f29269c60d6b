import { placeKey } from './place-key.ts';
import { spellingSkeleton } from './spelling.ts';

/** What the choice of a town's other names looks at; `alternates` as GeoNames lists them, in all languages and scripts. */
export interface NamedTown {
  readonly name: string;
  readonly alternates: readonly string[];
  readonly population: number;
  /** True where the name stands in another script at home, so that newspapers spell it by ear. */
  readonly transliterated: boolean;
}

/** Towns of this size are in the news everywhere; their old and foreign names ("Rangoon", "Bombay") are printed in English too. */
const LARGE = 100_000;

/**
 * The names of GeoNames' list that an English report may print, beside the town's own: another spelling of the same sounds, the name without its article
 * ("Qamishli" for "Al Qamishli"), the name without the words that only tell it from namesakes ("Frankfurt" for "Frankfurt am Main"), and every Latin
 * name of a large town whose own is in another script. Names in other languages, codes of airports and names in other scripts
 * are left out. Sorted; the town's own name is not among them.
 */
export function variantsOf(town: NamedTown): string[] {
  const own = placeKey(town.name);
  const skeleton = spellingSkeleton(own);
  const chosen = new Map<string, string>();
  for (const name of town.alternates) {
    const key = placeKey(name);
    if (!isPrintable(name, key) || key === own || chosen.has(key)) continue;
    const spelling = town.transliterated && spellingSkeleton(key) === skeleton && skeleton.length >= 2;
    const large = town.transliterated && town.population >= LARGE && key.length >= 5;
    if (spelling || large || shortens(key, own, town.population)) chosen.set(key, name);
  }
  const bare = town.transliterated ? withoutArticle(town.name) : null;
  if (bare !== null) chosen.set(placeKey(bare), bare);
  return [...chosen.values()].sort();
}

/** "Hillah" of "Al Hillah": English reports seldom print the Arabic article. Null where there is none, or too little would stay. */
function withoutArticle(name: string): string | null {
  const bare = /^(?:Al|Ar|As|Ash|At|Ad|Adh|An|Az|El)[ -](\p{Lu}.{3,})$/u.exec(name);
  return bare?.[1] ?? null;
}

// "CGN" is an airport; a key with other than Latin letters is a name in another script.
const isPrintable = (name: string, key: string) =>
  /^[a-z][a-z ]{2,}$/.test(key) && /^\p{Lu}/u.test(name) && name !== name.toUpperCase();

/** "Acapulco" for "Acapulco de Juarez": only of towns large enough that the first word alone means them. */
function shortens(key: string, own: string, population: number): boolean {
  return population >= 20_000 && key.length >= 4 && own.startsWith(`${key} `);
}
