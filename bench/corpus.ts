import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads `<data>/<parts...>` as JSON lines. Throws with the path and the shape expected when it is not there. */
export function readJsonLines<T>(data: string, ...parts: string[]): T[] {
  const file = join(data, ...parts);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`expected a JSONL file at ${file}, found none: give the folder that holds it with --data`);
  }
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch {
        throw new Error(`expected JSON at ${file}:${i + 1}, found "${line.slice(0, 60)}"`);
      }
    });
}

export function writeJsonLines(file: string, rows: readonly unknown[]): void {
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
