import { strings } from '../strings.ts';

export type KindGroup = keyof typeof strings.kindGroup;

const GROUP: Readonly<Record<string, KindGroup>> = {
  date: 'when',
  said_on: 'when',
  place: 'where',
  site: 'where',
  perpetrator: 'who',
  victim: 'whom',
  target: 'whom',
  killed: 'figures',
  wounded: 'figures',
  kidnapped: 'figures',
  arrested: 'figures',
  attackers_killed: 'figures',
  attackers_arrested: 'figures',
  type: 'what',
  weapon: 'what',
  outcome: 'what',
  claim: 'claim',
};

export const KIND_GROUPS = Object.keys(strings.kindGroup) as KindGroup[];

/** The group under which a kind of mark is drawn. */
export function kindGroup(kind: string): KindGroup {
  return GROUP[kind] ?? 'names';
}

/** Values that a reader coded about the account as a whole; their words are the whole telling and would cover all else. */
export const UNMARKED: ReadonlySet<string> = new Set(['prominence', 'outcome']);
