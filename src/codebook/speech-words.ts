import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly certain: readonly string[];
  readonly speaking: readonly string[];
  readonly nouns: readonly string[];
  readonly sources: readonly string[];
  readonly asserting: readonly string[];
  readonly not_with_infinitive: readonly string[];
  readonly with_object: readonly string[];
  readonly object_prepositions: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'speech-words.json'), 'utf8'),
) as Listed;

/** Lemmas of verbs that report words or thoughts when they govern a clause. */
export const reportingVerbs: ReadonlySet<string> = new Set(listed.certain);
/** Those that may follow what they report, or stand inside it: "..., he said". */
export const speakingVerbs: ReadonlySet<string> = new Set(listed.speaking);
/** Lemmas of nouns whose clause is reported: "a claim that". */
export const reportingNouns: ReadonlySet<string> = new Set(listed.nouns);
/** Lemmas of nouns for who or what tells: "a statement", "the broadcaster", "initial estimates". */
export const speakingNouns: ReadonlySet<string> = new Set(listed.sources);
/** Lemmas of verbs by which somebody says that something is so: not "vow", "deny", "demand". */
export const assertingVerbs: ReadonlySet<string> = new Set(listed.asserting);
/** Those that report nothing when an infinitive follows: "continues to attack". */
export const notWithInfinitive: ReadonlySet<string> = new Set(listed.not_with_infinitive);
/** Those whose object, or phrase with one of `objectPrepositions`, is what is said or thought: "condemned the attack". */
export const withObject: ReadonlySet<string> = new Set(listed.with_object);
export const objectPrepositions: ReadonlySet<string> = new Set(listed.object_prepositions);
