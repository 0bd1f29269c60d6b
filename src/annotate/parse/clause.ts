import type { Span } from '../../model/span.ts';
import type { Annotated, Token } from '../annotated.ts';

/** Ways about the parse of a document: children of tokens, and what hangs below one. */
export class Clauses {
  private readonly below: Token[][];
  private readonly document: Annotated;

  constructor(document: Annotated) {
    this.document = document;
    this.below = document.tokens.map(() => []);
    for (const token of document.tokens) if (token.head !== token.index) this.below[token.head]!.push(token);
  }

  get tokens(): readonly Token[] {
    return this.document.tokens;
  }

  children(token: Token): readonly Token[] {
    return this.below[token.index]!;
  }

  /** The first child under one of these relations; a name without subtype stands for all of its subtypes. */
  child(token: Token, ...relations: readonly string[]): Token | null {
    return this.children(token).find((c) => relations.some((r) => isRelation(c, r))) ?? null;
  }

  head(token: Token): Token | null {
    return token.head === token.index ? null : this.document.tokens[token.head]!;
  }

  /** Indexes of the token and all below it, in order; `skip` leaves out a child with what hangs on it. */
  subtree(token: Token, skip: (child: Token) => boolean = () => false): number[] {
    const found: number[] = [];
    const open = [token];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      found.push(at.index);
      for (const child of this.children(at)) if (!skip(child)) open.push(child);
    }
    return found.sort((a, b) => a - b);
  }

  /** The unbroken run of words about `token` in its subtree, without punctuation at its ends. */
  span(token: Token, skip: (child: Token) => boolean = () => false): Span {
    const inside = new Set(this.subtree(token, skip));
    let [first, last] = [token.index, token.index];
    while (inside.has(first - 1)) first -= 1;
    while (inside.has(last + 1)) last += 1;
    const { tokens } = this.document;
    while (first < token.index && tokens[first]!.upos === 'PUNCT') first += 1;
    while (last > token.index && tokens[last]!.upos === 'PUNCT') last -= 1;
    return { start: tokens[first]!.start, end: tokens[last]!.end };
  }
}

/** Whether a token has a relation; `nsubj` stands for `nsubj:pass` too. */
export function isRelation(token: Token, relation: string): boolean {
  return token.deprel === relation || token.deprel.startsWith(`${relation}:`);
}
