import { armedGroups } from '../../codebook/armed-groups.ts';
import { findCue } from '../../codebook/claim-cues.ts';
import { once } from '../../codebook/form-index.ts';

/** The first words of every name of an armed group, as written. */
const firstWords = once(
  () =>
    new Set(
      [...armedGroups().values()].flatMap((g) => [...g.forms, ...g.acronyms]).map((name) => name.split(/[ -]/)[0]!),
    ),
);

/**
 * A cheap look at a text that tells of no incident: true where it speaks of a group with the words of a state of affairs, or of full
 * control and security. "The group has been eliminated" is a claim though no attack is told beside it.
 */
export function mayMakeClaim(text: string): boolean {
  if (findCue('control', text) !== null) return true;
  const named = (text.match(/\p{Lu}[\p{L}'\u2019]+/gu) ?? []).some((word) => firstWords().has(word));
  return (
    named && (['elimination', 'presence', 'strength', 'finance'] as const).some((cue) => findCue(cue, text) !== null)
  );
}
