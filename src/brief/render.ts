import type { Brief, Note } from './brief.ts';

/** The brief as Markdown with footnotes. What reports say is escaped, so that it cannot become markup. */
export function briefMarkdown({ sections, notes }: Brief): string {
  const body = sections.map(({ heading, sentences }) => {
    const lines = sentences.map(({ words, notes: own }) => `${plain(words)}${own.map((n) => `[^${n}]`).join('')}`);
    return `## ${plain(heading)}\n\n${lines.join(' ')}\n`;
  });
  const feet = notes.map((note) => `[^${note.number}]: ${plain(noteHead(note))}: “${plain(note.citation.quote)}”`);
  return `${[...body, ...feet].join('\n')}\n`;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~&$^]/g, '\\$&');

/** The brief as a page of its own, without scripts or anything from elsewhere: for print, or to be passed on. */
export function briefHtml({ sections, notes }: Brief): string {
  const body = sections.map(({ heading, sentences }) => {
    const lines = sentences.map(({ words, notes: own }) => `${escaped(words)}${own.map(reference).join('')}`);
    return `<section><h2>${escaped(heading)}</h2><p>${lines.join(' ')}</p></section>`;
  });
  const feet = notes.map(
    (note) =>
      `<li id="note-${note.number}" value="${note.number}">${escaped(noteHead(note))}: <q>${escaped(note.citation.quote)}</q></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Brief</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:16px/1.6 Georgia,serif;max-width:40em;margin:3em auto;padding:0 1em}h2{font-size:1.1em;margin-top:2em}sup a{text-decoration:none;padding:0 1px}ol{font-size:.85em;border-top:1px solid;padding-top:1em}</style>
</head><body>
${body.join('\n')}
<ol>
${feet.join('\n')}
</ol>
</body></html>
`;
}

const reference = (n: number) => `<sup><a href="#note-${n}">[${n}]</a></sup>`;

function noteHead({ source, title, published }: Note): string {
  return [source, title, published?.value].filter(Boolean).join(', ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
