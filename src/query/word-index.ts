import type { SearchRow } from './incident-row.ts';
import type { NumberedRows } from './row-order.ts';
import { Postings, type RowBits, wordsFor } from './row-set.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The rows that each word of their text stands in. A word that is looked for is found inside longer ones too: it has only letters and
 * digits, so that it lies in a text if and only if it lies in one of its words.
 */
export class WordIndex {
  private readonly byWord = new Map<string, Postings>();
  /** Rows before this one are in the index. The texts of the others are looked through, so that nobody waits for it. */
  private upTo = 0;

  /** Takes in the next rows, at most `most`; whether all are in now. */
  proceed(rows: NumberedRows, most: number): boolean {
    const until = Math.min(rows.length, this.upTo + most);
    for (; this.upTo < until; this.upTo++) {
      const row = rows[this.upTo];
      if (row) this.add(row, this.upTo, rows.length);
    }
    return this.upTo === rows.length;
  }

  private add({ words }: SearchRow, row: number, rows: number): void {
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
    if (row >= this.upTo) return;
    for (const word of distinctWords(words)) {
      const held = this.byWord.get(word)!;
      held.remove(row);
      if (held.isEmpty()) this.byWord.delete(word);
    }
  }

  /** The rows of `rows` whose text has the word, alone or inside another. */
  rowsWith(part: string, rows: NumberedRows): RowBits {
    const bits = new Uint32Array(wordsFor(rows.length));
    for (const [word, postings] of this.byWord) if (word.includes(part)) postings.into(bits);
    for (let row = this.upTo; row < rows.length; row++) {
      if (rows[row]?.words.includes(part)) bits[row >>> 5]! |= 1 << (row & 31);
    }
    return bits;
  }
}

const distinctWords = (text: string) => new Set(text.match(WORD));
