import type { SearchRow } from './incident-row.ts';
import { Postings, type RowBits, wordsFor } from './row-set.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The rows that each word of their text stands in. A word that is looked for is found inside longer ones too: it has only letters and
 * digits, so that it lies in a text if and only if it lies in one of its words.
 */
export class WordIndex {
  private readonly byWord = new Map<string, Postings>();

  add({ words }: SearchRow, row: number, rows: number): void {
    for (const word of distinctWords(words)) {
      const held = this.byWord.get(word);
      if (held) held.add(row, rows);
      else {
        const made = new Postings();
        made.add(row, rows);
        this.byWord.set(word, made);
      }
    }
  }

  remove({ words }: SearchRow, row: number): void {
    for (const word of distinctWords(words)) {
      const held = this.byWord.get(word)!;
      held.remove(row);
      if (held.isEmpty()) this.byWord.delete(word);
    }
  }

  /** The rows of `rows` whose text has the word, alone or inside another. */
  rowsWith(part: string, rows: number): RowBits {
    const bits = new Uint32Array(wordsFor(rows));
    for (const [word, postings] of this.byWord) if (word.includes(part)) postings.into(bits);
    return bits;
  }
}

const distinctWords = (text: string) => new Set(text.match(WORD));
