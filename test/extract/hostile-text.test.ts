import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { packageRoot } from '../../src/codebook/package-root.ts';
import { extract } from '../../src/extract/reader.ts';
import { citationFault } from '../../src/model/citation.ts';
import { createDocument } from '../../src/model/document.ts';
import { statementsIn } from '../../src/model/reading.ts';
import { noFacts } from '../../src/model/report.ts';

/** Reads any text to the end, past the first pass that would dismiss it, and returns what is wrong with its citations. */
function faults(text: string): string[] {
  const document = createDocument(text);
  const reading = extract(annotate(document, noFacts));
  const cited = [...statementsIn(reading)].flatMap((s) => [...(s.citation ? [s.citation] : []), ...s.support]);
  const anchors = [...reading.accounts, ...reading.claims].map((x) => x.anchor);
  const mentions = reading.mentions.map((m) => m.citation);
  return [...cited, ...anchors, ...mentions].flatMap((c) => citationFault(c, document) ?? []);
}

/** Words that set the reader's rules going, with signs, controls, right-to-left marks and broken surrogates between them. */
const piece = fc.oneof(
  fc.constantFrom(
    'killed',
    'bomb',
    'ISIS',
    'claimed responsibility',
    'at least',
    '47',
    'dozens',
    'said',
    'the governor of Balkh',
  ),
  fc.constantFrom(
    'Abdul Rahman',
    'Kabul',
    'on Thursday',
    ',',
    '.',
    ';',
    '"',
    '(',
    ')',
    '\n\n',
    'by the Taliban',
    'police',
    'wounding',
  ),
  fc.constantFrom(
    '\u202e',
    '\u0301',
    '\ud800',
    '\u0000',
    '\u200f',
    '1 حمل ۱۴۰۲',
    '=cmd()',
    '<script>',
    "' OR 1=1 --",
    '\ufeff',
    'ﷺ',
    '🏴‍☠️',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('hostile text', () => {
  it('never throws and never yields a span whose text differs', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(' ', '', '\n'), (pieces, gap) => {
        expect(faults(pieces.join(gap))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    'killed ',
    'said that he said ',
    '(((',
    'a bomb, a bomb, ',
    '"',
    'killed by the Taliban by ',
    'bomb\n',
    '\u202e\u0301b',
  ])('reads %j over and over', (unit) => {
    expect(faults(`A bomb attack killed five. ${unit.repeat(4000 / unit.length)}`)).toEqual([]);
  });
});

describe('real reports with words missing', () => {
  const texts = ['reports', 'more', 'unseen-a', 'unseen-b'].flatMap((set) => {
    const folder = join(packageRoot, 'examples', set);
    return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  });

  it('are read to the end, and every span is in its text', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts),
      seed: fc.nat(),
      keep: fc.double({ min: 0.3, max: 0.97 }),
    });
    fc.assert(
      fc.property(change, ({ text, seed, keep }) => {
        let state = seed >>> 0;
        const words = text.split(/(?<=\s)/).filter(() => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return state / 2 ** 32 < keep;
        });
        expect(faults(words.join('').slice(0, 2000))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('are read where a day stands within a name', () => {
    expect(faults('A gunman opened fire at the Larkport Ltd Christmas party, killing Karim Bedar.')).toEqual([]);
  });
});
