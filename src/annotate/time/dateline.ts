import type { CalendarForm, Match } from './form.ts';
import type { Word } from './words.ts';

/** How far into a text a dateline is looked for, in UTF-16 units: releases put titles and serial numbers before it. */
const HEAD = 1500;
const LINE_END = /[\n\r\u2028\u2029]/;

/**
 * The expression that dates the report itself, or null. It stands in the head of the text, on a line that holds nothing but names before
 * it, and a bracket, dash, colon or line end comes after it:
 *
 *     KABUL, Afghanistan (Jan. 25, 2013) - ...
 *                         ^^^^^^^^^^^^^
 *     LAGOS, April 4 (Reuters) - ...       QUITO, 3 JAN 90 (EFE) -- ...       Kabul, Nov 03: ...
 *            ^^^^^^^                              ^^^^^^^^
 */
export function findDateline(text: string, words: readonly Word[], matches: readonly Match[]): Match | null {
  let best: { match: Match; rank: number } | null = null;
  for (const match of matches) {
    const { start } = words[match.from]!;
    if (start > HEAD) break;
    if (!isDay(match)) continue;
    const rank = namesBefore(text, start) ? rankOfTail(text, words[match.to - 1]!.end) : 0;
    if (rank > (best?.rank ?? 0)) best = { match, rank };
  }
  return best?.match ?? null;
}

const isDay = (match: Match): match is Match & { form: CalendarForm } =>
  match.form.kind === 'calendar' && match.form.day !== null && match.form.month !== null;

function namesBefore(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < 100 && !LINE_END.test(text[from - 1]!)) from--;
  const before = text.slice(from, start);
  if (before.length >= 100) return false;
  const small = before.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}]*/gu) ?? [];
  return (
    small.every((word) => /^(?:de|del|la|las|los|el|al|of|and|the|by|e|on|wa)$/.test(word)) &&
    !/[.!?"“”]\s+\p{Lu}/u.test(before.replace(/\b\p{Lu}\.\s/gu, ''))
  );
}

/** 2 where the words after the date close a dateline, 1 where the line ends, 0 for running text. */
function rankOfTail(text: string, end: number): number {
  const tail = text.slice(end, end + 12);
  if (/^\s*\)/.test(tail) || /^ ?(?:\(|\[|--?|–|—|:)/.test(tail) || /^,? ?\(/.test(tail)) return 2;
  return tail === '' || LINE_END.test(tail[0]!) || /^\.?\s*(?:[\n\r\u2028]|$)/.test(tail) ? 1 : 0;
}

/** Year and month of a release's serial number in the head of a text, `2010-02-CA-033`; null when there is none. */
export function serialMonth(text: string): { readonly year: number; readonly month: number } | null {
  const m = /(?<![\d-])((?:19|20)\d\d)-(0[1-9]|1[0-2])-[A-Z]{1,3}-\d/.exec(text.slice(0, HEAD));
  return m ? { year: Number(m[1]), month: Number(m[2]) } : null;
}
