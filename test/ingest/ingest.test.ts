import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Incoming, ingest, type Refused } from '../../src/ingest/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ingest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function all(
  paths: readonly string[],
  stdin?: readonly (string | Uint8Array)[],
): Promise<(Incoming | Refused)[]> {
  const found = [];
  const options = stdin ? { stdin: Readable.from(stdin.map((chunk) => Buffer.from(chunk))) } : {};
  for await (const one of ingest(paths, options)) found.push(one);
  return found;
}

const taken = (found: readonly (Incoming | Refused)[]) =>
  found.filter((one): one is Incoming => one.kind === 'incoming');
const refusals = (found: readonly (Incoming | Refused)[]) =>
  found.filter((one): one is Refused => one.kind === 'refused');

describe('a folder', () => {
  it('is read in sorted order, with all below it', async () => {
    put('b.txt', 'B.');
    put('a/z.txt', 'Z.');
    put('c.jsonl', '{"text":"C1."}\n{"text":"C2."}\n');
    const texts = taken(await all([folder])).map((one) => one.document.text);
    expect(texts).toEqual(['Z.', 'B.', 'C1.', 'C2.']);
  });

  it('does not follow links round in a circle', async () => {
    put('in/a.txt', 'A.');
    symlinkSync(folder, join(folder, 'in', 'again'));
    expect(taken(await all([folder]))).toHaveLength(1);
  });

  it('names the files that it does not read, and passes over hidden files and READMEs', async () => {
    put('scan.pdf', '%PDF-1.4');
    put('.hidden.txt', 'x');
    put('README.md', 'x');
    expect(refusals(await all([folder]))).toMatchObject([{ where: join(folder, 'scan.pdf'), found: '".pdf"' }]);
  });

  it('goes on after a file that cannot be read', async () => {
    put('a.txt', 'A.');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'b.txt'));
    put('c.txt', new Uint8Array([1, 0, 2, 0]));
    put('d.txt', 'D.');
    const found = await all([folder]);
    expect(found.map((one) => one.kind)).toEqual(['incoming', 'refused', 'refused', 'incoming']);
    expect(refusals(found).map((one) => one.found)).toEqual(['nothing there', 'a binary file']);
  });
});

describe('a JSONL line', () => {
  it('is frozen exactly as given, with its facts beside it', async () => {
    const line = {
      id: 7,
      text: '  Two died.\r\n',
      title: 'Deaths',
      published: '2023-05-03',
      publisher: 'Hill Courier',
    };
    const [one] = taken(await all(['-'], [JSON.stringify(line)]));
    expect(one).toMatchObject({ givenId: '7', where: 'stdin:1', document: { text: line.text } });
    expect(one?.facts).toMatchObject({ title: 'Deaths', publisher: 'Hill Courier', publishedFrom: 'given' });
  });

  it.each([
    ['{"text": "cut', /a line that is no JSON/],
    ['[1]', /an array/],
    ['{"id": 1}', /none/],
    ['{"text": "  "}', /only white space/],
    ['{"text": "A.", "title": 3}', /number/],
    ['{"text": "A.", "published": "soon"}', /"soon"/],
  ])('%s is refused by its number, and the next one is read', async (line, found) => {
    const file = put('x.jsonl', `${line}\n\n{"text":"Next."}\n`);
    const [refusal, next] = await all([file]);
    expect(refusal).toMatchObject({ kind: 'refused', where: `${file}:1`, found: expect.stringMatching(found) });
    expect(next).toMatchObject({ kind: 'incoming', where: `${file}:3` });
  });

  it('is read from a stream as it comes, cut anywhere', async () => {
    const bytes = Buffer.from('{"text":"Explosión é"}\n{"text":"Two."}');
    const chunks = Array.from(bytes, (byte) => new Uint8Array([byte]));
    expect(taken(await all(['-'], chunks)).map((one) => one.document.text)).toEqual(['Explosión é', 'Two.']);
  });
});

describe('the encoding', () => {
  const page = (charset: string, words: number[]) =>
    Buffer.concat([
      Buffer.from(`<meta charset="${charset}"><p>`),
      Buffer.from(words),
      Buffer.from(` ${'word, '.repeat(30)}</p>`),
    ]);

  it.each([
    ['UTF-8 with a mark, which is left out', 'a.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x2e]), 'é.'],
    ['UTF-16', 'a.txt', new Uint8Array([0xff, 0xfe, 0xe9, 0, 0x2e, 0]), 'é.'],
    ['windows-1252 where it is not UTF-8', 'a.txt', new Uint8Array([0x93, 0x41, 0x94, 0x2e]), '“A”.'],
    ['what the page declares', 'a.html', page('windows-1251', [0xca, 0xe0, 0xe1, 0xf3, 0xeb]), 'Кабул'],
  ])('is %s', async (_, name, bytes, words) => {
    const [one] = taken(await all([put(name, bytes)]));
    expect(one?.document.text.startsWith(words)).toBe(true);
  });
});

describe('a file named by itself', () => {
  it('is read by its first character when its name says nothing', async () => {
    const found = taken(await all([put('one', '{"text":"A."}'), put('two', 'B.'), put('three.log', 'C.')]));
    expect(found.map((one) => one.document.text)).toEqual(['A.', 'B.', 'C.']);
  });

  it('is refused when it is not there', async () => {
    expect(await all([join(folder, 'none.txt')])).toMatchObject([
      { kind: 'refused', found: 'nothing there', remedy: 'Check the path.' },
    ]);
  });
});

describe('standard input', () => {
  it('is refused when empty', async () => {
    expect(await all(['-'], [])).toMatchObject([{ kind: 'refused', where: 'stdin', found: 'nothing' }]);
  });

  it('may be plain text', async () => {
    expect(taken(await all(['-'], ['Two ', 'died.']))[0]?.document.text).toBe('Two died.');
  });
});
