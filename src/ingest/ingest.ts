import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { decode } from './decode.ts';
import { readHtml } from './html.ts';
import { type Incoming, type Refused, refused } from './incoming.ts';
import { readJsonLine } from './jsonl.ts';
import { linesOf } from './lines.ts';
import { readText } from './text.ts';
import { type FoundFile, unreadable, walk } from './walk.ts';

/** Most bytes of one document: a file, or one line of JSONL. A JSONL file may be of any length. */
export const SIZE_LIMIT = 50 * 1024 * 1024;

type Format = 'text' | 'html' | 'jsonl';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

export interface IngestOptions {
  /** What `-` among the paths reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Takes in reports from files, folders (sorted, with all below them) and `-`, standard input. Everything met comes out once, as a
 * report or as a refusal that names the file, what was expected, what was found and the remedy; nothing is thrown for bad input.
 * The kind of a file follows from its name; a file named in person without a known ending, and standard input, are read by their
 * first character: `{` JSONL, `<` HTML, else text.
 */
export async function* ingest(
  paths: readonly string[],
  options: IngestOptions = {},
): AsyncGenerator<Incoming | Refused> {
  for (const path of paths) {
    if (path === '-') yield* fromStream(options.stdin ?? process.stdin, 'stdin');
    else for (const found of walk([path])) yield* found.kind === 'refused' ? [found] : fromFile(found);
  }
}

async function* fromFile({ path, size, named }: FoundFile): AsyncGenerator<Incoming | Refused> {
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format && !named) {
    yield refused(
      path,
      'a file ending in .txt, .html or .jsonl',
      `"${extname(path)}"`,
      'Convert it to text first, or name it by itself.',
    );
    return;
  }
  try {
    if (format === 'jsonl') yield* fromLines(createReadStream(path), path);
    else if (size > SIZE_LIMIT) yield tooLarge(path, size);
    else yield* fromBytes(await readFile(path), path, format ?? null);
  } catch (error) {
    yield unreadable(path, error);
  }
}

async function* fromBytes(bytes: Uint8Array, where: string, format: Format | null): AsyncGenerator<Incoming | Refused> {
  const decoded = decode(bytes);
  if (!decoded) {
    yield refused(where, 'text, HTML or JSONL', 'a binary file', 'Convert it to text first.');
    return;
  }
  const { text } = decoded;
  const kind = format ?? sniff(text);
  if (kind === 'html') yield readHtml(text, where);
  else if (kind === 'text') yield readText(text, where);
  else yield* fromLines(one(bytes), where);
}

function sniff(text: string): Format {
  const first = text.trimStart()[0];
  if (first === '{') return 'jsonl';
  return first === '<' ? 'html' : 'text';
}

async function* fromLines(stream: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Incoming | Refused> {
  for await (const { number, text, tooLong } of linesOf(stream, SIZE_LIMIT)) {
    const place = `${where}:${number}`;
    if (tooLong) yield tooLarge(place, SIZE_LIMIT + 1);
    else yield readJsonLine(text.replace(/^\uFEFF/, ''), place);
  }
}

/** Looks at the first bytes only, then streams where the input is JSONL. */
async function* fromStream(stream: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Incoming | Refused> {
  const chunks = stream[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value);
    size += next.value.length;
    const start = decode(Buffer.concat(held.slice(0, 4)))?.text.trimStart();
    if (start?.startsWith('{')) {
      yield* fromLines(rest(held, chunks), where);
      return;
    }
    if (size > SIZE_LIMIT) {
      yield tooLarge(where, size);
      return;
    }
  }
  if (size === 0) yield refused(where, 'a report', 'nothing', 'Pipe text, HTML or JSONL into it.');
  else yield* fromBytes(Buffer.concat(held), where, null);
}

async function* rest(held: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function tooLarge(where: string, size: number): Refused {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  return refused(
    where,
    `at most ${megabytes(SIZE_LIMIT)}`,
    `${megabytes(size)} or more`,
    'Split it into single reports.',
  );
}
