/** Chance that repeats: the same numbers, picks and names on every machine from the same seed. */

/** Linear congruential generator (Numerical Recipes), numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Takes one of a list that is not empty, each as likely. */
export type Pick = <T>(list: readonly T[]) => T;

export function pickBy(random: () => number): Pick {
  return (list) => list[Math.floor(random() * list.length)]!;
}

/** What invented names are made of. */
export const SYLLABLES = 'ba dor fen gul har ket lam mir nas or qad rim sul tan vek wal yas zor'.split(' ');

/** A name of nobody, in small letters. */
export function inventedName(pick: Pick): string {
  return pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
}
