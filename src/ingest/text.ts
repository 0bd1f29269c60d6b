import { readsLikePublisher } from '../codebook/publisher-words.ts';
import { createDocument } from '../model/document.ts';
import { noFacts, type ReportFacts } from '../model/report.ts';
import { type Incoming, isBlank, type Refused, refused } from './incoming.ts';
import { isDateLine, publishedDate } from './published.ts';

const HEADER = /^(Title|Headline|Publisher|Source|Author|By|Published|Date|URL|Link|Language)[ \t]{0,4}:[ \t]*(.*)$/i;

/** What each header key says, under its first name. */
const KEYS: Readonly<Record<string, keyof typeof noFacts>> = {
  title: 'title',
  headline: 'title',
  publisher: 'publisher',
  source: 'publisher',
  author: 'author',
  by: 'author',
  published: 'published',
  date: 'published',
  url: 'url',
  link: 'url',
  language: 'language',
};

/**
 * A plain text. With header lines (`Title:`, `Publisher:`, `Author:`, `Published:`, `URL:`, then a blank line) these are handed in
 * beside the report: the document is the title, a blank line and the body, so that the title can be cited. Without them the document
 * is the whole text as it is, and title, author, publisher and date are found in its first lines.
 */
export function readText(text: string, where: string, givenId: string | null = null): Incoming | Refused {
  const header = readHeader(text);
  if (header && 'kind' in header) return { ...header, where };
  const body = header ? header.body : text;
  if (isBlank(body))
    return refused(where, 'the text of a report', 'only white space', 'Leave the file out, or put the text in.');
  if (!header) return { kind: 'incoming', givenId, where, document: createDocument(text), facts: factsInHead(text) };
  const { title } = header.facts;
  const document = createDocument(title === null ? body : `${title}\n\n${body}`);
  return { kind: 'incoming', givenId, where, document, facts: header.facts };
}

/** The header and the body after it; null when the text does not open with one; a refusal when its date cannot be read. */
function readHeader(text: string): { facts: ReportFacts; body: string } | Refused | null {
  const found = new Map<keyof ReportFacts, string>();
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, end).trim();
    const m = HEADER.exec(line);
    if (line !== '' && !m) return null;
    at = end + 1;
    if (!m) break;
    if (m[2]) found.set(KEYS[m[1]!.toLowerCase()]!, m[2].trim());
  }
  if (found.size === 0) return null;
  const words = found.get('published') ?? null;
  const published = words === null ? null : publishedDate(words);
  if (words !== null && published === null) return unreadableDate('', words);
  const facts: ReportFacts = {
    ...noFacts,
    title: found.get('title') ?? null,
    author: found.get('author') ?? null,
    publisher: found.get('publisher') ?? null,
    url: found.get('url') ?? null,
    published,
    publishedFrom: published ? 'given' : null,
    language: found.get('language') ?? noFacts.language,
  };
  return {
    facts,
    body: text
      .slice(at)
      .replace(/^(?:[ \t]*\r?\n)+/, '')
      .trimEnd(),
  };
}

export function unreadableDate(where: string, words: string): Refused {
  return refused(
    where,
    'a date of publication such as 2024-12-14 or 14 December 2024',
    `"${words.slice(0, 60)}"`,
    'Write the date so, or leave it out.',
  );
}

const TITLE_LENGTH = 220;
const HEAD_LINE_LENGTH = 60;
const HEAD_LINES = 8;

/** Finds title, author, publisher and date in the short lines that a copied article opens with. */
function factsInHead(text: string): ReportFacts {
  const lines = text
    .slice(0, 4000)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const title = lines[0] !== undefined && isTitle(lines[0]) && lines.length > 1 ? lines[0] : null;
  if (title === null) return noFacts;
  const facts = { author: null as string | null, publisher: null as string | null, date: null as string | null };
  for (const line of lines.slice(1, HEAD_LINES)) {
    if (line.length > HEAD_LINE_LENGTH) break;
    if (isDateLine(line)) facts.date ??= line;
    else if (/^by\s/i.test(line)) facts.author ??= line.slice(2).trim();
    else if (isName(line) && readsLikePublisher(line)) facts.publisher ??= line;
    else if (isName(line) && line.includes(' ')) facts.author ??= line;
    else if (!/\.(?:jpe?g|png|gif|webp)$/i.test(line)) break;
  }
  const published = facts.date === null ? null : publishedDate(facts.date);
  return {
    ...noFacts,
    title,
    author: facts.author,
    publisher: facts.publisher,
    published,
    publishedFrom: published ? 'found' : null,
  };
}

function isTitle(line: string): boolean {
  return line.length <= TITLE_LENGTH && !/[.!;,:]["”’')]?$/.test(line);
}

/** One to five words that all begin with a capital, as names of people and publishers do. */
function isName(line: string): boolean {
  const words = line.split(/\s+/);
  return (
    words.length <= 5 && words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|&|de|al|van|bin)$/u.test(word))
  );
}
