import type { Annotated } from '../annotate/annotated.ts';
import { postClasses } from '../codebook/posts.ts';
import type { VictimOutcome } from '../model/account-values.ts';
import type { Line } from './line.ts';
import { type PostBeside, postsBeside } from './posts-held.ts';

/** A word of a line that names a person. */
export interface PersonAt {
  readonly line: Line;
  readonly at: number;
}

/** A person of whom a line says what became of them: by name, or by the post alone. Words `[first, last)` tell the person. */
export interface NamedVictim {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  readonly verb: number;
  readonly name: string | null;
  /** Where the name stands, when "he" or "the governor" tells the person here; null when the words are the name, or nobody is named. */
  readonly antecedent: PersonAt | null;
  readonly post: string | null;
  readonly outcome: VictimOutcome;
  /** Told as one of several: "was among the dead". */
  readonly among: boolean;
  readonly rule: string;
}

/** What a line says of a person beside who it is. */
export interface Fateful {
  readonly verb: number;
  readonly outcome: VictimOutcome;
  readonly among?: boolean;
  readonly rule: string;
}

/** The person named at word `at` of a line, with the post told beside the name. */
export function victimAt(document: Annotated, line: Line, at: number, fate: Fateful): NamedVictim {
  const name = line.words[at]!.name?.text ?? null;
  const post = postAt(document, line, at);
  return { line, first: at, last: at + 1, name, antecedent: null, post, ...fate, among: fate.among ?? false };
}

/** The person whom words `[first, last)` stand for, named at `antecedent`. */
export function victimMeant(
  document: Annotated,
  line: Line,
  [first, last]: readonly [number, number],
  antecedent: PersonAt,
  fate: Fateful,
): NamedVictim {
  const name = antecedent.line.words[antecedent.at]!.name?.text ?? null;
  const post = postAt(document, antecedent.line, antecedent.at);
  return { line, first, last, name, antecedent, post, ...fate, among: fate.among ?? false };
}

/** One person whom nobody names, told by words `[first, last)`; `post` where the words tell one. */
export function victimUnnamed(
  line: Line,
  [first, last]: readonly [number, number],
  post: string | null,
  fate: Fateful,
): NamedVictim {
  return { line, first, last, name: null, antecedent: null, post, ...fate, among: fate.among ?? false };
}

/** Of several posts the one still held and highest says most, of equal ones the fullest: "Minister X, acting minister for refugees". */
function postAt(document: Annotated, line: Line, at: number): string | null {
  const [first] = postsBeside(document, line, at).sort(
    (a, b) =>
      Number(b.tenure === 'current') - Number(a.tenure === 'current') ||
      rankOf(b) - rankOf(a) ||
      b.full.length - a.full.length,
  );
  return first?.full ?? null;
}

function rankOf({ code }: PostBeside): number {
  return postClasses().get(code)?.rank ?? 0;
}

/** The graver first: of what is told of one person, what came of it in the end. */
const GRAVITY: readonly VictimOutcome[] = [
  'killed',
  'wounded',
  'kidnapped',
  'arrested',
  'released',
  'unhurt',
  'unknown',
];

/** 0 for the gravest outcome. */
export function gravityOf(outcome: VictimOutcome): number {
  return GRAVITY.indexOf(outcome);
}
