import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { annotateWords } from '../src/annotate/index.ts';
import { trainedNames } from '../src/annotate/names/index.ts';
import { type NamedDocument, readColumns, readFolders, readIob2 } from '../src/train/name-corpora.ts';
import type { BenchOptions, Figure } from './figure.ts';

const KINDS: Readonly<Record<string, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/** Added to a set's name: the same texts in capitals, as old newswire has them. */
const IN_CAPITALS = '-caps';

/**
 * Names against gold, on gold tokens: exact spans of the right kind. It is the trained finder that is scored: what the codebook's
 * lists add (posts, "the police", demonyms) is not in these corpora. `--set uner-ewt-caps` reads a set in capitals; `--set uner-ewt,errors`
 * also prints what was missed or is too much.
 */
export async function run({ data, part, sets }: BenchOptions): Promise<Figure[]> {
  const asked = sets.filter((set) => set !== 'errors');
  const names = asked.length > 0 ? asked : ['uner-ewt', 'uner-ewt-caps', 'uner-pud', 're3d', 'wikigold'];
  return names.flatMap((name) => {
    const documents = named(data, name, part);
    if (documents.length === 0) return [];
    if (sets.includes('errors')) for (const line of documents.flatMap(errorsIn)) console.log(line);
    return score(documents).map((figure) => ({ ...figure, name: `${name}_${figure.name}` }));
  });
}

function named(data: string, set: string, part: string): readonly NamedDocument[] {
  if (!set.endsWith(IN_CAPITALS)) return read(join(data, 'ner', set), part);
  const documents = read(join(data, 'ner', set.slice(0, -IN_CAPITALS.length)), part);
  const inCapitals = (words: readonly string[]) => words.map((word) => word.toUpperCase());
  return documents.map((document) => document.map(({ words, labels }) => ({ words: inCapitals(words), labels })));
}

/** What was missed and what is too much in a document, with some words on either side. */
function errorsIn(document: NamedDocument): string[] {
  const [gold, found] = [new Set(goldSpans(document)), new Set(foundSpans(document))];
  const words = document.flatMap((s) => s.words);
  const line = (what: string, span: string) => {
    const [first = 0, last = 0] = span.split(/[- ]/).map(Number);
    const part = (from: number, to: number) => words.slice(Math.max(0, from), to).join(' ');
    return `${what} ${span.split(' ')[1]}: ${part(first - 8, first)} [${part(first, last)}] ${part(last, last + 8)}`;
  };
  return [
    ...[...gold].filter((span) => !found.has(span)).map((span) => line('missed', span)),
    ...[...found].filter((span) => !gold.has(span)).map((span) => line('too much', span)),
  ];
}

function read(folder: string, part: string): readonly NamedDocument[] {
  const iob2 = join(folder, `${part}.iob2`);
  if (existsSync(iob2)) return readIob2(iob2);
  const columns = join(folder, 'wikigold.conll.txt');
  if (existsSync(columns)) return [readColumns(columns)];
  return existsSync(join(folder, 'LICENSES')) ? readFolders(folder) : [];
}

function score(documents: readonly NamedDocument[]): Figure[] {
  const counts = new Map(['all', 'PER', 'ORG', 'LOC'].map((kind) => [kind, { gold: 0, found: 0, right: 0 }]));
  const count = (kind: string, side: 'gold' | 'found' | 'right') => {
    for (const key of ['all', kind]) counts.get(key)![side] += 1;
  };
  for (const document of documents) {
    const gold = new Set(goldSpans(document));
    const found = foundSpans(document);
    for (const span of gold) count(span.split(' ')[1]!, 'gold');
    for (const span of found) {
      const kind = span.split(' ')[1]!;
      count(kind, 'found');
      if (gold.has(span)) count(kind, 'right');
    }
  }
  return [...counts].map(([kind, c]) => ({
    name: kind === 'all' ? 'span_f1' : `${kind.toLowerCase()}_f1`,
    value: c.gold + c.found === 0 ? 0 : (200 * c.right) / (c.gold + c.found),
  }));
}

/** `first-last KIND`, counted in words of the document. */
function goldSpans(document: NamedDocument): string[] {
  const labels = document.flatMap((s) => s.labels);
  const spans: string[] = [];
  labels.forEach((label, i) => {
    if (!label.startsWith('B') || label.endsWith('OTH')) return;
    let last = i + 1;
    while (labels[last]?.startsWith('I')) last += 1;
    spans.push(`${i}-${last} ${label.slice(2)}`);
  });
  return spans;
}

function foundSpans(document: NamedDocument): string[] {
  const annotated = annotateWords(
    document.map((s) => s.words),
    { until: 'names' },
  );
  return trainedNames(annotated).map((name) => `${name.first}-${name.last} ${KINDS[name.kind]}`);
}
