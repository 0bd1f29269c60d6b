import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of a treebank. Heads count from 0 within the sentence; a root's is -1. */
export interface TreeSentence {
  readonly text: string;
  /** What begins with this sentence. */
  readonly begins: 'document' | 'paragraph' | 'sentence';
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
  readonly spaceAfter: readonly boolean[];
}

/** Reads CoNLL-U: basic trees only; empty nodes are left out. A multiword token lends its spacing to its last word. */
export function parseConllu(content: string): TreeSentence[] {
  return content
    .split(/\r?\n\r?\n/)
    .filter((block) => /^\d/m.test(block))
    .map(parseBlock);
}

function parseBlock(block: string): TreeSentence {
  const lines = block.split(/\r?\n/);
  const text = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? '';
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
  const glued = new Set<number>();
  const tight = new Set<number>();
  for (const line of lines) {
    const range = /^(\d+)-(\d+)\t/.exec(line);
    if (range === null) continue;
    for (let i = Number(range[1]); i < Number(range[2]); i++) glued.add(i);
    if (line.includes('SpaceAfter=No')) tight.add(Number(range[2]));
  }
  const paragraph = /^# newpar/m.test(block) ? 'paragraph' : 'sentence';
  return {
    text,
    begins: /^# newdoc/m.test(block) ? 'document' : paragraph,
    forms: rows.map((r) => r[1]!),
    lemmas: rows.map((r) => r[2]!),
    upos: rows.map((r) => r[3]!),
    xpos: rows.map((r) => r[4]!),
    feats: rows.map((r) => r[5]!),
    heads: rows.map((r) => Number(r[6]) - 1),
    deprels: rows.map((r) => r[7]!),
    spaceAfter: rows.map((r, i) => !glued.has(i + 1) && !tight.has(i + 1) && !(r[9] ?? '').includes('SpaceAfter=No')),
  };
}

/** Every sentence of the CoNLL-U files of a folder or of one file, files in the order of their names. */
export function readTreebank(path: string): TreeSentence[] {
  if (path.endsWith('.conllu')) return parseConllu(readFileSync(path, 'utf8'));
  const files = readdirSync(path).filter((name) => name.endsWith('.conllu'));
  return files.sort().flatMap((name) => parseConllu(readFileSync(join(path, name), 'utf8')));
}
