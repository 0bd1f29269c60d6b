/** Precision and recall (0 to 1) of one text against another by word 4-grams, as the article extraction benchmark of Zyte counts them. */
export interface ShingleScore {
  readonly precision: number;
  readonly recall: number;
}

const SIZE = 4;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - SIZE + 1); i++) {
    const shingle = words.slice(i, i + SIZE).join(' ');
    if (shingle !== '') found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

/** Shingles are counted with their number of occurrences. Of nothing, precision is 1 where nothing was said and recall where nothing was to say. */
export function scoreShingles(predicted: string, gold: string): ShingleScore {
  const [a, b] = [shingles(predicted), shingles(gold)];
  let right = 0;
  for (const [shingle, n] of a) right += Math.min(n, b.get(shingle) ?? 0);
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [said, meant] = [total(a), total(b)];
  return { precision: said === 0 ? (meant === 0 ? 1 : 0) : right / said, recall: meant === 0 ? 1 : right / meant };
}
