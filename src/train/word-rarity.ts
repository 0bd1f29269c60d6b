import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordRarity } from '../resolve/rarity.ts';
import { wordsOf } from '../resolve/words.ts';

const LEAST_KEPT = 3;

/** The texts of a CoNLL-U file, one string a document: the `# text` lines between two `# newdoc` lines. */
export function conlluTexts(conllu: string): string[] {
  const texts: string[] = [];
  for (const part of conllu.split(/^# newdoc.*$/m)) {
    const lines = [...part.matchAll(/^# text = (.*)$/gm)].map((m) => m[1]!);
    if (lines.length > 0) texts.push(lines.join('\n'));
  }
  return texts;
}

/** Counts in how many texts each word stem stands. */
export function countRarity(texts: readonly string[]): WordRarity {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const stem of new Set(wordsOf(text).map((w) => w.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const kept = [...counts]
    .filter(([stem, n]) => n >= LEAST_KEPT && !/^\p{Nd}/u.test(stem))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { documents: texts.length, leastKept: LEAST_KEPT, stems: Object.fromEntries(kept) };
}

/** Reads the corpora under `data` (muc4/train.jsonl, ud/ewt and ud/gum train parts) and returns the table of models/word-rarity.json. */
export function trainWordRarity(data: string): WordRarity {
  const muc = readFileSync(join(data, 'muc4', 'train.jsonl'), 'utf8');
  const texts = muc
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const gum = join(data, 'ud', 'gum', 'train');
  const files = readdirSync(gum)
    .filter((name) => name.endsWith('.conllu'))
    .sort();
  const conllu = [join(data, 'ud', 'ewt', 'en_ewt-ud-train.conllu'), ...files.map((name) => join(gum, name))];
  return countRarity([...texts, ...conllu.flatMap((file) => conlluTexts(readFileSync(file, 'utf8')))]);
}
