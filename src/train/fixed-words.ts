import type { TreeSentence } from './conllu.ts';

/** How often a word must be met, and how seldom under another class, to be given its class without thought. */
const MET = 30;
const EXCEPTIONS = 1 / 500;

/** Tags whose words are few and known: no new noun or name is taken for one. */
const CLOSED = new Set('ADP ADV AUX CCONJ DET PART PRON PUNCT SCONJ SYM'.split(' '));

/** Words, lower case, with the number of the one class that they have. */
export function fixedWords(sentences: readonly TreeSentence[], classes: readonly string[]): Record<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const word = form.toLowerCase();
      const of = counts.get(word) ?? new Map<string, number>();
      const pair = `${s.upos[i]}/${s.xpos[i]}`;
      counts.set(word, of.set(pair, (of.get(pair) ?? 0) + 1));
    });
  }
  const fixed: Record<string, number> = {};
  for (const [word, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...of.values()].reduce((a, b) => a + b, 0);
    const [pair, most] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    const closed = CLOSED.has(pair.split('/')[0]!);
    if (closed && all >= MET && most >= all * (1 - EXCEPTIONS)) fixed[word] = classes.indexOf(pair);
  }
  return fixed;
}
