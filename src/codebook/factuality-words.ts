import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly negators: readonly string[];
  readonly negating_determiners: readonly string[];
  readonly negating_pronouns: readonly string[];
  readonly negating_verbs: readonly string[];
  readonly denying_verbs: readonly string[];
  readonly foiling_verbs: readonly string[];
  readonly attempting_verbs: readonly string[];
  readonly planning_verbs: readonly string[];
  readonly doubting_verbs: readonly string[];
  readonly future_auxiliaries: readonly string[];
  readonly possible_auxiliaries: readonly string[];
  readonly conditional_marks: readonly string[];
  readonly adjectives: Readonly<Record<string, 'planned' | 'foiled' | 'hypothetical'>>;
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'factuality-words.json'), 'utf8'),
) as Listed;

export const negators: ReadonlySet<string> = new Set(listed.negators);
export const negatingDeterminers: ReadonlySet<string> = new Set(listed.negating_determiners);
export const negatingPronouns: ReadonlySet<string> = new Set(listed.negating_pronouns);
export const futureAuxiliaries: ReadonlySet<string> = new Set(listed.future_auxiliaries);
export const possibleAuxiliaries: ReadonlySet<string> = new Set(listed.possible_auxiliaries);
export const conditionalMarks: ReadonlySet<string> = new Set(listed.conditional_marks);

export type Unreal = 'denied' | 'planned' | 'foiled' | 'hypothetical' | 'negated';

/** What a verb makes of the happening it governs, by lemma. Of two lists the first here holds. */
export const governingVerbs: ReadonlyMap<string, Unreal> = new Map<string, Unreal>([
  ...listed.doubting_verbs.map((verb): [string, Unreal] => [verb, 'hypothetical']),
  ...listed.planning_verbs.map((verb): [string, Unreal] => [verb, 'planned']),
  ...listed.attempting_verbs.map((verb): [string, Unreal] => [verb, 'foiled']),
  ...listed.negating_verbs.map((verb): [string, Unreal] => [verb, 'negated']),
  ...listed.denying_verbs.map((verb): [string, Unreal] => [verb, 'denied']),
  ...listed.foiling_verbs.map((verb): [string, Unreal] => [verb, 'foiled']),
]);

/** What an adjective makes of the happening's noun: "a foiled attack". */
export const adjectives: ReadonlyMap<string, Unreal> = new Map(Object.entries(listed.adjectives));
