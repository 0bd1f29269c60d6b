import { overlaps } from '../model/span.ts';
import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';
import { profileLikeness, sharedWords } from './text-profile.ts';

/** Two reports of different attacks of one kind are this much alike. */
const CHANCE = 0.15;
const CEILING = 0.5;

export function compareTexts(a: Facets, b: Facets): Finding | null {
  const likeness = profileLikeness(a.text, b.text);
  const scale = Math.min(CEILING, likeness) - CHANCE;
  if (a.text.stems.length < 4 || b.text.stems.length < 4) return null;
  return finding('text_likeness', () => likenessWords(a, b, likeness), scale);
}

function likenessWords(a: Facets, b: Facets, likeness: number): string {
  const shared = sharedWords(a.text, b.text, 5);
  return `likeness ${likeness.toFixed(2)}${shared.length > 0 ? `: both say ${shared.join(', ')}` : ''}`;
}

/** What stands about the telling itself: what the report is about, or two readers at the same words. */
export function compareReports(a: Facets, b: Facets): Finding | null {
  if (a.documentId === b.documentId) {
    return overlaps(a.anchor, b.anchor) ? finding('same_wording', () => 'two readers point at the same words') : null;
  }
  if (a.central && b.central) return finding('both_central', () => 'both reports are about it');
  return a.central || b.central ? finding('central_and_background', () => 'one report tells it as background') : null;
}
