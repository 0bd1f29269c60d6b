const SGR = /\u001b\[\d+m/g;
/** Scripts whose characters fill two columns (Unicode East Asian Width W and F, roughly). */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a terminal: colours and combining marks none, East Asian characters two. */
export function columns(text: string): number {
  let n = 0;
  for (const c of text.replace(SGR, '')) n += UNSEEN.test(c) ? 0 : c.charCodeAt(0) < 0x1100 ? 1 : WIDE.test(c) ? 2 : 1;
  return n;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** "1 report", "2 reports". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** One line without control characters, so that no text from outside can move the cursor or colour the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, ' ').trim();
}

/** Breaks a text at blanks to lines of at most `width` columns; a word that is longer is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (columns(line) > width) {
      const cut = cutAt(line, width);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return [...lines, line];
}

/** Breaks a text like `wrap`, every line after the first set in by two columns. */
export function hang(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, i) => (i === 0 ? line : `  ${line}`));
}

/** How many UTF-16 units of `text` fit into `width` columns, at least one character. */
function cutAt(text: string, width: number): number {
  let at = 0;
  let used = 0;
  for (const c of text) {
    used += columns(c);
    if (used > width && at > 0) return at;
    at += c.length;
  }
  return at;
}

/** Cuts a text to `width` columns, with an ellipsis where something is lost. */
export function shorten(text: string, width: number): string {
  return columns(text) <= width ? text : `${text.slice(0, cutAt(text, Math.max(1, width - 1))).trimEnd()}…`;
}

export interface Column {
  readonly head: string;
  /** A column that may be wrapped takes its share of what the others leave. */
  readonly grows?: boolean;
}

const GAP = '  ';

/**
 * Rows under heads in aligned columns, no wider than `width`: columns are as wide as their widest cell, growing ones share what is
 * left and wrap. Cells may carry colours only where they do not wrap.
 */
export function table(heads: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const natural = heads.map(({ head }, i) => Math.max(columns(head), ...rows.map((row) => columns(row[i] ?? ''))));
  const widths = fitWidths(heads, natural, width - GAP.length * (heads.length - 1));
  const lines = [
    heads
      .map(({ head }, i) => pad(head, widths[i]!))
      .join(GAP)
      .trimEnd(),
  ];
  lines.push(widths.map((w) => '─'.repeat(w)).join(GAP));
  for (const row of rows) {
    const cells = heads.map(({ grows }, i) => (grows ? wrap(row[i] ?? '', widths[i]!) : [row[i] ?? '']));
    for (let line = 0; line < Math.max(...cells.map((cell) => cell.length)); line++) {
      lines.push(
        cells
          .map((cell, i) => pad(cell[line] ?? '', widths[i]!))
          .join(GAP)
          .trimEnd(),
      );
    }
  }
  return lines;
}

const NARROWEST = 12;

/** Takes what is too much from the growing columns, from the widest first. */
function fitWidths(heads: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const sum = () => widths.reduce((a, b) => a + b, 0);
  for (let excess = sum() - room; excess > 0; excess = sum() - room) {
    const growing = heads.flatMap(({ grows }, i) => (grows && widths[i]! > NARROWEST ? [i] : []));
    if (growing.length === 0) break;
    const widest = growing.reduce((a, b) => (widths[b]! > widths[a]! ? b : a));
    widths[widest]! -= 1;
  }
  return widths;
}
