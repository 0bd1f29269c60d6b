import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { tagger } from '../tags/tagger.ts';
import { Beam } from './beam.ts';
import { Labeller } from './labeller.ts';
import { type MoveScorer, MoveWeights } from './move-weights.ts';
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

  constructor(moves: MoveScorer, labeller: Labeller, classes: readonly string[], width = WIDTH) {
    this.beam = new Beam(width, moves, GAP);
    this.labeller = labeller;
    this.meaning = classMeaning(classes);
  }

  /** Reads the model `parser`; `classes` are the tagger's, which the parser was trained with. */
  static from(model: ModelFile, classes: readonly string[], width = WIDTH): Parser {
    return new Parser(MoveWeights.from(model), Labeller.from(model), classes, width);
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

let loaded: Parser | null = null;

/** The parser of `models/parser.bin`, read at first use. */
export function parser(): Parser {
  loaded ??= Parser.from(loadModel('parser'), tagger().classes);
  return loaded;
}
