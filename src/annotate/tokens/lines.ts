/** How a text uses line ends. `width` is the margin of hard-wrapped text, or 0 where a line is a paragraph of its own. */
export interface Lines {
  readonly width: number;
}

/** Lines longer than this are not wrapped by hand: then every line end is a paragraph's end. */
const WIDEST = 110;

/** Finds the margin: the longest line, where lines are short, there are several, and most go close to it. */
export function linesOf(text: string): Lines {
  const lengths = text.split('\n').map((line) => line.trimEnd().length);
  const width = lengths.reduce((a, b) => Math.max(a, b), 0);
  const inner = lengths.filter((length, i) => length > 0 && (lengths[i + 1] ?? 0) > 0);
  const full = inner.filter((length) => length >= width * 0.75).length;
  return { width: width <= WIDEST && inner.length >= 2 && full >= inner.length * 0.6 ? width : 0 };
}

/** Whether the gap `[from, to)` between two tokens ends a paragraph, a heading or a list entry. */
export function breaksLine(text: string, from: number, to: number, lines: Lines): boolean {
  const gap = text.slice(from, to);
  const first = gap.search(/[\n\u2028\u2029]/);
  if (first < 0) return false;
  if (gap.includes('\n', first + 1)) return true;
  if (lines.width === 0 || isBullet(text, to)) return true;
  // The next word would still have fitted on the line, so the writer ended it on purpose.
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  let wordEnd = to;
  while (wordEnd < text.length && wordEnd - to < 40 && !/\s/.test(text[wordEnd]!)) wordEnd += 1;
  return from - lineStart + 1 + (wordEnd - to) < lines.width - 6;
}

function isBullet(text: string, at: number): boolean {
  return /^(?:[•*·▪◦–—-]\s|\d{1,2}[.)]\s)/.test(text.slice(at, at + 4));
}
