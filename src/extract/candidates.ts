import { siteKindsByWord, targetKindsByWord, weaponsByWord } from '../codebook/kinds.ts';
import { peopleWords } from '../codebook/people-words.ts';
import type { Line } from './line.ts';

export type CandidateKind = 'person' | 'group' | 'people' | 'body' | 'place' | 'site' | 'weapon';

/** A phrase that can play a part in an event: words `[first, last)` of its line, `head` the word that says what it is. */
export interface Candidate {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: CandidateKind;
}

const NAMED = { person: 'person', group: 'group', body: 'body', place: 'place', other: 'body' } as const;
const EDGE =
  /^(?:[.,;:()"“”–—]|and|or|of|in|on|at|by|to|for|from|with|who|whom|which|that|was|were|is|are|be|been|has|had|have|when|as|after|before|while|into|through|against|during|near|but|said|than|not)$/;

/** All candidates of a line in order: names, and common nouns of people, sites, targets and weapons with their modifiers. */
export function candidatesOf(line: Line): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < line.words.length; i++) {
    const { name } = line.words[i]!;
    const kind = name ? NAMED[name.kind] : kindOfNoun(line, i);
    if (!kind) continue;
    let first = i;
    while (!name && first > 0 && i - first < 6 && !EDGE.test(line.words[first - 1]!.text) && !isHead(found, first - 1))
      first -= 1;
    found.push({ line, first, last: i + 1, head: i, kind });
  }
  return found;
}

function isHead(found: readonly Candidate[], word: number): boolean {
  return found.at(-1)?.head === word && found.at(-1)?.kind !== 'group';
}

/** What a common noun counts as; the head is the last noun of its phrase, so a noun before another is a modifier. */
function kindOfNoun(line: Line, at: number): CandidateKind | null {
  const kind = nounKind(line.words[at]!.text);
  return kind && !nounKind(line.words[at + 1]?.text ?? '') ? kind : null;
}

function nounKind(word: string): CandidateKind | null {
  if (peopleWords.has(word)) return 'people';
  if (weaponsByWord().has(word)) return 'weapon';
  if (siteKindsByWord().has(word)) return 'site';
  return targetKindsByWord().has(word) ? 'people' : null;
}
