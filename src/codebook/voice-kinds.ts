import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** What kind of voice gives a figure or an attribution. */
export type VoiceKind = 'medical' | 'witness' | 'monitor' | 'official';

const file = join(packageRoot, 'src', 'codebook', 'data', 'voice-kinds.json');
const { kinds } = JSON.parse(readFileSync(file, 'utf8')) as { kinds: { kind: VoiceKind; words: string[] }[] };

/** The kind of voice that "who says so" names, "a doctor at the public hospital" -> `medical`; null when no listed word tells. */
export function voiceKind(by: string): VoiceKind | null {
  const words = ` ${by.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return kinds.find((entry) => entry.words.some((word) => words.includes(` ${word} `)))?.kind ?? null;
}
