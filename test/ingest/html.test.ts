import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/ingest/html.ts';

const paragraph = (n: number) =>
  `<p>Paragraph ${n} tells, in running words, what officials, witnesses and doctors said of the blast near the bridge.</p>`;

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Blast near bridge | Hill Courier</title>${head}</head><body>${body}</body></html>`;
}

function read(html: string) {
  const found = readHtml(html, 'a.html');
  if (found.kind === 'refused') throw new Error(found.found);
  return found;
}

const article = `<nav><a href="/">Home</a> <a href="/w">World</a></nav><div class="story-body"><h1>Blast near bridge</h1>${[1, 2, 3].map(paragraph).join('')}</div>`;

describe('the main text of a page', () => {
  it('is the title and the paragraphs, with blank lines between', () => {
    const { text } = read(page(article)).document;
    expect(text.split('\n\n')).toHaveLength(4);
    expect(text.startsWith('Blast near bridge | Hill Courier\n\nParagraph 1 tells')).toBe(true);
  });

  it('leaves out menus, scripts, captions, comments and lists of links', () => {
    const clutter = `<script>var a = "not words";</script><figure><figcaption>A caption, with commas, and words that go on for a while.</figcaption></figure>
      <ul class="related-links"><li><a href="/1">Another story with a rather long headline, and commas</a></li></ul>
      <div class="comments"><p>A reader, who knows better, says a good many things about this.</p></div>`;
    const { text } = read(page(article.replace('</div>', `${clutter}</div>`))).document;
    for (const word of ['not words', 'caption', 'Another story', 'A reader', 'Home']) expect(text).not.toContain(word);
  });

  it('keeps an article whose container is misnamed', () => {
    expect(read(page(`<div class="widget">${[1, 2, 3].map(paragraph).join('')}</div>`)).document.text).toContain(
      'Paragraph 3',
    );
  });

  it('puts an article together that the page split in two', () => {
    const halves = `<div id="a"><div class="x"><div>${[1, 2, 3].map(paragraph).join('')}</div></div><div class="ad">Buy</div><div class="x"><div>${[4, 5].map(paragraph).join('')}</div></div></div>`;
    const { text } = read(page(halves)).document;
    expect(text).toContain('Paragraph 1');
    expect(text).toContain('Paragraph 5');
    expect(text).not.toContain('Buy');
  });

  it('decodes entities and joins words across inline tags', () => {
    const words =
      '<p>Officials said &ldquo;eight&rdquo; were <b>ki</b>lled, and that the wounded were taken to <a href="#">Hill</a> hospital.</p>';
    expect(read(page(`<article>${words}${paragraph(1)}</article>`)).document.text).toContain(
      'said “eight” were killed, and that the wounded were taken to Hill hospital.',
    );
  });

  it('is refused where there is none', () => {
    expect(readHtml(page('<nav><a href="/">Home</a></nav>'), 'a.html')).toMatchObject({
      kind: 'refused',
      where: 'a.html',
    });
  });
});

describe('what a page says of itself', () => {
  it('is read from its JSON-LD first', () => {
    const jsonLd = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Blast kills two',
          datePublished: '2023-05-03T10:00:00Z',
          author: [{ name: 'A. One' }, { name: 'B. Two' }],
          publisher: { name: 'Hill Courier' },
        },
      ],
    });
    const { facts } = read(page(article, `<script type="application/ld+json">${jsonLd}</script>`));
    expect(facts).toMatchObject({
      title: 'Blast kills two',
      author: 'A. One, B. Two',
      publisher: 'Hill Courier',
      publishedFrom: 'found',
      language: 'en-GB',
    });
    expect(facts.published?.value).toBe('2023-05-03');
  });

  it('then from its meta elements, broken JSON-LD passed over', () => {
    const head = `<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Hill Courier">
      <meta property="article:published_time" content="2023-05-03"><link rel="canonical" href="https://example.org/a">`;
    const { facts } = read(page(article, head));
    expect(facts).toMatchObject({
      title: 'Blast near bridge',
      publisher: 'Hill Courier',
      url: 'https://example.org/a',
    });
    expect(facts.published?.value).toBe('2023-05-03');
  });

  it('then from its time elements', () => {
    const { facts } = read(page(article.replace('<h1>', '<time datetime="2023-05-04">yesterday</time><h1>')));
    expect(facts.published?.value).toBe('2023-05-04');
  });

  it('is absent where the page does not say', () => {
    expect(read(page(article)).facts).toMatchObject({
      author: null,
      publisher: null,
      published: null,
      publishedFrom: null,
    });
  });
});

describe('a hostile page', () => {
  it('may nest as deep as it likes', () => {
    const html = page(`${'<div>'.repeat(60_000)}${paragraph(1)}${paragraph(2)}`);
    expect(read(html).document.text).toContain('Paragraph 1');
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<p>', '</p>', '<div class="nav', '<script>', '<!--', '&#x110000;', '<br><br>', '</title>'),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => void readHtml(pieces.join(''), 'x')));
  });
});
