import { eventWords } from '../codebook/event-words.ts';

/** The words that no report of an incident does without: single words, and the first words of longer forms. */
const words = new Set(
  eventWords
    .filter((word) => word.kind !== 'neutral' || word.words.length === 1)
    .map((word) => word.words.find((w) => w.length > 3) ?? word.words[0]!),
);
const stems = [...words].filter((word) => /^\p{L}{3,}$/u.test(word)).sort();
const pattern = new RegExp(`\\b(?:${stems.join('|')})\\b`, 'i');

/**
 * A cheap look at a text: false when no word of it can tell of an incident, so that the whole reading would find none. True
 * promises nothing. Costs one pass over the characters.
 */
export function mayReportIncident(text: string): boolean {
  return pattern.test(text);
}
