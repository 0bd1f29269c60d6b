import { armedGroups } from '../codebook/armed-groups.ts';
import { groupKey } from '../resolve/group-names.ts';

/** One key for all names of an actor, an acronym in brackets aside: "IS-Khorasan (ISKP)" is `islamic_state_khorasan`. */
export function actorKey(name: string): string {
  const bare = name.replace(/\s*\([^()]*\)\s*$/, '').replace(/['\u2019]s$/, '');
  return groupKey(bare === '' ? name : bare);
}

/** The name a person reads for a key. */
export function actorName(key: string): string {
  return armedGroups().get(key)?.name ?? key;
}
