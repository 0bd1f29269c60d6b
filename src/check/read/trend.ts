import { shiftDay } from '../../model/partial-date.ts';
import type { Window } from '../claim-query.ts';
import { monthsBefore } from '../window.ts';
import { numberInWords } from './number-in-words.ts';

export interface TrendWords {
  readonly direction: 'down' | 'up';
  /** Later count over earlier count: 0.5 for "halved", 2 for "doubled"; null where only the direction is said. */
  readonly factor: number | null;
  readonly window: Window;
  readonly earlier: Window;
}

const DOWN =
  /\b(?:fell|fallen|dropped|declined|decreased|reduced|down|shrank|plummeted|halved|fewer|less|diminished|lessened|half as|halving|plunged|slumped|dwindled|subsided|eased|dipped|abated|waned|reduction|decline|drop|fall|decrease)\b/i;

/** Reads "fell by half this year" as two windows of one length, the later ending on the day of the claim. Null without a day. */
export function readTrend(words: string, window: Window, on: string | null): TrendWords | null {
  if (on === null) return null;
  const direction = DOWN.test(words) ? 'down' : 'up';
  const later =
    window.from === null
      ? { from: monthsBefore(on, 12), until: on, words: `in the year up to ${on}` }
      : { ...window, until: window.until ?? on };
  const before = shiftDay(later.from!, -1);
  // A calendar year is compared with the same part of the year before; any other stretch with the one of its length before it.
  const year = later.from!.endsWith('-01-01');
  const days = (Date.parse(later.until!) - Date.parse(later.from!)) / 86_400_000;
  const from = year ? monthsBefore(later.from!, 12) : shiftDay(before, -days);
  const until = year ? monthsBefore(later.until!, 12) : before;
  return {
    direction,
    factor: factorOf(words, direction),
    window: later,
    earlier: { from, until, words: `from ${from} to ${until}` },
  };
}

function factorOf(words: string, direction: 'down' | 'up'): number | null {
  if (/\b(?:halved|by half|by 50 per ?cent)\b/i.test(words)) return direction === 'down' ? 0.5 : 1.5;
  if (/\b(?:doubl(?:ed|ing)|twice as)\b/i.test(words)) return 2;
  if (/\bhalf as\b/i.test(words)) return 0.5;
  if (/\bthree times as\b/i.test(words)) return 3;
  if (/\b(?:tripled|trebled)\b/i.test(words)) return 3;
  if (/\bquadrupled\b/i.test(words)) return 4;
  const share =
    /\b(?:by|up|down|fell|rose|dropped|increased|decreased|declined|grew|jumped|surged|climbed|soared|plunged|of|an?) (?:about |around |almost |nearly |some |over |more than |at least )?(\d{1,3}|[a-z]+(?:-[a-z]+)?)(?: ?%| per ?cent)/i.exec(
      words,
    );
  const n = share ? numberInWords(share[1]!) : null;
  const part = n === null ? partOf(words) : n / 100;
  return part === null ? null : Math.round((direction === 'down' ? Math.max(0, 1 - part) : 1 + part) * 1000) / 1000;
}

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/\bby (?:about |almost |nearly |some |over |more than )?(?:two[- ]thirds)\b/i, 2 / 3],
  [/\bby (?:about |almost |nearly |some |over |more than )?(?:a |one[- ])third\b/i, 1 / 3],
  [/\bby (?:about |almost |nearly |some |over |more than )?three[- ]quarters\b/i, 3 / 4],
  [/\bby (?:about |almost |nearly |some |over |more than )?(?:a |one[- ])quarter\b/i, 1 / 4],
  [/\bby (?:about |almost |nearly |some |over |more than )?(?:a |one[- ])fifth\b/i, 1 / 5],
];

/** The share in "by a quarter"; null where the words name none. */
function partOf(words: string): number | null {
  return PARTS.find(([part]) => part.test(words))?.[1] ?? null;
}
