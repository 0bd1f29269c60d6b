import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MOVE_FEATURES, moveFeatures } from '../../../src/annotate/parse/move-features.ts';
import { MoveScores } from '../../../src/annotate/parse/move-scores.ts';
import type { MoveScorer } from '../../../src/annotate/parse/move-weights.ts';
import { States } from '../../../src/annotate/parse/states.ts';
import { classMeaning, ParseInput } from '../../../src/annotate/parse/words.ts';
import { Lexical, PAD } from '../../../src/annotate/words/lexical.ts';

const CLASSES = ['NOUN/NN', 'VERB/VBD', 'PUNCT/,', 'CCONJ/CC', 'DET/DT'];
const WORDS = ['rebels', 'burnt', ',', 'and', 'the', 'Fort-3', 'posts'];

/** Gives every feature some weights that are its own. */
const scorer: MoveScorer = {
  score(features, n, scores, to) {
    scores.fill(0, to, to + 3);
    for (let f = 0; f < n; f++) {
      for (let move = 0; move < 3; move++) scores[to + move]! += (Math.imul(features[f]!, 31 + 2 * move) >>> 8) & 0xfff;
    }
  },
};

function inputOf(words: readonly { readonly word: string; readonly tag: number }[]): ParseInput {
  const x = new Lexical();
  const forms = words.map(({ word }) => word);
  x.fill(
    forms,
    forms.map((form) => form.toLowerCase()),
  );
  const classes = new Int32Array(words.length + 2 * PAD);
  words.forEach(({ tag }, i) => {
    classes[PAD + i] = tag;
  });
  const p = new ParseInput();
  p.fill(x, classes, classMeaning(CLASSES));
  return p;
}

const word = fc.record({ word: fc.constantFrom(...WORDS), tag: fc.nat(CLASSES.length - 1) });

describe('scores of moves', () => {
  it('are those of all features, whatever sums were kept from the states before', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(), { maxLength: 80 }),
        (words, picks) => {
          const p = inputOf(words);
          const states = new States();
          const scores = new MoveScores(scorer);
          const made = [states.open(p.count, picks.length + 1)];
          scores.open();
          const features = new Int32Array(MOST_MOVE_FEATURES);
          const plain = new Float64Array(3);
          for (const pick of picks) {
            const from = made[pick % made.length]!;
            scorer.score(features, moveFeatures(p, states, from, features), plain, 0);
            expect([...scores.of(p, states, from)]).toEqual([...plain]);
            const allowed = [0, 1, 2].filter((move) => states.allows(from, move));
            if (allowed.length > 0) made.push(states.apply(from, allowed[(pick >> 5) % allowed.length]!, 0));
          }
        },
      ),
    );
  });
});
