import { packModel } from '../annotate/linear/model-file.ts';
import { encodeWeight } from '../annotate/linear/quantise.ts';
import { ROW } from '../annotate/parse/beam.ts';
import { classMeaning, ParseInput } from '../annotate/parse/words.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import type { TreeSentence } from './conllu.ts';
import { LabelLearner } from './labels.ts';
import { MoveLearner } from './moves.ts';
import { projective } from './projective.ts';
import { randomSequence, shuffle } from './shuffle.ts';

export interface ParserSettings {
  /** Rows of the table of moves, as a power of two. */
  readonly bits: number;
  readonly width: number;
  readonly rounds: number;
  readonly labelRounds: number;
  /** Sentences with more words are not learnt from. */
  readonly longest: number;
}

export const settings: ParserSettings = { bits: 22, width: 4, rounds: 8, labelRounds: 6, longest: 120 };

/** A sentence as the parser's input: its words, and its tags as a tagger that had not seen it gives them. */
export class InputMaker {
  private readonly x = new Lexical();
  private readonly meaning;
  readonly input = new ParseInput();

  constructor(classes: readonly string[]) {
    this.meaning = classMeaning(classes);
  }

  make(forms: readonly string[], tags: Int32Array): ParseInput {
    this.x.fill(
      forms,
      forms.map((form) => form.toLowerCase()),
    );
    const padded = new Int32Array(forms.length + 2 * PAD);
    padded.set(tags, PAD);
    this.input.fill(this.x, padded, this.meaning);
    return this.input;
  }
}

/** Trains the model `parser` on trees and on tags from `unseen` (numbers of `classes`). */
export function trainParser(
  sentences: readonly TreeSentence[],
  unseen: readonly Int32Array[],
  classes: readonly string[],
  options: ParserSettings = settings,
): Buffer {
  const maker = new InputMaker(classes);
  const moves = trainMoves(sentences, unseen, maker, options);
  const labels = trainLabels(sentences, unseen, maker, options);
  return packModel(
    { width: options.width, 'label.classes': labels.relations },
    { moves: packMoves(moves), ...labels.model.sections(0.05, 'label.') },
  );
}

function trainMoves(
  sentences: readonly TreeSentence[],
  unseen: readonly Int32Array[],
  maker: InputMaker,
  options: ParserSettings,
): Float32Array {
  const learner = new MoveLearner(options.bits, options.width);
  const heads = sentences.map((s) => rootedHeads(projective(s.heads)));
  const order = sentences.map((_, i) => i).filter((i) => sentences[i]!.forms.length <= options.longest);
  const random = randomSequence(1);
  for (let round = 0; round < options.rounds; round++) {
    for (const i of shuffle(order, random)) learner.learn(maker.make(sentences[i]!.forms, unseen[i]!), heads[i]!);
  }
  return learner.averaged();
}

export function trainLabels(
  sentences: readonly TreeSentence[],
  unseen: readonly Int32Array[],
  maker: InputMaker,
  options: ParserSettings,
): LabelLearner {
  const relations = [...new Set(sentences.flatMap((s) => s.deprels))].sort();
  const numbers = new Map(relations.map((name, i) => [name, i]));
  const learner = new LabelLearner(relations);
  const order = sentences.map((_, i) => i);
  const random = randomSequence(2);
  for (let round = 0; round < options.labelRounds; round++) {
    for (const i of shuffle(order, random)) {
      const s = sentences[i]!;
      const gold = Int32Array.from(s.deprels, (name) => numbers.get(name)!);
      learner.learn(maker.make(s.forms, unseen[i]!), rootedHeads(s.heads), gold);
    }
  }
  learner.model.finish();
  return learner;
}

/** Heads with the root as the word after the last. */
function rootedHeads(heads: readonly number[]): Int32Array {
  return Int32Array.from(heads, (head) => (head < 0 ? heads.length : head));
}

/** Weights below this share of the largest are left out: nine in ten, at no loss. */
const PRUNED = 0.03;

/** Codes of the weights, all of one move after all of another: zeros stand together and pack well. */
export function packMoves(weights: Float32Array): Uint8Array {
  const rows = weights.length / ROW;
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
  const coded = (w: number) => (Math.abs(w) < PRUNED * largest ? 0 : encodeWeight(w, largest) & 255);
  const codes = new Uint8Array(rows * 3);
  for (let move = 0; move < 3; move++) {
    for (let r = 0; r < rows; r++) codes[move * rows + r] = coded(weights[r * ROW + move]!);
  }
  return codes;
}
