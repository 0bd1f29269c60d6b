import { describe, expect, it } from 'vitest';
import { type Brief, briefHtml, briefMarkdown } from '../../src/brief/index.ts';

const hostile: Brief = {
  sections: [
    {
      incidentId: 'inc_1',
      heading: 'Bombing, <script>x</script>',
      sentences: [{ words: 'A "quote" & <img src=x onerror=y> *b* [l](javascript:z)', notes: [1] }],
    },
  ],
  notes: [
    {
      number: 1,
      source: '</ol><script>',
      title: 'A\n# title',
      published: null,
      citation: { documentId: 'doc_1', span: { start: 0, end: 3 }, quote: '`<b>' },
    },
  ],
};

describe('a brief', () => {
  it('keeps what looks like markup as text in HTML', () => {
    const html = briefHtml(hostile);
    expect(html.match(/<(?:script|img|b)\b/g)).toBeNull();
    expect(html).toContain('&lt;img src=x onerror=y&gt;');
  });

  it('keeps what looks like markup as text in Markdown', () => {
    const markdown = briefMarkdown(hostile);
    expect(markdown).toContain('\\[l\\](javascript:z)');
    expect(markdown).toContain('\\<img');
    expect(markdown.match(/^# /m)).toBeNull();
  });
});
