import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInReader } from '../../src/extract/index.ts';
import { citationFault } from '../../src/model/citation.ts';
import { createDocument } from '../../src/model/document.ts';
import { type Reading, statementsIn } from '../../src/model/reading.ts';
import { noFacts } from '../../src/model/report.ts';

const pieces = fc.constantFrom(
  'A suicide bomber killed ',
  'Karim Rahmani, the governor of Balkh, ',
  'at least nine people ',
  'and wounded dozens ',
  'in Kunduz on 4 May 2022. ',
  'The Islamic State claimed it. ',
  'Police said that ',
  'were killed ',
  '\n\n',
  '😀 ',
  '((',
  '“',
  ', ; : — ',
  'X',
  '12 ',
);

describe('whatever the text', () => {
  it('cites only words that stand in it, and reads it the same way twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 24 }),
        (parts) => {
          const document = createDocument(parts.join(''));
          const reading = builtInReader.read(document, noFacts) as Reading;
          for (const statement of statementsIn(reading)) {
            for (const citation of [...(statement.citation ? [statement.citation] : []), ...statement.support]) {
              expect(citationFault(citation, document)).toBeNull();
            }
          }
          expect(builtInReader.read(document, noFacts)).toEqual(reading);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stays quick on long hostile lines', () => {
    const text = `A bomb killed ${'# @ , who was '.repeat(2000)}nine people in Kabul on 4 May 2022.`;
    const accounts = (builtInReader.read(createDocument(text), noFacts) as Reading).accounts;
    expect(Array.isArray(accounts)).toBe(true);
  });
});
