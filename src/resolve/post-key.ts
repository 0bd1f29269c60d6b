import { postClassesByWord, postClassOf, postModifiers } from '../codebook/posts.ts';
import { wordsOf } from './words.ts';

const FILLERS = new Set([
  'of',
  'for',
  'in',
  'at',
  'the',
  'and',
  'provinc',
  'district',
  'city',
  's',
  'a',
  'an',
  'to',
  'his',
  'its',
  'region',
]);

/**
 * A post as it is compared: its class in the codebook and the words that say which one it is, in order of the alphabet. "governor of
 * Balkh", "Balkh's acting governor" and "provincial governor of Balkh province" are one; null for words that name no known kind of post.
 */
export function postKey(words: string, body: string | null): string | null {
  const kind = postClassOf(words);
  if (!kind) return null;
  const named = new Set(kind.words.flatMap((word) => wordsOf(word).map((w) => w.stem)));
  const which = qualifiers(words, named);
  const rest = which.length > 0 || body === null ? which : qualifiers(body, named);
  return [kind.code, ...rest].join(' ');
}

function qualifiers(words: string, named: ReadonlySet<string>): string[] {
  const telling = wordsOf(words).filter(({ stem, start, end }) => {
    const word = words.slice(start, end).toLowerCase();
    return (
      !named.has(stem) &&
      !FILLERS.has(stem) &&
      !postModifiers().has(word) &&
      !postClassesByWord().has(word) &&
      stem !== 'provincial'
    );
  });
  return [...new Set(telling.map((w) => w.stem))].sort();
}
