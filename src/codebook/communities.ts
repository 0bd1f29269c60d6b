import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexForms, once } from './form-index.ts';

interface Community extends Sourced {
  readonly code: string;
  readonly words: readonly string[];
}

const byWord = once(() => indexForms(dataEntries<Community>('communities'), (c) => c.words));

/** The communities that words name, by code, ascending: "a Shia mosque" -> shia. */
export function communitiesIn(words: string): readonly string[] {
  const tokens = formKey(words).match(/[\p{L}']+/gu) ?? [];
  return [...new Set(tokens.flatMap((token) => byWord().get(token)?.code ?? []))].sort();
}
