import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, annotateWords } from '../src/annotate/index.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import { readTreebank, type TreeSentence } from '../src/train/conllu.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { documentsOf, type Parsed, treesOf, type Word } from './parse-trees.ts';

/**
 * Tags and trees against Universal Dependencies: on gold tokens, and (`raw_`) from the bare text, where words are paired by their
 * characters and figures are F1, as in the CoNLL 2018 shared task. `las` compares relations without their subtypes.
 */
export async function run({ data, part, sets }: BenchOptions): Promise<Figure[]> {
  const banks = sets.length > 0 ? sets : ['ewt', 'gum', 'pud'];
  return banks.flatMap((bank) => {
    const path = pathOf(data, bank, part);
    if (!existsSync(path)) return [];
    const documents = documentsOf(readTreebank(path));
    const figures = [...score(documents, readGold, ''), ...score(documents, readRaw, 'raw_')];
    return figures.map((figure) => ({ ...figure, name: `${bank}_${figure.name}` }));
  });
}

function pathOf(data: string, bank: string, part: string): string {
  if (bank === 'ewt') return join(data, 'ud', 'ewt', `en_ewt-ud-${part}.conllu`);
  if (bank === 'gum') return join(data, 'ud', 'gum', part);
  return join(data, 'ud', bank, `en_${bank}-ud-test.conllu`);
}

type Reader = (document: readonly TreeSentence[]) => Parsed;

function readGold(document: readonly TreeSentence[]): Parsed {
  return treesOf(annotateWords(document.map((s) => s.forms)));
}

/** Reads the document's bare text: paragraphs apart by a blank line, sentences by what stands after their last word. */
function readRaw(document: readonly TreeSentence[]): Parsed {
  let text = '';
  for (const sentence of document) {
    if (text !== '' && sentence.begins !== 'sentence') text += '\n\n';
    text += sentence.forms.map((form, i) => form + (sentence.spaceAfter[i] ? ' ' : '')).join('');
  }
  return treesOf(annotate(createDocument(text), noFacts));
}

interface Sums {
  gold: number;
  system: number;
  tokens: number;
  upos: number;
  xpos: number;
  uas: number;
  las: number;
  goldNoPunct: number;
  systemNoPunct: number;
  uasNoPunct: number;
  goldSentences: number;
  systemSentences: number;
  sentences: number;
  relations: Record<string, { gold: number; system: number; right: number }>;
}

function score(documents: readonly (readonly TreeSentence[])[], read: Reader, prefix: string): Figure[] {
  const sums: Sums = {
    gold: 0,
    system: 0,
    tokens: 0,
    upos: 0,
    xpos: 0,
    uas: 0,
    las: 0,
    goldNoPunct: 0,
    systemNoPunct: 0,
    uasNoPunct: 0,
    goldSentences: 0,
    systemSentences: 0,
    sentences: 0,
    relations: { appos: { gold: 0, system: 0, right: 0 }, conj: { gold: 0, system: 0, right: 0 } },
  };
  for (const document of documents) compare(goldTrees(document), read(document), sums);
  const f = (right: number, gold: number, system: number) =>
    gold + system === 0 ? 0 : (200 * right) / (gold + system);
  const all = (right: number) => f(right, sums.gold, sums.system);
  const relation = (name: string) => {
    const r = sums.relations[name]!;
    return f(r.right, r.gold, r.system);
  };
  const figures: Figure[] = [
    { name: 'upos', value: all(sums.upos) },
    { name: 'xpos', value: all(sums.xpos) },
    { name: 'uas', value: all(sums.uas) },
    { name: 'las', value: all(sums.las) },
    { name: 'uas_no_punct', value: f(sums.uasNoPunct, sums.goldNoPunct, sums.systemNoPunct) },
    { name: 'appos_f1', value: relation('appos') },
    { name: 'conj_f1', value: relation('conj') },
  ].map((figure) => ({ ...figure, name: prefix + figure.name }));
  if (prefix === '') return figures;
  return [
    ...figures,
    { name: 'sentence_f1', value: f(sums.sentences, sums.goldSentences, sums.systemSentences) },
    { name: 'token_f1', value: all(sums.tokens) },
  ];
}

/** The gold trees of a document as one run of words; offsets count characters that are no white space. */
function goldTrees(document: readonly TreeSentence[]): Parsed {
  const words: Word[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const sentence of document) {
    const first = words.length;
    sentence.forms.forEach((form, i) => {
      const start = at;
      at += form.replace(/\s/g, '').length;
      const head = sentence.heads[i]! < 0 ? -1 : first + sentence.heads[i]!;
      words.push({
        start,
        end: at,
        upos: sentence.upos[i]!,
        xpos: sentence.xpos[i]!,
        head,
        deprel: sentence.deprels[i]!,
      });
    });
    ends.push(at);
  }
  return { words, ends };
}

function compare(gold: Parsed, system: Parsed, sums: Sums): void {
  const key = (word: Word) => `${word.start}-${word.end}`;
  const bySpan = new Map(system.words.map((word) => [key(word), word]));
  sums.gold += gold.words.length;
  sums.system += system.words.length;
  sums.goldNoPunct += gold.words.filter((w) => w.upos !== 'PUNCT').length;
  sums.systemNoPunct += system.words.filter((w) => w.upos !== 'PUNCT').length;
  for (const word of system.words) countRelation(sums, word.deprel, 'system');
  for (const word of gold.words) {
    countRelation(sums, word.deprel, 'gold');
    const found = bySpan.get(key(word));
    if (found === undefined) continue;
    sums.tokens += 1;
    if (found.upos === word.upos) sums.upos += 1;
    if (found.xpos === word.xpos) sums.xpos += 1;
    const goldHead = word.head < 0 ? 'root' : key(gold.words[word.head]!);
    const systemHead = found.head < 0 ? 'root' : key(system.words[found.head]!);
    if (goldHead !== systemHead) continue;
    sums.uas += 1;
    if (word.upos !== 'PUNCT') sums.uasNoPunct += 1;
    if (plain(found.deprel) !== plain(word.deprel)) continue;
    sums.las += 1;
    countRelation(sums, word.deprel, 'right');
  }
  compareSentences(gold, system, sums);
}

function compareSentences(gold: Parsed, system: Parsed, sums: Sums): void {
  const spans = (ends: readonly number[]) => ends.map((end, i) => `${ends[i - 1] ?? 0}-${end}`);
  const found = new Set(spans(system.ends));
  sums.goldSentences += gold.ends.length;
  sums.systemSentences += system.ends.length;
  sums.sentences += spans(gold.ends).filter((span) => found.has(span)).length;
}

function countRelation(sums: Sums, deprel: string, side: 'gold' | 'system' | 'right'): void {
  const relation = sums.relations[plain(deprel)];
  if (relation !== undefined) relation[side] += 1;
}

const plain = (deprel: string) => deprel.split(':')[0]!;
