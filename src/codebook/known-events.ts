import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** A turning point that people count from: "since the takeover". */
export interface KnownEvent {
  readonly id: string;
  readonly name: string;
  /** ISO day. */
  readonly from: string;
  readonly country: string | null;
  readonly countryCode: string | null;
  readonly source: string;
  readonly words: readonly string[];
}

let byLength: { words: string; event: KnownEvent }[] | null = null;

/** The known event whose words stand in `text` (any case), the longest wording first; null when there is none. */
export function knownEventIn(text: string): KnownEvent | null {
  byLength ??= (JSON.parse(readFileSync(join(packageRoot, 'src/codebook/data/known-events.json'), 'utf8')).entries as KnownEvent[])
    .flatMap((event) => event.words.map((words) => ({ words, event })))
    .sort((a, b) => b.words.length - a.words.length);
  const lower = text.toLowerCase().replaceAll('\u2019', "'");
  return byLength.find(({ words }) => lower.includes(words))?.event ?? null;
}
