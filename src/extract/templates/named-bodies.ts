import { stateBodiesByForm, stateBodyWords } from '../../codebook/state-bodies.ts';
import type { MentionKind } from '../../model/mention.ts';

/** What an organisation is by its name: a body of state where the name or its last words say so, else an armed group. */
export function mentionKindOf(name: string): MentionKind {
  const words = name.toLowerCase().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const tail = words.slice(from).join(' ');
    if (stateBodiesByForm().has(tail) || stateBodyWords().has(tail)) return 'state_body';
  }
  return 'armed_group';
}
