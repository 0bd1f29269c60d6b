import { findArmedGroup, groupAndParents } from '../codebook/armed-groups.ts';
import { once } from '../codebook/form-index.ts';
import { placeKey } from './place-likeness.ts';

const keys = once(() => new Map<string, string>());

/**
 * A group's or body's name as it is compared: the codebook's code where it is listed there under any alias ("Daesh", "ISKP"), else its
 * words by their sounds, in order of the alphabet. `countryCode` decides between groups that share a short name.
 */
export function groupKey(name: string, countryCode: string | null = null): string {
  const asked = `${countryCode ?? ''} ${name}`;
  let key = keys().get(asked);
  if (key === undefined) {
    key = findArmedGroup(name, countryCode)?.code ?? wordKey(name);
    if (keys().size > 50_000) keys().clear();
    keys().set(asked, key);
  }
  return key;
}

function wordKey(name: string): string {
  const plain = name.replace(/\b(?:the|group|movement|organisation|organization|militants?|insurgents?)\b/gi, ' ');
  return (placeKey(plain) || placeKey(name)).split(' ').sort().join(' ');
}

/** Whether two keys mean one group, or one is part of the other: "Islamic State" of a report is often its local branch. */
export function relatedGroups(a: string, b: string): boolean {
  return a === b || groupAndParents(a).includes(b) || groupAndParents(b).includes(a);
}

/** The codebook's code of a listed armed group; null for a name that is not listed. */
export function listedGroup(name: string, countryCode: string | null = null): string | null {
  return findArmedGroup(name, countryCode)?.code ?? null;
}
