import { armedGroups, findArmedGroup, groupAndParents } from '../codebook/armed-groups.ts';
import { formKey } from '../codebook/form-index.ts';
import { stateBodiesByForm } from '../codebook/state-bodies.ts';

const keys = new Map<string, string>();

/**
 * One key for all names of an actor: the codebook's code where it lists the actor, else the name in lower case without
 * an acronym in brackets. "ISIS-K", "IS-Khorasan (ISKP)" and "Islamic State Khorasan" share `islamic_state_khorasan`.
 */
export function actorKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    const bare = name.replace(/\s*\([^()]*\)\s*$/, '').replace(/['\u2019]s$/, '');
    const group =
      findArmedGroup(bare) ?? findArmedGroup(name) ?? findArmedGroup(/\(([^()]*)\)\s*$/.exec(name)?.[1] ?? '');
    key = group?.code ?? stateBodiesByForm().get(formKey(bare))?.code ?? formKey(bare);
    keys.set(name, key);
  }
  return key;
}

/** Whether one of two actors is the other, or a part or faction of it: reports say "Islamic State" of what its province did. */
export function sameLineage(a: string, b: string): boolean {
  return a === b || groupAndParents(a).includes(b) || groupAndParents(b).includes(a);
}

/** The name a person reads for a key. */
export function actorName(key: string): string {
  return armedGroups().get(key)?.name ?? key;
}
