import type { Annotated, Sentence, Token } from '../../annotate/annotated.ts';
import { hashString } from '../../annotate/linear/hash.ts';
import { wordClusters } from '../../annotate/words/clusters.ts';
import { compareSpans } from '../../model/span.ts';
import { codeOf } from './code-of.ts';
import { type SceneCodes, sceneCodes } from './scene-codes.ts';

const BEFORE = hashString('<before>');
const AFTER = hashString('<after>');

/** The words of a document as numbers, ready to be mixed into features; indices are those of its tokens. */
export class WordCodes {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly lower: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  /** Steps in the tree of word clusters: 16, 256 and 4096 kinds of words. */
  readonly coarse: Int32Array;
  readonly middle: Int32Array;
  readonly fine: Int32Array;
  /** Kind of the name that a token is part of, 0 for none, and the tokens `[nameFirst, nameLast)` of that name. */
  readonly nameKind: Int32Array;
  readonly nameFirst: Int32Array;
  readonly nameLast: Int32Array;
  /** What the sentence says of the predicate, 0 where the token is none. */
  readonly factuality: Int32Array;
  readonly scene: SceneCodes;

  constructor(document: Annotated) {
    const { tokens } = document;
    const clusters = wordClusters();
    const numbers = (value: (token: Token) => number) => Int32Array.from(tokens, value);
    this.tokens = tokens;
    this.sentences = document.sentences;
    this.lower = numbers((t) => codeOf(t.lower));
    this.lemma = numbers((t) => codeOf(t.lemma.toLowerCase()));
    this.tag = numbers((t) => codeOf(t.xpos));
    this.relation = numbers((t) => codeOf(t.deprel));
    this.fine = numbers((t) => clusters.of(t.lower));
    this.middle = this.fine.map((path) => path >> 4);
    this.coarse = this.fine.map((path) => path >> 8);
    this.factuality = numbers((t) => (t.factuality ? codeOf(t.factuality.status) : 0));
    this.nameKind = new Int32Array(tokens.length);
    this.nameFirst = new Int32Array(tokens.length);
    this.nameLast = new Int32Array(tokens.length);
    this.scene = sceneCodes(document);
    this.markNames(document);
  }

  /** Names in order; where two overlap the earlier keeps its tokens. */
  private markNames({ names }: Annotated): void {
    let at = 0;
    for (const name of [...names].sort(compareSpans)) {
      while (at < this.tokens.length && this.tokens[at]!.start < name.start) at++;
      let last = at;
      while (last < this.tokens.length && this.tokens[last]!.end <= name.end) last++;
      for (let i = at; i < last; i++) {
        this.nameKind[i] = codeOf(name.kind);
        this.nameFirst[i] = at;
        this.nameLast[i] = last;
      }
      at = last;
    }
  }

  sentenceOf(token: number): Sentence {
    return this.sentences[this.tokens[token]!.sentence]!;
  }

  /** Lemma of a token, or a code for what lies beyond the sentence. */
  lemmaIn(sentence: Sentence, token: number): number {
    return token < sentence.first ? BEFORE : token >= sentence.last ? AFTER : this.lemma[token]!;
  }

  lowerIn(sentence: Sentence, token: number): number {
    return token < sentence.first ? BEFORE : token >= sentence.last ? AFTER : this.lower[token]!;
  }

  middleIn(sentence: Sentence, token: number): number {
    return token < sentence.first ? -1 : token >= sentence.last ? -2 : this.middle[token]!;
  }
}

export const isNoun = (token: Token): boolean => token.xpos.startsWith('NN');
export const isVerb = (token: Token): boolean => token.xpos.startsWith('VB');
