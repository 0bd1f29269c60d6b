import { contentId } from '../model/content-id.ts';
import type { Document } from '../model/document.ts';
import type { WireFamily } from '../model/sourced-record.ts';
import type { Span } from '../model/span.ts';
import { creditedAgency } from './agency-credits.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type Word, wordsOf } from './words.ts';

/** The share of the shorter text's fingerprints that must stand in the longer one. */
const COPIED_SHARE = 0.3;
/** Fewer shared fingerprints than this are a common quotation or a boilerplate sentence. */
const LEAST_SHARED = 4;
/** A fingerprint in more texts than this is a masthead or a footer, and would make the step quadratic. */
const TOO_COMMON = 500;

/**
 * Texts that copy one another, whole or in part, joined into families; documents that share no copied text are in none. Found by
 * winnowed fingerprints (Schleimer, Wilkerson and Aiken 2003) in an index, so that no two texts are compared that share nothing.
 */
export function wireFamilies(documents: Iterable<Document>): WireFamily[] {
  const byId = new Map([...documents].map((d) => [d.id, d]));
  const ids = [...byId.keys()].sort();
  const prints = new Map(ids.map((id) => [id, fingerprintsOf(byId.get(id)!.text)]));
  const sets = new DisjointSets();
  const index = fileFingerprints(prints);
  for (const id of ids) {
    for (const [other, shared] of sharedCounts(id, prints.get(id)!, index)) {
      const shorter = Math.min(prints.get(id)!.size, prints.get(other)!.size);
      if (shared >= LEAST_SHARED && shared / shorter >= COPIED_SHARE) sets.join(id, other);
    }
  }
  return sets
    .sets(ids)
    .filter((set) => set.length > 1)
    .map((set) => createFamily(set, byId));
}

function fileFingerprints(prints: ReadonlyMap<string, ReadonlySet<number>>): Map<number, string[]> {
  const index = new Map<number, string[]>();
  for (const [id, set] of prints) {
    for (const print of set) {
      const held = index.get(print);
      if (held) held.push(id);
      else index.set(print, [id]);
    }
  }
  return index;
}

/** How many fingerprints `id` shares with each document of a greater id: each pair is looked at once. */
function sharedCounts(
  id: string,
  prints: ReadonlySet<number>,
  index: ReadonlyMap<number, readonly string[]>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) {
    const holders = index.get(print) ?? [];
    if (holders.length < 2 || holders.length > TOO_COMMON) continue;
    for (const other of holders) if (other > id) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

/** The id rests on the family's first document, so that it stays when later copies join. */
function createFamily(documentIds: readonly string[], byId: ReadonlyMap<string, Document>): WireFamily {
  const credits = documentIds.map((id) => creditedAgency(byId.get(id)!.text)).filter((a): a is string => a !== null);
  return { id: contentId('rep', { wireFamily: documentIds[0] }), documentIds, agency: mostFrequent(credits) };
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Words that stand in both texts in the same order: where each has them. */
export interface CopiedPassage {
  readonly from: Span;
  readonly to: Span;
}

const LEAST_WORDS = 8;

/** The passages of `to` that also stand in `from`, word for word, eight words or more, in the order of `to`. */
export function copiedPassages(from: Document, to: Document): CopiedPassage[] {
  const [source, target] = [wordsOf(from.text), wordsOf(to.text)];
  const starts = new Map<string, number>();
  for (let i = 0; i + LEAST_WORDS <= source.length; i++) {
    const key = gram(source, i);
    if (!starts.has(key)) starts.set(key, i);
  }
  const passages: CopiedPassage[] = [];
  for (let j = 0; j + LEAST_WORDS <= target.length; ) {
    const i = starts.get(gram(target, j));
    const length = i === undefined ? 0 : runLength(source, i, target, j);
    if (i !== undefined && length > 0)
      passages.push({ from: covering(source, i, length), to: covering(target, j, length) });
    j += Math.max(1, length);
  }
  return passages;
}

function gram(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + LEAST_WORDS)
    .map((w) => w.stem)
    .join(' ');
}

function runLength(source: readonly Word[], i: number, target: readonly Word[], j: number): number {
  let length = 0;
  while (
    i + length < source.length &&
    j + length < target.length &&
    source[i + length]!.stem === target[j + length]!.stem
  )
    length++;
  return length;
}

function covering(words: readonly Word[], at: number, length: number): Span {
  return { start: words[at]!.start, end: words[at + length - 1]!.end };
}
