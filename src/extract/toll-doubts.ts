import type { Line } from './line.ts';
import { isRecalled } from './recalled.ts';
import { isNaturalDeath } from './victim-words.ts';

/** Whether what stands about a number and its verb makes it no toll: a mixture, a rank, a pick, a fear, a wont. */
export function isNoToll(line: Line, at: number, verb: number): boolean {
  return (
    mixes(line, verb) ||
    unsure(line, at, verb) ||
    isOneOfThem(line, at) ||
    isOneMore(line, at) ||
    isNamedOne(line, at) ||
    isRanked(line, verb) ||
    isRecalled(line, verb) ||
    isNaturalDeath(line, verb)
  );
}

/** "killed or wounded": one number for both says nothing of either. */
function mixes(line: Line, verb: number): boolean {
  const [a, link, b] = [0, 1, 2].map((k) => line.words[verb + k]?.text ?? '');
  return HARM.test(a!) && /^(?:and|or|\/)$/.test(link!) && HARM.test(b!) && !(a === 'shot' && b === 'killed');
}

export const HARM = /^(?:killed|killing|kill|dead|martyred|wounded|wounding|injured|injuring|hurt)$/;

/** "the first killing of a minister in years": a comparison, not a figure. */
function isRanked(line: Line, verb: number): boolean {
  return /^(?:first|second|third|latest|only|last|deadliest|most|biggest)$/.test(line.words[verb - 1]?.text ?? '');
}

/** "one of the victims", "six of the dead": a pick from a number told elsewhere. */
function isOneOfThem(line: Line, at: number): boolean {
  return /^ of (?:the|those|these) (?:[a-z]+ )?(?:victims|dead|wounded|injured|casualties|killed) /.test(
    line.text.slice((line.words[at]?.column ?? 0) + 1),
  );
}

/** "feared dead", "thought to have been killed", "no one was killed": not a figure. */
function unsure(line: Line, at: number, verb: number): boolean {
  const [from, to] = at < verb ? [Math.max(0, at - 1), verb] : [Math.max(0, verb - 2), at];
  return line.words
    .slice(from, to)
    .some(({ text }) => /^(?:feared|thought|believed|could|may|might|would|not|no|never|if|threatened)$/.test(text));
}

const NAMED_ONE = /^#(?: (?![.,;:#@()])[^ ]+){1,9} , (?:[a-z.-]+ ){0,3}@ [,.]/;
const BESIDE_NAME = / @ ,(?: (?![.;:#@])[^ ]+){1,12} and $/;

/** "a councillor, X, was stabbed", "X, the head of the unit and a close aide of Y, died": told by name, and counted by nobody. */
function isNamedOne(line: Line, at: number): boolean {
  const { number, column } = line.words[at]!;
  if (!/^an?$/i.test(number?.count.words.split(' ')[0] ?? '') || number!.count.best !== 1) return false;
  if (NAMED_ONE.test(line.text.slice(column, column + 160))) return true;
  const after = line.text.slice(column);
  return (
    BESIDE_NAME.test(line.text.slice(Math.max(0, column - 120), column)) && !/^[^.;]* (?:were|are|have) /.test(after)
  );
}

/** "how many people were killed", "another victim died": a question, and one more than a number told elsewhere. */
function isOneMore(line: Line, at: number): boolean {
  const { number } = line.words[at]!;
  if (line.words[at - 1]?.text === 'how') return true;
  return (
    number?.count.best === 1 &&
    /^(?:another|one more|one other|a (?:second|third|fourth|fifth|further))\b/i.test(number.count.words)
  );
}
