import { contentId } from '../model/content-id.ts';
import type { Document } from '../model/document.ts';
import type { WireFamily } from '../model/sourced-record.ts';
import { creditedAgency } from './agency-credits.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { PostingTable } from './posting-table.ts';
import { Tally } from './tally.ts';

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
export function wireFamilies(documents: Iterable<Document>): readonly WireFamily[] {
  const families = new WireFamilies();
  families.take(new Map([...documents].map((document) => [document.id, document])));
  return families.all();
}

/** The families of a record that grows: a text that comes is compared with those it shares fingerprints with, and all else stays as it was. */
export class WireFamilies {
  private documents: ReadonlyMap<string, Document> = new Map();
  /** Documents are numbered as they come. */
  private readonly numbers = new Map<string, number>();
  private readonly ids: string[] = [];
  /** The fingerprints of each document, ascending. */
  private readonly prints: Uint32Array[] = [];
  private holders = new PostingTable();
  private readonly common = new Set<number>();
  private readonly shared = new Tally();
  private readonly copies = new Map<number, Set<number>>();
  private readonly familyOf = new Map<number, WireFamily>();
  private families: readonly WireFamily[] = [];

  /** In order of their first documents. */
  all(): readonly WireFamily[] {
    return this.families;
  }

  /** Takes the documents as they stand now: those that are in another family than before with its id, null where they are in none. */
  take(documents: ReadonlyMap<string, Document>): ReadonlyMap<string, string | null> {
    const before = this.ids.some((id) => !documents.has(id)) ? this.clear() : [];
    this.documents = documents;
    const moved = new Set<number>();
    for (const document of documents.values()) if (!this.numbers.has(document.id)) this.file(document, moved);
    const changed = new Map<string, string | null>(before.map((id) => [id, null]));
    this.regroup(moved, changed);
    if (moved.size + before.length > 0) this.families = [...new Set(this.familyOf.values())].sort(byFirstDocument);
    return changed;
  }

  /** A document was erased, which is rare: everything is worked out again. Gives the documents that were in families. */
  private clear(): string[] {
    const before = this.families.flatMap(({ documentIds }) => documentIds);
    for (const held of [this.numbers, this.common, this.copies, this.familyOf]) held.clear();
    this.ids.length = 0;
    this.prints.length = 0;
    this.holders = new PostingTable();
    return before;
  }

  private file(document: Document, moved: Set<number>): void {
    const number = this.ids.push(document.id) - 1;
    const prints = Uint32Array.from(fingerprintsOf(document.text)).sort();
    this.numbers.set(document.id, number);
    this.prints.push(prints);
    const crossed: (readonly number[])[] = [];
    for (const print of prints) {
      if (this.common.has(print)) continue;
      const others = this.holders.numbersAt(print, 0);
      this.holders.addAt(print, 0, number);
      if (others.length < TOO_COMMON) for (const other of others) this.shared.add(other);
      else {
        this.common.add(print);
        crossed.push(others);
      }
    }
    for (const [other, count] of this.shared.take())
      if (this.isCopy(number, other, count)) this.join(number, other, moved);
    for (const holders of crossed) this.reconsider(holders, moved);
  }

  /** `shared`: fingerprints that both have and that are not too common. */
  private isCopy(a: number, b: number, shared: number): boolean {
    return shared >= LEAST_SHARED && shared / Math.min(this.prints[a]!.length, this.prints[b]!.length) >= COPIED_SHARE;
  }

  private join(a: number, b: number, moved: Set<number>): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const copies = this.copies.get(from) ?? new Set();
      this.copies.set(from, copies.add(to));
      moved.add(from);
    }
  }

  /** A fingerprint of these documents has become too common to count: parts those that were joined for the want of better. */
  private reconsider(holders: readonly number[], moved: Set<number>): void {
    const held = new Set(holders);
    for (const a of holders) {
      for (const b of this.copies.get(a) ?? []) {
        if (b < a || !held.has(b) || this.isCopy(a, b, this.sharedPrints(a, b))) continue;
        this.copies.get(a)!.delete(b);
        this.copies.get(b)!.delete(a);
        moved.add(a).add(b);
      }
    }
  }

  private sharedPrints(a: number, b: number): number {
    const [x, y] = [this.prints[a]!, this.prints[b]!];
    let shared = 0;
    for (let i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i]! < y[j]!) i++;
      else if (x[i]! > y[j]!) j++;
      else {
        if (!this.common.has(x[i]!)) shared++;
        i++;
        j++;
      }
    }
    return shared;
  }

  /** Makes the families of `moved` anew, and writes down in `changed` the documents whose family is another one now. */
  private regroup(moved: ReadonlySet<number>, changed: Map<string, string | null>): void {
    const seen = new Set<number>();
    for (const number of moved) {
      if (seen.has(number)) continue;
      const members = this.hangingTogether(number);
      const family = members.length > 1 ? this.familyFrom(members.map((member) => this.ids[member]!).sort()) : null;
      for (const member of members) {
        seen.add(member);
        if (this.familyOf.get(member)?.id !== family?.id) changed.set(this.ids[member]!, family?.id ?? null);
        if (family) this.familyOf.set(member, family);
        else this.familyOf.delete(member);
      }
    }
  }

  private hangingTogether(number: number): number[] {
    const members = new Set([number]);
    for (const member of members) for (const other of this.copies.get(member) ?? []) members.add(other);
    return [...members];
  }

  /** The id rests on the family's first document, so that it stays when later copies join. */
  private familyFrom(documentIds: readonly string[]): WireFamily {
    const credits = documentIds.flatMap((id) => creditedAgency(this.documents.get(id)!.text) ?? []);
    return { id: contentId('rep', { wireFamily: documentIds[0] }), documentIds, agency: mostFrequent(credits) };
  }
}

function byFirstDocument(a: WireFamily, b: WireFamily): number {
  return a.documentIds[0]! < b.documentIds[0]! ? -1 : 1;
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
