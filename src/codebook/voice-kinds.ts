import { dataEntries, type Sourced } from './data-file.ts';

/** What kind of voice gives a figure or an attribution. */
export type VoiceKind = 'medical' | 'witness' | 'monitor' | 'official';

interface Voice extends Sourced {
  readonly kind: VoiceKind;
  readonly words: readonly string[];
}

const voices = dataEntries<Voice>('voice-kinds');

/** The kind of voice that "who says so" names, "a doctor at the public hospital" -> `medical`; null when no listed word tells. */
export function voiceKind(by: string): VoiceKind | null {
  const words = ` ${by.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return voices.find((entry) => entry.words.some((word) => words.includes(` ${word} `)))?.kind ?? null;
}
