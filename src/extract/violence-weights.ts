import { accidentWords, fictionWords, mishapWords, settingWords, worldlyWords } from '../codebook/event-words.ts';

/** What speaks for and against violence in a text, in points; see `violenceOf`. */
export interface Violence {
  /** Words that name a violent deed and little else: "suicide bombing", "shot dead", "abducted". */
  readonly plain: number;
  /** Words that as often mean something else: "attack", "blast", "hit". */
  readonly ambiguous: number;
  /** Sentences in which a deed and people hit by it stand together, up to two. */
  readonly tied: number;
  /** People hit, those who did it, and what they did it with. */
  readonly people: number;
  readonly actors: number;
  /** Words of accidents, of fiction and rehearsal, of sport and trade. */
  readonly mishap: number;
  readonly fiction: number;
  readonly trade: number;
}

/** Something was done by someone, in this world. */
export function isViolent({ plain, ambiguous, tied, people, actors, mishap, fiction, trade }: Violence): boolean {
  if (plain + ambiguous + people === 0) return false;
  const against = 1.2 * Math.max(0, mishap - plain * 0.7 - actors * 0.5) + 1.3 * fiction + 0.8 * trade;
  return 1.4 * Math.min(plain, 4) + 0.55 * ambiguous + 0.8 * tied + people + actors - against > 1.3;
}

const MISHAPS: ReadonlySet<string> = new Set([...accidentWords, ...mishapWords]);
const FICTION: ReadonlySet<string> = new Set(fictionWords);
const TRADES: ReadonlySet<string> = new Set([...worldlyWords, ...settingWords].filter((word) => !FICTION.has(word)));

/** Distinct words against violence in a text; those of fiction count more in its opening. `words` holds pairs of neighbours too. */
export function penaltiesOf(
  words: ReadonlySet<string>,
  opening: ReadonlySet<string>,
): Pick<Violence, 'mishap' | 'fiction' | 'trade'> {
  return {
    mishap: countOf(words, MISHAPS),
    fiction: countOf(words, FICTION) + 1.5 * countOf(opening, FICTION),
    trade: countOf(words, TRADES),
  };
}

function countOf(words: ReadonlySet<string>, list: ReadonlySet<string>): number {
  let count = 0;
  for (const word of list) if (words.has(word)) count += 1;
  return count;
}
