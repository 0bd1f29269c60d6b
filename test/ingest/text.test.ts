import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text.ts';

function facts(text: string) {
  const found = readText(text, 'a.txt');
  if (found.kind === 'refused') throw new Error(found.found);
  const { title, author, publisher, published, publishedFrom, url, language } = found.facts;
  return {
    text: found.document.text,
    title,
    author,
    publisher,
    published: published?.value ?? null,
    publishedFrom,
    url,
    language,
  };
}

describe('a text with header lines', () => {
  const header =
    'Title: Two die in market\nPublisher: Hill Courier\nAuthor: A. Reporter\nPublished: 3 May 2023\nURL: https://example.org/1\n\nTwo people died on Tuesday.\n';

  it('takes its facts from them, as given', () => {
    expect(facts(header)).toMatchObject({
      title: 'Two die in market',
      publisher: 'Hill Courier',
      author: 'A. Reporter',
      published: '2023-05-03',
      publishedFrom: 'given',
      url: 'https://example.org/1',
    });
  });

  it('is the title, a blank line and the body', () => {
    expect(facts(header).text).toBe('Two die in market\n\nTwo people died on Tuesday.');
  });

  it('gives the same document with Windows line ends in the header', () => {
    expect(facts(header.replaceAll('\n', '\r\n')).text).toBe('Two die in market\n\nTwo people died on Tuesday.');
  });

  it('refuses a date that cannot be read, naming it', () => {
    expect(readText('Title: X\nPublished: last Tuesday\n\nWords.', 'a.txt')).toMatchObject({
      kind: 'refused',
      where: 'a.txt',
      found: '"last Tuesday"',
    });
  });

  it('refuses a header without a body', () => {
    expect(readText('Title: X\n\n \n', 'a.txt')).toMatchObject({ kind: 'refused', found: 'only white space' });
  });

  it('is not seen in a report that only opens with a colon', () => {
    expect(facts('Title: X\nnot a header\n\nBody.').text).toBe('Title: X\nnot a header\n\nBody.');
  });
});

describe('a text without header lines', () => {
  const article =
    'Gunmen attack a checkpoint\n\nMaria Keller\n\nValleyPress\n\nSat, 9 March 2024 10:30 GMT\n\nphoto.jpg\n\nGunmen attacked a checkpoint on Friday, and two policemen died.\n';

  it('is kept whole, to the letter', () => {
    expect(facts(article).text).toBe(article);
  });

  it('has title, author, publisher and date found in its first lines', () => {
    expect(facts(article)).toMatchObject({
      title: 'Gunmen attack a checkpoint',
      author: 'Maria Keller',
      publisher: 'ValleyPress',
      published: '2024-03-09',
      publishedFrom: 'found',
    });
  });

  it('has none where it opens with a sentence', () => {
    expect(facts('Gunmen attacked a checkpoint.\n\nMaria Keller\n')).toMatchObject({ title: null, author: null });
  });

  it('does not take a date inside the first sentences for its own', () => {
    expect(facts('A headline\n\nOn 3 May 2023 two men died in a raid.\n').published).toBeNull();
  });

  it('is refused when there is nothing in it', () => {
    expect(readText(' \n\t', 'b.txt')).toMatchObject({ kind: 'refused', where: 'b.txt' });
  });
});

describe('any text', () => {
  it('is taken or refused, never thrown at, and a title stands in its document', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const found = readText(text, 'x');
        if (found.kind === 'incoming' && found.facts.title) expect(found.document.text).toContain(found.facts.title);
      }),
    );
  });
});
