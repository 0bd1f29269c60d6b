import { branchWords, type UnitForm, unitWords } from '../../codebook/military-units.ts';
import type { Token } from '../annotated.ts';
import type { Listed } from './listed.ts';

const ORDINAL =
  /^(?:\d{1,4}(?:st|nd|rd|th)|[1-9]\d{0,3}|[IVX]{1,6}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)$/;
const NUMBER = /^(?:[1-9]\d{0,3}|[IVX]{1,6})$/;
/** Branches that may stand between a number and its noun: "1st Light Armored Division". */
const MOST_BRANCHES = 3;

/**
 * The numbered military unit that starts at token `at`, with the units it is part of: "3rd Battalion of the 12th Brigade", "Second Battalion, 5th
 * Marines", "Brigade 77". Null where none starts there. Units that have a name and no number are organisations like others.
 */
export function unitAt(tokens: readonly Token[], at: number, last: number): Listed | null {
  let end = oneUnit(tokens, at, last);
  if (end === null) return null;
  for (let next = outer(tokens, end, last); next !== null; next = outer(tokens, end, last)) end = next;
  return { first: at, last: end, kind: 'unit', codebookId: null };
}

function oneUnit(tokens: readonly Token[], at: number, last: number): number | null {
  return numberFirst(tokens, at, last) ?? nounFirst(tokens, at, last);
}

/** "205th Corps", "101st Airborne Division", "5th Marines". */
function numberFirst(tokens: readonly Token[], at: number, last: number): number | null {
  if (!ORDINAL.test(tokens[at]!.text)) return null;
  let end = at + 1;
  for (let k = 0; k < MOST_BRANCHES; k++)
    end += lengthOf(branchWords().get(lowerAt(tokens, end, last)), tokens, end, last);
  const noun = formAt(unitWords().get(lowerAt(tokens, end, last)), tokens, end, last);
  if (noun?.unit.before && isName(tokens, at, end + noun.parts.length)) return end + noun.parts.length;
  // A branch alone counts with an ordinal in figures: "101st Airborne", not "first support".
  return end > at + 1 && /^\d+[a-z]/.test(tokens[at]!.text) && isCapital(tokens[end - 1]!) ? end : null;
}

/** "Brigade 77", "Task Force 58". */
function nounFirst(tokens: readonly Token[], at: number, last: number): number | null {
  const noun = formAt(unitWords().get(tokens[at]!.lower), tokens, at, last);
  if (!noun?.unit.after || !isCapital(tokens[at]!)) return null;
  const number = at + noun.parts.length;
  return number < last && NUMBER.test(tokens[number]!.text) ? number + 1 : null;
}

/** The end of a unit that the one before is told to be part of: "of the 12th Brigade", ", 5th Marines". */
function outer(tokens: readonly Token[], end: number, last: number): number | null {
  let at = end;
  const word = lowerAt(tokens, at, last);
  if (word === 'of' || word === ',') at += 1;
  else return null;
  if (lowerAt(tokens, at, last) === 'the') at += 1;
  return at < last ? oneUnit(tokens, at, last) : null;
}

/** A number in words or small letters is no name ("the second division of the spoils"): some word but the first must have its capital. */
function isName(tokens: readonly Token[], from: number, to: number): boolean {
  return /^\d+[a-z]/.test(tokens[from]!.text) || isCapital(tokens[to - 1]!);
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text);
}

function lowerAt(tokens: readonly Token[], at: number, last: number): string {
  return at < last ? tokens[at]!.lower : '';
}

function formAt(
  forms: readonly UnitForm[] | undefined,
  tokens: readonly Token[],
  at: number,
  last: number,
): UnitForm | null {
  return forms?.find(({ parts }) => parts.every((part, k) => lowerAt(tokens, at + k, last) === part)) ?? null;
}

function lengthOf(forms: readonly UnitForm[] | undefined, tokens: readonly Token[], at: number, last: number): number {
  return formAt(forms, tokens, at, last)?.parts.length ?? 0;
}
