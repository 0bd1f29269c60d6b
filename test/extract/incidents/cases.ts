import { readFileSync } from 'node:fs';
import { allValues, firstValue } from '../../../src/model/account.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { read } from '../told-text.ts';

/** One report of a case file: `## name`, `@ day of publication`, the text, and a line `> ...` for each incident it tells. */
export interface Case {
  readonly name: string;
  readonly published: string | null;
  readonly text: string;
  readonly told: readonly Told[];
  /** What the reader does not manage yet, in words; the case is then held to fail. */
  readonly limit: string | null;
}

/** `> types; date; country/admin1; prominence`: alternatives are parted by `/` (dates too), `*` stands for anything. */
export interface Told {
  readonly types: readonly string[];
  readonly dates: readonly string[];
  readonly country: string;
  readonly admin1: string;
  readonly prominence: readonly string[];
  readonly words: string;
}

export function casesOf(file: string): Case[] {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8');
  return source
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const lines = block.split('\n');
      const published = lines[1]?.startsWith('@ ') ? lines[1].slice(2).trim() : null;
      const text = lines.slice(published ? 2 : 1).filter((line) => !/^[>!] /.test(line));
      return {
        name: lines[0]!.trim(),
        published,
        text: text.join('\n').trim(),
        told: lines.filter((line) => line.startsWith('> ')).map(toldIn),
        limit: lines.find((line) => line.startsWith('! '))?.slice(2) ?? null,
      };
    });
}

function toldIn(line: string): Told {
  const [types = '', dates = '', place = '', prominence = ''] = line
    .slice(2)
    .split(';')
    .map((part) => part.trim());
  const [country = '*', admin1 = '*'] = place.split('/');
  return {
    types: types.split('/'),
    dates: dates.split('/'),
    country,
    admin1,
    prominence: prominence.split('/'),
    words: line.slice(2),
  };
}

interface Found {
  readonly type: string;
  readonly date: string;
  readonly country: string;
  readonly admin1: string;
  readonly prominence: string;
}

export function foundIn({ text, published }: Case): Found[] {
  const reading: Reading = read(text, published);
  return reading.accounts.map((account) => ({
    type: firstValue(account, 'type') ?? '-',
    date: firstValue(account, 'date')?.value ?? '-',
    country: firstValue(account, 'place')?.country ?? '-',
    admin1: firstValue(account, 'place')?.admin1 ?? '-',
    prominence: allValues(account, 'prominence')[0] ?? '-',
  }));
}

/** What was told and not found, and what was found and not told, in words; empty where all is as it should be. */
export function differences(one: Case): string[] {
  const left = foundIn(one);
  const missed: string[] = [];
  for (const told of one.told) {
    const at = left.findIndex((found) => agrees(told, found));
    if (at < 0) missed.push(`missed: ${told.words}`);
    else left.splice(at, 1);
  }
  return [...missed, ...left.map((found) => `too much: ${Object.values(found).join('; ')}`)];
}

function agrees(told: Told, found: Found): boolean {
  const one = (allowed: readonly string[], value: string) => allowed.includes('*') || allowed.includes(value);
  return (
    one(told.types, found.type) &&
    one(told.dates, found.date) &&
    one([told.country], found.country) &&
    one([told.admin1], found.admin1) &&
    one(told.prominence, found.prominence)
  );
}
