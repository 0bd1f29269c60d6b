import { createDocument } from '../model/document.ts';
import { noFacts, type ReportFacts } from '../model/report.ts';
import { type Incoming, isBlank, type Refused, refused } from './incoming.ts';
import { publishedDate } from './published.ts';
import { unreadableDate } from './text.ts';

const SHAPE = 'a JSON object {"id", "text", "title"?, "publisher"?, "author"?, "published"?, "url"?, "language"?}';

/**
 * One line of JSONL. The document is `text` exactly as given, so that offsets count in the giver's own text; the title stays a fact
 * beside it.
 */
export function readJsonLine(line: string, where: string): Incoming | Refused {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refused(
      where,
      SHAPE,
      `a line that is no JSON (${(error as Error).message.slice(0, 80)})`,
      'Put one whole object on each line.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(
      where,
      SHAPE,
      Array.isArray(value) ? 'an array' : `${value === null ? 'null' : typeof value}`,
      'Put one object on each line.',
    );
  }
  return readJsonReport(value as Record<string, unknown>, where);
}

function readJsonReport(value: Record<string, unknown>, where: string): Incoming | Refused {
  const { text } = value;
  if (typeof text !== 'string' || isBlank(text)) {
    const found = typeof text === 'string' ? 'only white space' : text === undefined ? 'none' : typeof text;
    return refused(where, '"text" with the words of the report', found, 'Give each object its text.');
  }
  for (const key of ['title', 'publisher', 'author', 'published', 'url', 'language']) {
    const given = value[key];
    if (given === undefined || given === null || typeof given === 'string') continue;
    return refused(where, `"${key}" as a string`, typeof given, `Write it as a string or leave it out.`);
  }
  const id = value.id ?? null;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return refused(where, '"id" as a string or number', typeof id, 'Write it so or leave it out.');
  }
  const words = stated(value, 'published');
  const published = words === null ? null : publishedDate(words);
  if (words !== null && published === null) return unreadableDate(where, words);
  const facts: ReportFacts = {
    title: stated(value, 'title'),
    author: stated(value, 'author'),
    publisher: stated(value, 'publisher'),
    url: stated(value, 'url'),
    published,
    publishedFrom: published ? 'given' : null,
    language: stated(value, 'language') ?? noFacts.language,
  };
  return { kind: 'incoming', givenId: id === null ? null : String(id), where, document: createDocument(text), facts };
}

function stated(value: Record<string, unknown>, key: string): string | null {
  const given = value[key];
  return typeof given === 'string' && given.trim() !== '' ? Buffer.from(given.trim()).toString() : null;
}
