import { loadModel } from '../linear/model-file.ts';
import { WordTable } from '../words/word-table.ts';

/** What a word may be part of, by lists of names: bits of `nameLexicon().of(word)`. */
export const FORENAME = 1;
export const SURNAME = 2;
/** A place's whole name, or the first or a later word of one. */
export const PLACE = 4;
export const PLACE_FIRST = 8;
export const PLACE_LATER = 16;
export const COUNTRY = 32;
export const GROUP = 64;
export const STATE_BODY = 128;
export const TITLE = 256;
export const POST = 512;
export const DEMONYM = 1024;
/** The whole name of a publisher in one word: "Reuters", "AFP". */
export const PUBLISHER = 2048;
/** The first word of a name that is listed whole; see `wholeNames`. */
export const BEGINS_NAME = 4096;

let loaded: WordTable | null = null;

/** The lists of `models/name-lists.bin`, read at first use. */
export function nameLexicon(): WordTable {
  loaded ??= WordTable.from(loadModel('name-lists'));
  return loaded;
}
