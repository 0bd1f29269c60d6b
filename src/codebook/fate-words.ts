import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** What can become of a person; the values of the model's `VictimOutcome` that words alone can say. */
export type Fate = 'killed' | 'wounded' | 'unhurt' | 'kidnapped' | 'released';

type Lists = Readonly<Partial<Record<Fate, readonly string[]>>>;

interface Listed {
  readonly done: Lists;
  readonly suffered: Lists;
  readonly states: Lists;
  readonly nouns: Lists;
  readonly deadly: readonly string[];
  readonly natural: readonly string[];
  readonly bodies: readonly string[];
  readonly found: readonly string[];
  readonly named: readonly string[];
  readonly dead: readonly string[];
  readonly hurt: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'fate-words.json'), 'utf8'),
) as Listed;

function byLemma(lists: Lists): ReadonlyMap<string, Fate> {
  return new Map(
    Object.entries(lists).flatMap(([fate, lemmas]) =>
      (lemmas ?? []).map((lemma): [string, Fate] => [lemma, fate as Fate]),
    ),
  );
}

/** Verbs by lemma whose object, or subject in the passive, it happened to: "kill". */
export const doneTo = byLemma(listed.done);
/** Verbs by lemma whose subject it happened to: "die". */
export const sufferedBy = byLemma(listed.suffered);
/** Adjectives of the person: "unhurt". */
export const statesOf = byLemma(listed.states);
/** Deeds as nouns: "the killing of". */
export const deedNouns = byLemma(listed.nouns);
/** Words beside a verb of wounding that make it one of killing: "fatally", "shot dead". */
export const deadlyWords: ReadonlySet<string> = new Set(listed.deadly);
/** What people die of without anybody's deed. */
export const naturalCauses: ReadonlySet<string> = new Set(listed.natural);
export const bodyNouns: ReadonlySet<string> = new Set(listed.bodies);
export const findingVerbs: ReadonlySet<string> = new Set(listed.found);
export const namingVerbs: ReadonlySet<string> = new Set(listed.named);
/** Nouns for those killed, and for those wounded, of whom a report then says who they were. */
export const deadNouns: ReadonlySet<string> = new Set(listed.dead);
export const hurtNouns: ReadonlySet<string> = new Set(listed.hurt);
