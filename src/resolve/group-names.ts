import { placeKey } from './place-likeness.ts';

/** A group's name as it is compared: its words by their sounds, in order of the alphabet, the article left out. */
export function groupKey(name: string): string {
  return placeKey(name.replace(/\bthe\b/gi, ' '))
    .split(' ')
    .sort()
    .join(' ');
}

export function relatedGroups(a: string, b: string): boolean {
  return a === b;
}

/** The codebook's id of a listed armed group or body; null for one that is not listed. */
export function listedGroup(_name: string): string | null {
  return null;
}
