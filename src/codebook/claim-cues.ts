import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

export type CueKind =
  | 'failure'
  | 'elimination'
  | 'elimination_loose'
  | 'control'
  | 'control_loose'
  | 'presence'
  | 'presence_loose'
  | 'unclaimed'
  | 'denial'
  | 'responsibility'
  | 'rank'
  | 'deadliest'
  | 'trend'
  | 'strength'
  | 'duration'
  | 'expected'
  | 'share'
  | 'future'
  | 'finance'
  | 'ideology'
  | 'capability'
  | 'accusation'
  | 'comparison';

const compiled = new Map<CueKind, RegExp>();
let data: Readonly<Record<string, readonly string[] | string>> | null = null;

/** First place in `text` where words of this kind stand, as `{ index, words }`; null when there is none. */
export function findCue(kind: CueKind, text: string): { readonly index: number; readonly words: string } | null {
  const found = pattern(kind).exec(text);
  return found ? { index: found.index, words: found[0] } : null;
}

/** As `findCue`, for a text that is a claim as a whole: words that elsewhere mostly say something else count as well. */
export function findCueOfClaim(kind: 'elimination' | 'control' | 'presence', text: string): ReturnType<typeof findCue> {
  return findCue(kind, text) ?? findCue(`${kind}_loose`, text);
}

function pattern(kind: CueKind): RegExp {
  let found = compiled.get(kind);
  if (!found) {
    data ??= JSON.parse(readFileSync(join(packageRoot, 'src/codebook/data/claim-cues.json'), 'utf8')) as Record<
      string,
      readonly string[]
    >;
    found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${(data[kind] as readonly string[]).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
    compiled.set(kind, found);
  }
  return found;
}
