import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';

function read(text: string) {
  return annotate(createDocument(text), noFacts, { until: 'tokens' });
}
const words = (text: string) => read(text).tokens.map((t) => t.text);
function sentences(text: string): string[] {
  const { document, sentences } = read(text);
  return sentences.map((s) => document.text.slice(s.start, s.end));
}

describe('words', () => {
  it.each([
    ['Khalil-ur-Rehman spoke', ['Khalil-ur-Rehman', 'spoke']],
    ['in Mazar-i-Sharif.', ['in', 'Mazar-i-Sharif', '.']],
    ['al-Shabaab and Al-Qaida', ['al-Shabaab', 'and', 'Al-Qaida']],
    ['a well-known man', ['a', 'well', '-', 'known', 'man']],
    ['non-state actors', ['non-state', 'actors']],
    ["the Taliban's men didn't", ['the', 'Taliban', "'s", 'men', 'did', "n't"]],
    ['the Taliban’s men', ['the', 'Taliban', '’s', 'men']],
    ["in Sana'a and Ta'izz", ['in', "Sana'a", 'and', "Ta'izz"]],
    ['at 5pm on 3.5 km, 1,200 men', ['at', '5', 'pm', 'on', '3.5', 'km', ',', '1,200', 'men']],
    ['Gen. J. F. Smith of the U.S. Army', ['Gen.', 'J.', 'F.', 'Smith', 'of', 'the', 'U.S.', 'Army']],
    ['on 2013-01-25 at 10:30 a.m. sharp', ['on', '2013-01-25', 'at', '10:30', 'a.m.', 'sharp']],
    ['see www.example.org/a, or a@b.org.', ['see', 'www.example.org/a', ',', 'or', 'a@b.org', '.']],
    ['killed.The army', ['killed', '.', 'The', 'army']],
    ['AK-47 rifles... and --', ['AK-47', 'rifles', '...', 'and', '--']],
    ['what?! $$$ :-) ok', ['what', '?!', '$$$', ':-)', 'ok']],
    ['the list:) of 8:1', ['the', 'list', ':', ')', 'of', '8:1']],
    ['ran b/c of rec.arts.tea', ['ran', 'b/c', 'of', 'rec.arts.tea']],
    ['built c. 1230 by plan c. It', ['built', 'c.', '1230', 'by', 'plan', 'c', '.', 'It']],
    ['from Omar@HQ today', ['from', 'Omar@HQ', 'today']],
    ['im sure he cant', ['i', 'm', 'sure', 'he', 'ca', 'nt']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keeps right-to-left words whole and drops direction marks', () => {
    expect(words('He said \u200fطالبان\u200e then')).toEqual(['He', 'said', 'طالبان', 'then']);
  });

  it('loses nothing: tokens and the gaps between them are the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "n't",
        "'s",
        'U.S.',
        '-',
        '--',
        ' ',
        '\n',
        '"',
        'Gen.',
        '25',
        ',',
        'al-',
        '\u200f',
        '😀',
        '[',
        '@',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { document, tokens, sentences: found } = read(pieces.join(''));
        let at = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(document.text.slice(at, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          expect(token.text).toBe(document.text.slice(token.start, token.end));
          at = token.end;
        }
        expect(document.text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
        expect(found.flatMap((s) => tokens.slice(s.first, s.last))).toEqual(tokens);
      }),
    );
  });

  it('takes no more than linear time on hostile text', () => {
    for (const unit of ['a.', 'a-', "a'", '1,', '1-', '(', '"', 'a@', '.\n', '\n ', 'A.']) {
      expect(read(unit.repeat(50_000)).document.text.length).toBe(50_000 * unit.length);
    }
  }, 20_000);
});

describe('sentences', () => {
  it.each([
    ['Gen. Rahimi died. The U.S. Army left.', ['Gen. Rahimi died.', 'The U.S. Army left.']],
    [
      'It was run by Inc. staff. He left at 5 p.m. The blast followed.',
      ['It was run by Inc. staff.', 'He left at 5 p.m.', 'The blast followed.'],
    ],
    ['"We did it." He left.', ['"We did it."', 'He left.']],
    ['"Why?" he asked. No one knew.', ['"Why?" he asked.', 'No one knew.']],
    ['John F. Karim was hurt (and left.) Then rain fell.', ['John F. Karim was hurt (and left.)', 'Then rain fell.']],
    ['A heading\n\nA body text.', ['A heading', 'A body text.']],
    ['Is he there? i saw no one. they left', ['Is he there?', 'i saw no one.', 'they left']],
    ['Look at www. example. org or maps. net now.', ['Look at www. example. org or maps. net now.']],
    ['He left in 1805.[19] His sister stayed. [20] Then', ['He left in 1805.[19]', 'His sister stayed. [20]', 'Then']],
    ['We won :-) Then it rained', ['We won :-)', 'Then it rained']],
    ['See https://a.example/x https://b.example/y', ['See https://a.example/x', 'https://b.example/y']],
    ['The notice ends *************** Call us', ['The notice ends ***************', 'Call us']],
    ['• one thing\n• another thing', ['• one thing', '• another thing']],
    [
      'HERAT, Afghanistan (Jan. 25, 2013) - Soldiers found a mine.',
      ['HERAT, Afghanistan (Jan. 25, 2013) -', 'Soldiers found a mine.'],
    ],
    [
      'LIMA, 3 MAY 91 (EFE) -- [TEXT] A BOMB WENT OFF. GEN. RUIZ WAS HURT.',
      ['LIMA, 3 MAY 91 (EFE) -- [TEXT]', 'A BOMB WENT OFF.', 'GEN. RUIZ WAS HURT.'],
    ],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('reads on over the line ends of hard-wrapped text', () => {
    const text =
      'The men who came from the town on the river said that they had\nseen nothing of the kind, and that the road had been open all day,\nas it had been before. Others said that it was closed.';
    expect(sentences(text)).toHaveLength(2);
  });
});
