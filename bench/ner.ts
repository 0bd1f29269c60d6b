import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { annotateWords } from '../src/annotate/index.ts';
import { trainedNames } from '../src/annotate/names/index.ts';
import { type NamedDocument, readColumns, readFolders, readIob2 } from '../src/train/name-corpora.ts';
import type { BenchOptions, Figure } from './figure.ts';

const KINDS: Readonly<Record<string, string>> = { person: 'PER', organisation: 'ORG', place: 'LOC' };

/**
 * Names against gold, on gold tokens: exact spans of the right kind. It is the trained finder that is scored: what the codebook's
 * lists add (posts, "the police", demonyms) is not in these corpora.
 */
export async function run({ data, part, sets }: BenchOptions): Promise<Figure[]> {
  const names = sets.length > 0 ? sets : ['uner-ewt', 'uner-pud', 're3d', 'wikigold'];
  return names.flatMap((name) => {
    const documents = read(join(data, 'ner', name), part);
    if (documents.length === 0) return [];
    return score(documents).map((figure) => ({ ...figure, name: `${name}_${figure.name}` }));
  });
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
