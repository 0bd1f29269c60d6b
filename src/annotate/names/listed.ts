import { armedGroups } from '../../codebook/armed-groups.ts';
import { dataEntries, type Sourced } from '../../codebook/data-file.ts';
import { demonymsByWord } from '../../codebook/demonyms.ts';
import { formKey, once } from '../../codebook/form-index.ts';
import { postClassesByWord } from '../../codebook/posts.ts';
import { stateBodies, stateBodyWords } from '../../codebook/state-bodies.ts';
import { titlesByWord } from '../../codebook/titles.ts';
import type { NameKind, Token } from '../annotated.ts';
import { tokenize } from '../tokens/tokenize.ts';

/** One listed form, as the words of its tokens. */
interface Form {
  readonly words: readonly string[];
  readonly kind: NameKind;
  readonly codebookId: string | null;
  /** Whether it counts only as written: acronyms, and demonyms, which share their letters with ordinary words. */
  readonly asWritten: boolean;
}

interface Weapon extends Sourced {
  readonly code: string;
  readonly words: readonly string[];
}

/** A listed name found at a token. */
export interface Listed {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly codebookId: string | null;
}

/** Forms by their first word, lower case; longer forms first. */
const forms = once(() => {
  const index = new Map<string, Form[]>();
  const add = (form: string, kind: NameKind, codebookId: string | null, asWritten: boolean) => {
    const words = tokenize(asWritten ? form : formKey(form)).map((t) => t.text);
    if (words.length === 0) return;
    const key = words[0]!.toLowerCase();
    index.set(key, [...(index.get(key) ?? []), { words, kind, codebookId, asWritten }]);
  };
  for (const group of armedGroups().values()) {
    const kind =
      group.kind === 'political_party' ? 'organisation' : group.kind === 'state_forces' ? 'state_body' : 'armed_group';
    for (const form of group.forms) add(form, kind, group.code, false);
    // An acronym that several groups share names one of them, but does not say which.
    for (const form of group.acronyms) add(form, kind, shared(form) ? null : group.code, true);
  }
  for (const body of stateBodies().values()) {
    for (const form of body.forms) add(form, 'state_body', body.code, false);
    for (const form of body.acronyms) add(form, 'state_body', body.code, true);
  }
  for (const [form, word] of stateBodyWords()) add(form, 'state_body', word.code, false);
  for (const [form, post] of postClassesByWord()) add(form, 'post', post.code, false);
  for (const [form, title] of titlesByWord()) add(form, 'title', title.code, false);
  for (const weapon of dataEntries<Weapon>('weapons'))
    for (const form of weapon.words) add(form, 'weapon', weapon.code, false);
  for (const [form, demonym] of demonymsByWord()) add(form, 'demonym', demonym.code, true);
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index as ReadonlyMap<string, readonly Form[]>;
});

function shared(acronym: string): boolean {
  return [...armedGroups().values()].filter((g) => g.acronyms.includes(acronym)).length > 1;
}

/** The longest listed form that starts at token `at` and ends by `last`; null where there is none. */
export function listedAt(tokens: readonly Token[], at: number, last: number): Listed | null {
  for (const form of forms().get(tokens[at]!.lower) ?? []) {
    if (at + form.words.length > last) continue;
    if (form.words.every((word, k) => matches(tokens[at + k]!, word, form.asWritten))) {
      return { first: at, last: at + form.words.length, kind: form.kind, codebookId: form.codebookId };
    }
  }
  return null;
}

function matches(token: Token, word: string, asWritten: boolean): boolean {
  return asWritten ? token.text === word : token.lower === word || token.lower.replace('’', "'") === word;
}
