/** A run of capitalised words and the small words that join them, in words `[first, last]` of a sentence. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** The word that says what it is: the last before "of", "for" or "in", as in "Ministry of the Interior". */
  readonly head: number;
}

const JOINING: ReadonlySet<string> = new Set("of the and & for - 's in al bin de la von van del .".split(' '));
const PARTING: ReadonlySet<string> = new Set(['of', 'for', 'in']);

/** The run that each word of a sentence is part of; null for the others. */
export function runsOf(words: readonly string[], lower: readonly string[]): (Run | null)[] {
  const runs: (Run | null)[] = words.map(() => null);
  for (let i = 0; i < words.length; ) {
    if (!isCapital(words[i]!)) {
      i += 1;
      continue;
    }
    const end = endOfRun(words, lower, i);
    let head = i;
    while (head + 1 < end && !PARTING.has(lower[head + 1]!)) head += 1;
    runs.fill({ first: i, last: end - 1, head }, i, end);
    i = end;
  }
  return runs;
}

export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0xaa) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(word);
}

function endOfRun(words: readonly string[], lower: readonly string[], start: number): number {
  let end = start + 1;
  while (end < words.length) {
    let next = end;
    while (next < words.length && next - end < 2 && JOINING.has(lower[next]!)) next += 1;
    if (next === words.length || !isCapital(words[next]!)) break;
    // A stop joins initials only: "J. Smith", not "at home. Smith".
    if (next > end && words[next - 1] === '.' && words[end - 1]!.length > 2) break;
    end = next + 1;
  }
  return end;
}
