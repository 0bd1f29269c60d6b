import { describe, expect, it } from 'vitest';
import { unpackModel } from '../../src/annotate/linear/model-file.ts';
import { Parser } from '../../src/annotate/parse/parser.ts';
import { Tagger } from '../../src/annotate/tags/tagger.ts';
import { Lexical, PAD } from '../../src/annotate/words/lexical.ts';
import { settings, trainParser } from '../../src/train/parser.ts';
import { packTagger, trainTagger } from '../../src/train/tagger.ts';
import { smallTreebank } from './treebank.ts';

function train(): { tagger: Buffer; parser: Buffer; classes: readonly string[] } {
  const sentences = smallTreebank();
  const tagger = trainTagger(sentences);
  return {
    classes: tagger.classes,
    tagger: packTagger(tagger, sentences),
    parser: trainParser(sentences, tagger.unseen, tagger.classes, { ...settings, bits: 12 }),
  };
}

describe('training the tagger and the parser', () => {
  const trained = train();

  it('makes the same bytes of the same sentences', () => {
    const again = train();
    expect(again.tagger.equals(trained.tagger)).toBe(true);
    expect(again.parser.equals(trained.parser)).toBe(true);
  });

  it('makes models that read a new sentence of known words', () => {
    const words = ['Police', 'killed', 'the', 'governor', '.'];
    const x = new Lexical();
    x.fill(
      words,
      words.map((word) => word.toLowerCase()),
    );
    const tagger = Tagger.from(unpackModel(trained.tagger));
    const classes = tagger.tag(x);
    expect(words.map((_, i) => tagger.upos[classes[PAD + i]!])).toEqual(['NOUN', 'VERB', 'DET', 'NOUN', 'PUNCT']);
    const parser = Parser.from(unpackModel(trained.parser), trained.classes);
    parser.input.fill(x, classes, parser.meaning);
    parser.parse();
    expect([...parser.heads.slice(0, 5)]).toEqual([1, 5, 3, 1, 1]);
    expect(words.map((_, i) => parser.labeller.relations[parser.labels[i]!])).toEqual([
      'nsubj',
      'root',
      'det',
      'obj',
      'punct',
    ]);
  });
});
