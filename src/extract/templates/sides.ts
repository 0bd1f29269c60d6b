import { siteKindOf, targetKindOf } from '../../codebook/kinds.ts';
import { codeOf } from './code-of.ts';
import type { Thing } from './things.ts';
import type { WordCodes } from './word-codes.ts';

/** Who is hit, as far as words say: by the thing's own words, or by those beside it ("Colonel Ruiz", "Ruiz, a policeman"). */
export const SIDES = ['military', 'police', 'fighters', 'beside military', 'beside police', 'other'] as const;
type Side = (typeof SIDES)[number];

const SIDE_OF_KIND: Readonly<Record<string, Side>> = {
  military: 'military',
  foreign_forces: 'military',
  military_base: 'military',
  police: 'police',
  police_station: 'police',
  checkpoint: 'police',
  armed_group_member: 'fighters',
};
const MILITARY = new Set(['military', 'foreign_forces', 'military_base'].map(codeOf));
const POLICE = new Set(['police', 'police_station'].map(codeOf));
/** Words before and after a thing that are looked at. */
const BEFORE = 3;
const AFTER = 5;

/** Index into `SIDES` of the side that a thing is of. */
export function sideOf(codes: WordCodes, thing: Thing): number {
  return SIDES.indexOf(namedSide(thing.words) ?? sideBeside(codes, thing));
}

function namedSide(words: string): Side | null {
  const kind = targetKindOf(words) ?? siteKindOf(words);
  return kind === null ? null : (SIDE_OF_KIND[kind] ?? null);
}

function sideBeside(codes: WordCodes, { wordings }: Thing): Side {
  const { first, last } = wordings[0]!;
  const sentence = codes.sentenceOf(first);
  const { sort } = codes.scene;
  let police = false;
  for (let i = Math.max(sentence.first, first - BEFORE); i < Math.min(sentence.last, last + AFTER); i++) {
    if (MILITARY.has(sort[i]!)) return 'beside military';
    police ||= POLICE.has(sort[i]!);
  }
  return police ? 'beside police' : 'other';
}
