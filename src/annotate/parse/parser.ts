import { loadModel, type ModelFile, sectionOf } from '../linear/model-file.ts';
import { codeTable } from '../linear/quantise.ts';
import { tagger } from '../tags/tagger.ts';
import { Beam, ROW } from './beam.ts';
import { Labeller } from './labeller.ts';
import { type ClassMeaning, classMeaning, ParseInput } from './words.ts';

/** Width of the beam at run time: wider finds little more and costs in proportion. */
const WIDTH = 4;

/** How far behind the best a state may fall, in units of the weights: most decisions are sure, and then one state is enough. */
const GAP = 40_000;

/** Finds the tree of a tagged sentence: first the heads, by beam search, then the names of the arcs. */
export class Parser {
  readonly input = new ParseInput();
  readonly labeller: Labeller;
  readonly meaning: ClassMeaning;
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  private readonly beam: Beam;

  constructor(weights: Int16Array, labeller: Labeller, classes: readonly string[], width = WIDTH) {
    this.beam = new Beam(width, weights, GAP);
    this.labeller = labeller;
    this.meaning = classMeaning(classes);
  }

  /** Reads the model `parser`; `classes` are the tagger's, which the parser was trained with. */
  static from(model: ModelFile, classes: readonly string[], width = WIDTH): Parser {
    return new Parser(readMoves(sectionOf(model, 'moves')), Labeller.from(model), classes, width);
  }

  /** Parses what `input` holds into `heads` (the number of words for the root) and `labels`. */
  parse(): void {
    const n = this.input.count;
    if (this.heads.length < n) {
      this.heads = new Int32Array(2 * n);
      this.labels = new Int32Array(2 * n);
    }
    this.beam.parse(this.input, this.heads);
    this.labeller.label(this.input, this.heads, this.labels);
  }
}

/** Weights of moves: three codes a row on disk, one move's after another's; four integers a row in memory. */
function readMoves(codes: Uint8Array): Int16Array {
  const rows = codes.length / 3;
  const table = codeTable();
  const weights = new Int16Array(rows * ROW);
  for (let move = 0; move < 3; move++) {
    const from = move * rows;
    for (let r = 0; r < rows; r++) {
      const code = codes[from + r]!;
      // Most are 0: memory that is never written costs nothing.
      if (code !== 0) weights[r * ROW + move] = table[(code + 128) & 255]!;
    }
  }
  return weights;
}

let loaded: Parser | null = null;

/** The parser of `models/parser.bin`, read at first use. */
export function parser(): Parser {
  loaded ??= Parser.from(loadModel('parser'), tagger().classes);
  return loaded;
}
