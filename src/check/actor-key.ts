import { armedGroups } from '../codebook/armed-groups.ts';
import { groupKey } from '../resolve/group-names.ts';

/** One key for all names of an actor, an acronym in brackets aside: "IS-Khorasan (ISKP)" is `islamic_state_khorasan`. */
export function actorKey(name: string): string {
  const bare = name.replace(/\s*\([^()]*\)\s*$/, '').replace(/['\u2019]s(?= |$)/g, '');
  return groupKey(bare === '' ? name : bare);
}

/** The name a person reads for a key. */
export function actorName(key: string): string {
  return armedGroups().get(key)?.name ?? key;
}

/** The key of the listed group that a speaker is or speaks for: "Zabiullah Mujahid, Taliban spokesman" is `taliban`; null for others. */
export function listedActor(speaker: string): string | null {
  const whole = actorKey(speaker);
  if (armedGroups().has(whole)) return whole;
  const words = speaker.split(/[\s,()]+/).filter((word) => word !== '');
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const key = actorKey(words.slice(from, from + length).join(' '));
      if (armedGroups().has(key)) return key;
    }
  }
  return null;
}
