import type { Count } from '../model/count.ts';
import type { Line } from './line.ts';

export type TollOutcome = 'killed' | 'wounded' | 'kidnapped' | 'arrested' | 'released';

/** A number of people and what became of them, as one line tells it. Words `[first, last)` of the line hold number and noun. */
export interface Toll {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  /** Word of the verb or noun that says what became of them. */
  readonly verb: number;
  readonly outcome: TollOutcome;
  readonly count: Count;
  /** The parts that a derived count was added up from; one part else. */
  readonly parts: readonly TollPart[];
  /** Who is counted: people of any kind, those who attacked, or members of an armed side. */
  readonly who: 'people' | 'attackers' | 'fighters';
  /** A part of a number told elsewhere: "including 8 children", "five of them". */
  readonly share: boolean;
  readonly rule: string;
}

export interface TollPart {
  readonly first: number;
  readonly last: number;
  readonly count: Count;
}
