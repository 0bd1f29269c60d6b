import { findArmedGroup } from '../codebook/armed-groups.ts';
import { countryOfDemonym, demonymsByWord } from '../codebook/demonyms.ts';
import { formKey, once } from '../codebook/form-index.ts';
import { type PostClass, postClassOf, postModifiers } from '../codebook/posts.ts';
import { wordsOf } from './words.ts';

/** A post as it is compared. */
export interface PostKey {
  readonly key: string;
  /** Code of the post's class in the codebook. */
  readonly kind: string;
  /** All that the words say of which post of its kind it is, countries by their codes. */
  readonly which: ReadonlySet<string>;
  /** False where the words leave open which post of its kind it is ("the interior minister" of a country not named). */
  readonly whole: boolean;
}

/** Posts that every country has: they are one only where the country or the body is named too. */
const OF_COUNTRIES = new Set([
  'head_of_state',
  'vice_president',
  'prime_minister',
  'deputy_prime_minister',
  'minister',
  'deputy_minister',
  'army_chief',
  'intelligence_chief',
  'spokesman',
]);
/** Below this rank a word tells what somebody does, not which post of a body they hold: driver, fighter, police officer. */
const LEAST_RANK = 3;
const GENERIC = new Set(['head', 'official', 'senior_official', 'military_officer']);
const FILLERS = new Set(
  'of for in at the and s a an to his its their local regional provincial province district city region state top senior main chief north south east west northern southern eastern western central'.split(
    ' ',
  ),
);

/**
 * The class of a post in the codebook with the words that say which one it is, in order of the alphabet: "governor of Balkh", "Balkh's acting
 * governor" and "governor of Afghanistan's northern Balkh province" are one. Null for words whose head names no known post.
 */
export function postKey(words: string, body: string | null): PostKey | null {
  const kind = postClassOf(headOf(words));
  if (!kind || kind.rank < LEAST_RANK || GENERIC.has(kind.code)) return null;
  const named = qualifiers(words, kind);
  const ofBody = body === null ? [] : qualifiers(body, kind);
  const national = OF_COUNTRIES.has(kind.code);
  const countries = named.filter(isCountry).map(countryKey);
  const groups = named.filter(isGroup).map(({ stem }) => stem);
  const wider = [...countries, ...groups, ...ofBody.map(({ stem }) => stem)];
  const own = named.filter((word) => !isCountry(word) && !isGroup(word)).map(({ stem }) => stem);
  const which = national ? [...own, ...wider] : own.length > 0 ? own : wider;
  return {
    key: [kind.code, ...[...new Set(which)].sort()].join(' '),
    kind: kind.code,
    which: new Set([...own, ...wider]),
    whole: national ? wider.length > 0 : which.length > 0,
  };
}

/** What stands before the first "of", "for" or "in": "fourth anniversary of the death of the commander" is no commander. */
function headOf(words: string): string {
  return formKey(words).split(/\s(?:of|for|in|to)\s/)[0]!;
}

interface Qualifier {
  readonly stem: string;
  readonly word: string;
}

function qualifiers(words: string, kind: PostClass): Qualifier[] {
  const own = new Set((matchedForm(words, kind) ?? '').split(' ').map((w) => wordsOf(w)[0]?.stem));
  return wordsOf(words)
    .map(({ stem, start, end }) => ({ stem, word: words.slice(start, end) }))
    .filter(
      ({ stem, word }) =>
        !own.has(stem) && !FILLERS.has(word.toLowerCase()) && !postModifiers().has(word.toLowerCase()),
    );
}

/** The shortest name of the class that stands in the words: of "interior minister" the "interior" says which. */
function matchedForm(words: string, kind: PostClass): string | null {
  const tokens = new Set(formKey(words).split(/[^\p{L}\p{M}-]+/u));
  const forms = kind.words.filter((form) => form.split(' ').every((w) => tokens.has(w)));
  return [...forms].sort((a, b) => a.split(' ').length - b.split(' ').length || a.length - b.length)[0] ?? null;
}

const countryNames = once(() => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const codes = [...demonymsByWord().values()].flatMap((d) => (d.kind === 'nation' ? [d.code] : []));
  return new Map(codes.map((code) => [names.of(code) ?? code, code]));
});

function isCountry({ word }: Qualifier): boolean {
  return countryNames().has(word) || countryOfDemonym(word) !== null;
}

function isGroup({ word }: Qualifier): boolean {
  return word !== word.toLowerCase() && findArmedGroup(word) !== null;
}

function countryKey({ word }: Qualifier): string {
  return countryNames().get(word) ?? countryOfDemonym(word) ?? word;
}
