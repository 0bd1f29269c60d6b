import { dataEntries, type Sourced } from './data-file.ts';
import { indexForms, once } from './form-index.ts';

/** A title or honorific that stands before a name and is no part of it. */
export interface Title extends Sourced {
  readonly code: string;
  readonly kind: string;
  /** All spellings, lower case, with and without the full stop. */
  readonly words: readonly string[];
  /** Code of the post class that the title implies, or null. */
  readonly post: string | null;
  readonly note: string | null;
}

/** Titles by spelling (`formKey`). */
export const titlesByWord = once(() => indexForms(dataEntries<Title>('titles'), (t) => t.words));
