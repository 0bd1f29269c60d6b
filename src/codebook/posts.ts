import type { Tenure } from '../model/actor-values.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexCodes, indexForms, once } from './form-index.ts';

/** An office that a person can hold, as a class of such offices. */
export interface PostClass extends Sourced {
  readonly code: string;
  readonly name: string;
  /** The walk of life: official, police, military, armed_group, religion, justice, media ... */
  readonly class: string;
  /** The wider class that this one belongs to: every `minister` is a `senior_official`. */
  readonly parent: string | null;
  /** 0 to 9, the highest office 9; orders several posts of one person, says nothing else. */
  readonly rank: number;
  /** Nouns that name it, lower case. */
  readonly words: readonly string[];
  /** Nouns that name it only before "of", "for" or "at": "head of the council", not "head". */
  readonly beforeOf?: readonly string[];
  /** Whether its holder is a public figure whose name stays in exports; a private person's is masked. */
  readonly public: boolean;
}

export interface PostModifier extends Sourced {
  readonly code: string;
  readonly tenure: Tenure;
  readonly deputy: boolean;
  readonly words: readonly string[];
}

export const postClasses = once(() => indexCodes<string, PostClass>(dataEntries('posts')));
export const postClassesByWord = once(() => indexForms(dataEntries<PostClass>('posts'), (p) => p.words));
/** Classes by the nouns that name them before "of" only. */
export const postsBeforeOf = once(() => indexForms(dataEntries<PostClass>('posts'), (p) => p.beforeOf ?? []));
/** "acting", "former", "late" ... by word. */
export const postModifiers = once(() => indexForms(dataEntries<PostModifier>('post-modifiers'), (m) => m.words));

/** True when `code` is `ancestor` or a class below it: minister < senior_official. */
export function isPostClass(code: string, ancestor: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = code; at !== null && !seen.has(at); at = postClasses().get(at)?.parent ?? null) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The class of a post told in words: the longest known noun that begins before the first "of", "for" or "in", or where none does
 * the longest of all. "acting Minister of Refugees" -> minister; "member of the cabinet" -> minister; null when no noun is known.
 */
export function postClassOf(words: string): PostClass | null {
  const tokens = formKey(words).split(/[\s,]+/);
  const cut = tokens.findIndex((t) => t === 'of' || t === 'for' || t === 'in');
  return longest(tokens, cut > 0 ? cut : tokens.length) ?? longest(tokens, tokens.length);
}

/** The longest run that begins before `end` and names a class; of equally long ones the last, where English puts the head noun. */
function longest(tokens: readonly string[], end: number): PostClass | null {
  for (let length = Math.min(tokens.length, 5); length > 0; length--) {
    for (let from = Math.min(end - 1, tokens.length - length); from >= 0; from--) {
      const found = postClassesByWord().get(tokens.slice(from, from + length).join(' '));
      if (found) return found;
    }
  }
  return null;
}
