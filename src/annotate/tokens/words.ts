import { beforeName, mayEnd } from '../../codebook/abbreviations.ts';
import {
  boundPrefixes,
  clitics,
  domains,
  nameLinks,
  namePrefixes,
  runTogether,
  slashed,
  units,
} from '../../codebook/word-joins.ts';
import {
  classAt,
  DIGIT,
  isApostrophe,
  isHyphen,
  isUpperAt,
  isWordClass,
  LETTER,
  lengthAt,
  MARK,
} from './characters.ts';

const STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const UNDERSCORE = 0x5f;
const AMPERSAND = 0x26;

/** End of the run of letters, digits and marks that starts at `at`. */
function runEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isWordClass(classAt(text, i))) i += lengthAt(text, i);
  return Math.min(i, end);
}

/** Emits the words of `[at, end)`, which starts with a letter, digit or mark and holds no space; returns where it stopped. */
export function scanWord(text: string, at: number, end: number, emit: (start: number, end: number) => void): number {
  if (classAt(text, at) === DIGIT) return scanFigure(text, at, end, emit);
  const stop = joinedEnd(text, at, end);
  const abbreviation = abbreviationEnd(text, at, stop, end);
  if (abbreviation > stop) {
    emit(at, abbreviation);
    return abbreviation;
  }
  const stroke = strokeEnd(text, at, stop, end);
  if (stroke > stop) emit(at, stroke);
  else cutClitics(text, at, stop, emit);
  return Math.max(stop, stroke);
}

/** End of an abbreviation with a stroke that starts at `at` ("b/c"), else `stop`. */
function strokeEnd(text: string, at: number, stop: number, end: number): number {
  if (text.charCodeAt(stop) !== SLASH || stop - at > 2) return stop;
  const last = runEnd(text, stop + 1, end);
  return slashed.has(text.slice(at, last).toLowerCase()) ? last : stop;
}

/** `3`, `1,000`, `3.5`, `10:30`, `2013-01-25`, `25th`, `AK47` has no figure first; a unit is cut off: `5|pm`. */
function scanFigure(text: string, at: number, end: number, emit: (start: number, end: number) => void): number {
  let i = at;
  while (i < end && classAt(text, i) === DIGIT) i += lengthAt(text, i);
  while (i + 1 < end && joinsFigures(text, at, i) && classAt(text, i + 1) === DIGIT) {
    i += 1;
    while (i < end && classAt(text, i) === DIGIT) i += lengthAt(text, i);
  }
  const tail = runEnd(text, i, end);
  if (tail > i && units.has(text.slice(i, tail).toLowerCase())) {
    emit(at, i);
    emit(i, tail);
    return tail;
  }
  emit(at, tail);
  return tail;
}

function joinsFigures(text: string, start: number, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code === STOP || code === COLON || code === SLASH) return true;
  if (code === COMMA) return classAt(text, i + 3) === DIGIT && classAt(text, i + 4) !== DIGIT;
  // Dates ("2013-01-25") and telephone numbers hold together; a span of years ("2003-2004") does not.
  return (
    code === 0x2d &&
    (/^\d{4}-\d\d-\d\d(?!\d)/.test(text.slice(start, start + 11)) ||
      /^\d{3}-\d{3,4}(?!\d)/.test(text.slice(start, start + 9)) ||
      (text.charCodeAt(start + 4) === 0x2d && i - start > 5) ||
      (text.charCodeAt(start + 3) === 0x2d && i - start > 4))
  );
}

/** End of a word with the apostrophes, hyphens and signs that belong inside it. */
function joinedEnd(text: string, at: number, end: number): number {
  let i = runEnd(text, at, end);
  while (i + 1 < end) {
    const code = text.charCodeAt(i);
    const nextIsWord = isWordClass(classAt(text, i + 1));
    if (!nextIsWord) break;
    if (isApostrophe(code) || code === UNDERSCORE || (code === AMPERSAND && isUpperAt(text, i + 1))) {
      i = runEnd(text, i + 1, end);
    } else if (isHyphen(code) && hyphenBinds(text, at, i, end)) {
      i = runEnd(text, i + 1, end);
    } else break;
  }
  return i;
}

/** Whether the hyphen at `i` stands inside a name ("Khalil-ur-Rehman", "al-Ani"), after a bound prefix, or before a figure ("AK-47"). */
function hyphenBinds(text: string, at: number, i: number, end: number): boolean {
  const start = partStart(text, at, i);
  const left = text.slice(start, i);
  const right = text.slice(i + 1, runEnd(text, i + 1, end));
  const [l, r] = [left.toLowerCase(), right.toLowerCase()];
  if (classAt(text, i + 1) === DIGIT) return isUpperAt(text, start) && right.length <= 4 && left.length <= 5;
  if (boundPrefixes.has(l)) return true;
  if (namePrefixes.has(l) && isUpperAt(text, i + 1)) return true;
  if (nameLinks.has(l) && start > at) return true;
  return nameLinks.has(r) && r !== 'and' && isUpperAt(text, start) && l.length > 1;
}

function partStart(text: string, at: number, i: number): number {
  let start = i;
  while (start > at && !isHyphen(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where an abbreviation that starts at `at` ends, its stops included; `stop` when the word is none. */
function abbreviationEnd(text: string, at: number, stop: number, end: number): number {
  if (text.charCodeAt(stop) !== STOP || stop >= end) return stop;
  if (stop - at === 1 && classAt(text, at) === LETTER) return acronymEnd(text, at, end);
  const word = text.slice(at, stop).toLowerCase();
  if (isWordClass(classAt(text, stop + 1)) && stop + 1 < end) return addressEnd(text, at, stop, end);
  return beforeName.has(word) || mayEnd.has(word) ? stop + 1 : stop;
}

/** `U.S.`, `a.m.`, `J.`: single letters with stops; a lone small letter with its stop is no initial. */
function acronymEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i + 1 < end && classAt(text, i) === LETTER && text.charCodeAt(i + 1) === STOP) i += 2;
  if (i < end && classAt(text, i) === LETTER && i > at + 2 && !isWordClass(classAt(text, i + 1))) return i + 1;
  if (i === at + 2 && isCirca(text, at)) return i;
  if (i === at + 2) return isUpperAt(text, at) && !isWordClass(classAt(text, i)) ? i : at + 1;
  // "J.Smith": the last letter begins a word, so the stop before it ends the initials.
  return i;
}

/** "c. 1230": about that year. */
function isCirca(text: string, at: number): boolean {
  return text[at] === 'c' && /^ ?\d/.test(text.slice(at + 2, at + 4));
}

/** `example.org`, `report.pdf`, `news.test.talk`, `Lt.Col`: parts joined by stops, when the last is a known ending or there are many; else the word ends at `stop`. */
function addressEnd(text: string, at: number, stop: number, end: number): number {
  let i = stop;
  let last = stop;
  while (i + 1 < end && text.charCodeAt(i) === STOP && isWordClass(classAt(text, i + 1)) && i - at < 200) {
    last = i + 1;
    i = runEnd(text, i + 1, end);
  }
  const ending = text.slice(last, i).toLowerCase();
  if (domains.has(ending) && !isUpperAt(text, last)) return i;
  if (/^[a-z]{2,20}(?:\.[a-z]{2,20}){2,10}$/.test(text.slice(at, i))) return i;
  const word = text.slice(at, stop).toLowerCase();
  return beforeName.has(word) ? stop + 1 : stop;
}

/** Emits `[at, stop)`, cut before a clitic: `Taliban|'s`, `do|n't`, `can|not`. */
function cutClitics(text: string, at: number, stop: number, emit: (start: number, end: number) => void): void {
  const cut = cliticStart(text, at, stop);
  if (cut <= at || cut >= stop) {
    emit(at, stop);
    return;
  }
  emit(at, cut);
  emit(cut, stop);
}

function cliticStart(text: string, at: number, stop: number): number {
  if (stop - at > 40) return stop;
  const word = text.slice(at, stop).toLowerCase();
  const joined = runTogether.get(word);
  if (joined !== undefined) return at + joined;
  for (let i = stop - 1; i > at && i >= stop - 3; i--) {
    if (!isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, stop).toLowerCase();
    if (tail === 't' && text[i - 1]?.toLowerCase() === 'n' && i - 1 > at) return i - 1;
    return clitics.has(tail) ? i : stop;
  }
  return stop;
}

/** Whether a word of this class may begin at `at`. */
export function beginsWord(characterClass: number): boolean {
  return characterClass === LETTER || characterClass === DIGIT || characterClass === MARK;
}
