import type { GazetteerEntry } from '../../codebook/gazetteer.ts';
import { containerOf } from './containment.ts';
import type { DocumentWords } from './document-words.ts';

/** A state or province by its short form, as a mention of its own: "Gainesville, [Ga.]", "D-[S.C.]". */
export interface AbbreviatedState {
  readonly start: number;
  readonly end: number;
  readonly entry: GazetteerEntry;
}

/** Short forms that can be nothing else: of two capitals ("N.C."), or after a comma or a party's letter. */
const SHORT = /(?:[A-Z]\. ?){1,2}[A-Z]\.|W\. ?Va\.|(?<=, |[DR]-)[A-Z][a-z]{1,4}\./g;

/** All short forms of a text outside its other names, in order. */
export function abbreviatedStates(document: DocumentWords): AbbreviatedState[] {
  if (document.allCaps) return [];
  const found = new Map<number, AbbreviatedState>();
  const add = (start: number, end: number, code: string | null) => {
    const entry = code === null ? null : document.places.area(code);
    if (entry && !document.matches.some((m) => m.start < end && start < m.end)) found.set(start, { start, end, entry });
  };
  for (const match of document.text.matchAll(SHORT)) {
    const code = document.places.stateAbbreviation(match[0].replaceAll(' ', ''));
    add(match.index, match.index + match[0].length, code);
  }
  for (const match of document.matches) {
    const container = containerOf(document, match);
    if (container !== null && container.match === null && container.start >= match.end) {
      add(container.start, container.end, container.entries[0]!.admin1);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
