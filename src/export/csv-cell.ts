/** A value of a CSV cell. Numbers are written as numbers; text is made safe for spreadsheets. */
export type Cell = string | number | null;

/**
 * What a spreadsheet takes for the start of a formula, also full-width or small, and also behind quotes, white space or a byte
 * order mark, which spreadsheets strip before they look.
 */
const FORMULA =
  /^[\s"'\u2018\u2019\u201C\u201D\uFEFF\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]/;
/** A tab or a line end in front is itself a known way in. */
const CONTROL_FIRST = /^[\t\r\n]/;

/** Text that no spreadsheet runs: an apostrophe goes in front of anything that it could take for a formula. */
export function safeText(text: string): string {
  // Other control characters have no meaning in a cell and break some readers.
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
  return FORMULA.test(clean) || CONTROL_FIRST.test(clean) ? `'${clean}` : clean;
}

/** One cell as RFC 4180 writes it. Negative numbers stay numbers. Throws RangeError on a number that CSV cannot hold. */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`expected a finite number for a cell, found ${value}`);
    return String(value);
  }
  const text = safeText(value);
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its heading row; lines end in CR LF as RFC 4180 has it. */
export function csvTable<C extends string>(columns: readonly C[], rows: readonly Readonly<Record<C, Cell>>[]): string {
  const lines = [columns.map(csvCell), ...rows.map((row) => columns.map((column) => csvCell(row[column])))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}
