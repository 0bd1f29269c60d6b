import { packModel } from '../annotate/linear/model-file.ts';
import { encodeWeight } from '../annotate/linear/quantise.ts';
import { writeVarints } from '../annotate/linear/varint.ts';
import { ROW } from '../annotate/parse/move-weights.ts';
import { classMeaning, ParseInput } from '../annotate/parse/words.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import type { TreeSentence } from './conllu.ts';
import { LabelLearner } from './labels.ts';
import { Rest } from './margin.ts';
import { MoveLearner } from './moves.ts';
import { projective } from './projective.ts';
import { randomSequence, shuffle } from './shuffle.ts';

export interface ParserSettings {
  /** Rows of the table of moves, as a power of two. */
  readonly bits: number;
  readonly width: number;
  /** By how much a right arc should lead a wrong one, in changes of weights. */
  readonly penalty: number;
  readonly rounds: number;
  readonly labelRounds: number;
  /** Sentences with more words are not learnt from. */
  readonly longest: number;
}

export const settings: ParserSettings = {
  bits: 24,
  width: 4,
  penalty: 30,
  rounds: 8,
  labelRounds: 6,
  longest: 120,
};

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
    { bits: options.bits, 'label.classes': labels.relations },
    { ...packMoves(moves), ...labels.model.sections(0.03, 'label.') },
  );
}

function trainMoves(
  sentences: readonly TreeSentence[],
  unseen: readonly Int32Array[],
  maker: InputMaker,
  options: ParserSettings,
): Float32Array {
  const learner = new MoveLearner(options.bits, options.width, options.penalty);
  const heads = sentences.map((s) => rootedHeads(projective(s.heads)));
  const order = sentences.map((_, i) => i).filter((i) => sentences[i]!.forms.length <= options.longest);
  const random = randomSequence(1);
  const rest = new Rest(sentences.length);
  for (let round = 0; round < options.rounds; round++) {
    for (const i of shuffle(order, random)) {
      if (rest.takes(i)) learner.pass();
      else if (learner.learn(maker.make(sentences[i]!.forms, unseen[i]!), heads[i]!)) rest.length[i] = 0;
      else rest.grow(i);
    }
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
  const resting = sentences.map((s) => new Rest(s.forms.length));
  for (let round = 0; round < options.labelRounds; round++) {
    for (const i of shuffle(order, random)) {
      const s = sentences[i]!;
      const gold = Int32Array.from(s.deprels, (name) => numbers.get(name)!);
      learner.learn(maker.make(s.forms, unseen[i]!), rootedHeads(s.heads), gold, resting[i]!);
    }
  }
  learner.model.finish();
  return learner;
}

/** Heads with the root as the word after the last. */
function rootedHeads(heads: readonly number[]): Int32Array {
  return Int32Array.from(heads, (head) => (head < 0 ? heads.length : head));
}

/** Weights below this share of the largest are left out: more than eight in ten, at little loss. */
const PRUNED = 0.02;

/** The rows that have any weight, as differences, and their codes, all of one move after all of another. */
export function packMoves(weights: Float32Array): { rows: Uint8Array; moves: Uint8Array } {
  const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
  const coded = (w: number) => (Math.abs(w) < PRUNED * largest ? 0 : encodeWeight(w, largest) & 255);
  const rows: number[] = [];
  for (let r = 0; r < weights.length / ROW; r++) {
    if ([0, 1, 2].some((move) => coded(weights[r * ROW + move]!) !== 0)) rows.push(r);
  }
  const moves = Uint8Array.from({ length: rows.length * 3 }, (_, i) => {
    const row = rows[i % rows.length]!;
    return coded(weights[row * ROW + Math.floor(i / rows.length)]!);
  });
  return { rows: writeVarints(rows.map((row, i) => row - (rows[i - 1] ?? 0))), moves };
}
