import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with names: BIO classes over PER, ORG and LOC. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

/** A document is a list of sentences; corpora that do not mark documents give runs of sentences. */
export type NamedDocument = readonly NamedSentence[];

const KINDS: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  Person: 'PER',
  Organisation: 'ORG',
  Location: 'LOC',
};

/** Universal NER: tab-separated, the word second, the class third, `# newdoc` between documents. */
export function readIob2(path: string): NamedDocument[] {
  const blocks = readFileSync(path, 'utf8').split(/\r?\n\r?\n/);
  const documents: NamedSentence[][] = [[]];
  for (const block of blocks) {
    const rows = block.split(/\r?\n/).filter((line) => /^\d+\t/.test(line));
    if (rows.length === 0) continue;
    if (block.includes('# newdoc') && documents.at(-1)!.length > 0) documents.push([]);
    const cells = rows.map((row) => row.split('\t'));
    documents.at(-1)!.push({ words: cells.map((c) => c[1]!), labels: mend(cells.map((c) => c[2]!)) });
  }
  return documents;
}

/** Word and class separated by white space, as CoNLL 2003 has them (Wikigold, re3d). One document a file. */
export function readColumns(path: string): NamedDocument {
  const blocks = readFileSync(path, 'utf8').split(/\r?\n\s*\r?\n/);
  return blocks
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-')))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => row.trim().split(/\s+/)))
    .map((cells) => withoutArticles({ words: cells.map((c) => c[0]!), labels: mend(cells.map((c) => c.at(-1)!)) }));
}

/** re3d: a folder for each source, a file for each document. */
export function readFolders(path: string): NamedDocument[] {
  const folders = readdirSync(path)
    .sort()
    .filter((name) => name !== 'LICENSES' && !name.includes('.'));
  return folders.flatMap((folder) =>
    readdirSync(join(path, folder))
      .filter((name) => name.endsWith('.conll'))
      .sort()
      .map((name) => readColumns(join(path, folder, name))),
  );
}

/** Names of GUM: entities that are linked to an encyclopedia, begin and end with a proper noun, and are of a kind we keep. */
export function readGumNames(folder: string): NamedDocument[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.conllu'));
  return files.sort().map((name) => {
    const blocks = readFileSync(join(folder, name), 'utf8').split(/\r?\n\r?\n/);
    return blocks.filter((block) => /^\d/m.test(block)).map(gumSentence);
  });
}

const GUM_KINDS: Readonly<Record<string, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

function gumSentence(block: string): NamedSentence {
  const rows = block
    .split(/\r?\n/)
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'));
  const words = rows.map((r) => r[1]!);
  const labels: string[] = words.map(() => 'O');
  const open: { id: string; at: number }[] = [];
  rows.forEach((row, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9] ?? '')?.[1] ?? '';
    for (const part of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      const id = part.replace(/[()]/g, '');
      if (part.startsWith('(')) open.push({ id, at: i });
      if (!part.endsWith(')')) continue;
      const found = open.findLastIndex((o) => o.id === id || o.id.startsWith(`${id}-`));
      if (found >= 0) markGum(rows, labels, open.splice(found, 1)[0]!, i);
    }
  });
  return { words, labels };
}

function markGum(rows: readonly string[][], labels: string[], opened: { id: string; at: number }, last: number): void {
  const parts = opened.id.split('-');
  const kind = GUM_KINDS[parts[1] ?? ''];
  const first = rows[opened.at]![4] === 'DT' ? opened.at + 1 : opened.at;
  if (kind === undefined || parts.length < 8 || first > last) return;
  const proper = (i: number) => rows[i]![4]!.startsWith('NNP');
  const span = rows.slice(first, last + 1);
  if (!proper(first) || !proper(last) || span.some((r) => /^(?:VB|MD|,|WP|WDT)/.test(r[4]!))) return;
  for (let i = first; i <= last; i++) labels[i] = `${i === first ? 'B' : 'I'}-${kind}`;
}

/** Classes we keep, begun properly: every name starts with B, also where a corpus starts it with I. */
function mend(labels: readonly string[]): string[] {
  let before = 'O';
  return labels.map((label) => {
    const kind = KINDS[label.slice(2)];
    if (kind === undefined) {
      before = 'O';
      return 'O';
    }
    const inside = label.startsWith('I') && before === kind;
    before = kind;
    return `${inside ? 'I' : 'B'}-${kind}`;
  });
}

/** re3d counts "the" to a name; the others, and we, do not. */
function withoutArticles(sentence: NamedSentence): NamedSentence {
  const labels = [...sentence.labels];
  sentence.words.forEach((word, i) => {
    if (!labels[i]!.startsWith('B') || !/^(?:the|a|an)$/i.test(word)) return;
    if (labels[i + 1]?.startsWith('I')) labels[i + 1] = `B${labels[i + 1]!.slice(1)}`;
    labels[i] = 'O';
  });
  return { words: sentence.words, labels };
}
