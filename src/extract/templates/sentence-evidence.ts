import type { Judged } from './judged.ts';
import { GROUPS, KINDS, PARTS, SENTENCE_QUESTIONS } from './template-roles.ts';

const P = PARTS.length;
const S = SENTENCE_QUESTIONS.length;
const FIRST_PART = 1;
const FIRST_KIND = FIRST_PART + P;
/** Mentions of a thing whose sentences are looked at. */
const MENTIONS = 10;

/** What a sentence answers; 0 before the first and after the last. */
function answer({ codes, sentences }: Judged, sentence: number, question: number): number {
  return sentence < 0 || sentence >= codes.sentences.length ? 0 : sentences[sentence * S + question]!;
}

/** How likely it is that a sentence tells of an incident at all, and of one of kind `k`. */
export const tellsOfAny = (judged: Judged, sentence: number): number => answer(judged, sentence, 0);
export const tellsOf = (judged: Judged, sentence: number, k: number): number =>
  answer(judged, sentence, FIRST_KIND + k);

/** What each group of features says for part `p` in the likeliest mention of thing `i`. */
export function shareEvidence({ shares }: Judged, i: number, p: number): number[] {
  return GROUPS.map((_, g) => shares[(i * GROUPS.length + g) * P + p]!);
}

/** What the sentences of a report tell of all in all: the most of any one, their sum, and the most for each part. */
export interface Told {
  readonly most: number;
  readonly sum: number;
  readonly parts: readonly number[];
}

export function toldIn(judged: Judged): Told {
  const { sentences } = judged.codes;
  const whole = sentences.map(({ index }) => tellsOfAny(judged, index));
  const most = (question: number) => Math.max(0, ...sentences.map(({ index }) => answer(judged, index, question)));
  return { most: Math.max(0, ...whole), sum: total(whole), parts: PARTS.map((_, p) => most(FIRST_PART + p)) };
}

/** What the sentences of a thing, those beside the likeliest, and all of the report tell of part `p`. */
export function sentenceEvidence(judged: Judged, told: Told, i: number, p: number): number[] {
  const at = judged.at[i * P + p]!;
  const part = FIRST_PART + p;
  const own = sentencesOf(judged, i);
  const parts = own.map((s) => answer(judged, s, part));
  return [
    tellsOfAny(judged, at),
    answer(judged, at, part),
    tellsOfAny(judged, at - 1),
    tellsOfAny(judged, at + 1),
    answer(judged, at - 1, part),
    answer(judged, at + 1, part),
    Math.max(...own.map((s) => tellsOfAny(judged, s))),
    Math.max(...parts),
    total(parts),
    told.most,
    told.parts[p]!,
    told.sum,
    at,
    tellsOfAny(judged, at) / (told.most + 0.01),
  ];
}

function sentencesOf({ codes, things }: Judged, i: number): number[] {
  return things[i]!.wordings.slice(0, MENTIONS).map(({ first }) => codes.tokens[first]!.sentence);
}

/** What the sentences of thing `i`, likeliest as `part`, tell of kind `k` and of other kinds. */
export function kindsOfThing(judged: Judged, i: number, part: number, k: number): number[] {
  const at = judged.at[i * P + part]!;
  const own = sentencesOf(judged, i);
  const most = KINDS.map((_, other) => Math.max(...own.map((s) => tellsOf(judged, s, other))));
  const rest = (all: readonly number[]) => Math.max(...all.filter((_, other) => other !== k));
  return [
    tellsOf(judged, at, k),
    tellsOf(judged, at - 1, k),
    tellsOf(judged, at + 1, k),
    most[k]!,
    rest(most),
    rest(KINDS.map((_, other) => tellsOf(judged, at, other))),
    at,
  ];
}

/** What all sentences of the report tell of kind `k`: the two that tell most, all, the lead; and the most for each kind. */
export function kindsInDocument(judged: Judged, k: number): number[] {
  const { sentences } = judged.codes;
  const of = (kind: number) => sentences.map(({ index }) => tellsOf(judged, index, kind));
  const own = of(k);
  const ranked = [...own].sort((a, b) => b - a);
  return [
    ranked[0] ?? 0,
    ranked[1] ?? 0,
    total(own),
    Math.max(0, ...own.slice(0, 3)),
    ...KINDS.map((_, kind) => Math.max(0, ...of(kind))),
    Math.max(0, ...sentences.map(({ index }) => tellsOfAny(judged, index))),
    sentences.length,
  ];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
