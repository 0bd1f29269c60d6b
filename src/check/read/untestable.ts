import { type CueKind, findCue } from '../../codebook/claim-cues.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import { type ClaimRule, notReadable } from './claim-parts.ts';

const NO_QUERY: readonly (readonly [CueKind, ClaimKind, string])[] = [
  ['expected', 'assessment', 'It speaks of what is expected; the record holds what was reported of the past.'],
  [
    'share',
    'assessment',
    'It speaks of a share of all that happened; what a record leaves out falls on no two kinds alike, so it tells no shares.',
  ],
  ['duration', 'assessment', 'It speaks of how long something took; the record holds no durations.'],
  [
    'strength',
    'capability',
    'It speaks of how many people a group has; incidents neither prove nor disprove a strength.',
  ],
  [
    'finance',
    'finance',
    'It speaks of money; the record keeps such assertions with their source, and incidents cannot decide them.',
  ],
  ['ideology', 'ideology', 'It speaks of beliefs; incidents cannot decide them.'],
  ['future', 'assessment', 'It speaks of what is to come or intended; the record holds what was reported of the past.'],
  ['capability', 'capability', 'It speaks of what somebody is able to do; the record holds what was done.'],
];

/** Claims of the kinds that no incident can decide, each with the reason. */
export function untestable(...cues: CueKind[]): ClaimRule {
  return ({ claim }) => {
    const numbered = claim.annotated.numbers.length > 0;
    const hit = NO_QUERY.find(
      ([cue]) =>
        cues.includes(cue) &&
        findCue(cue, claim.words) !== null &&
        // "The army killed 300 militants" says how many died, not how many there are.
        (cue !== 'strength' || (numbered && !HARMED.test(claim.words))),
    );
    return hit ? notReadable(hit[1], hit[2]) : null;
  };
}

const HARMED =
  /\b(?:killed|dead|died|deaths?|wounded|injured|slain|captured|arrested|detained|surrendered|lost|attacks?|bombings?)\b/i;
