import type { Annotated } from '../../annotate/annotated.ts';
import { overviewPhrases, releaseMarks } from '../../codebook/release-words.ts';
import type { Line } from '../line.ts';
import { type Taking, takingsOf } from './takings.ts';

/** One operation of a release: the lines that tell of it, and whom it took or killed. */
export interface Operation {
  readonly lines: readonly Line[];
  readonly takings: readonly Taking[];
}

/** How far into a text a release names itself, in UTF-16 units. */
const HEAD = 700;

const BY_FORCE =
  /\b(?:security|coalition|combined|joint|assault)\s+forces?\s+(?:also\s+)?(?:captured|detained|arrested|apprehended)\b|\bby\s+(?:an?|the)\s+(?:[a-z-]+\s+){0,3}security\s+force\b/i;
/** "KABUL, Afghanistan (Sept. 3, 2012)": the dateline of a military release. */
const DATELINE = /\([A-Z][a-z]{2,8}\.? \d{1,2}(?:, ?\d{4})?\)/;
const FORCES_ACT = /\bforces?\s+(?:[a-z]+\s+){0,2}(?:captured|detained|arrested|apprehended|killed|confirmed)\b/;

/** True for a text whose head says that it is a press release, or that tells like one what a combined force did. */
export function isRelease(document: Annotated): boolean {
  const { text } = document.document;
  const head = text.slice(0, HEAD).toLowerCase();
  return (
    releaseMarks.some((mark) => head.includes(mark)) ||
    BY_FORCE.test(text) ||
    (DATELINE.test(text.slice(0, HEAD)) && FORCES_ACT.test(text))
  );
}

/**
 * The operations of a release in order, titles apart: an update lists several, by province. Empty where no force takes or kills
 * anybody, so that the text is left to be read as any other.
 */
export function operationsOf(document: Annotated, lines: readonly Line[]): Operation[] {
  const start = bodyStart(document, lines);
  const update = lines.findIndex((line, i) => i > start && UPDATE.test(line.text));
  const parts = partsOf(lines.slice(start, update < 0 ? lines.length : update));
  const told = parts.filter((part) => part.takings.length > 0);
  const single = told.filter((part) => !part.lines.some(isOverview) || part.lines.length > 1);
  if (told.length > 0) return single.length > 0 ? single : told;
  const titles = lines.slice(0, start).flatMap((line) => takingsOf(line, true));
  return titles.length > 0 ? [{ lines: lines.slice(start), takings: titles.slice(0, 1) }] : [];
}

/** The first line after titles and the dateline: one that is a full sentence. */
function bodyStart(document: Annotated, lines: readonly Line[]): number {
  const dateline = document.times.find((time) => time.isDateline);
  const from = dateline ? lines.findIndex((line) => line.words.at(-1)!.end > dateline.end) : 0;
  const body = lines.findIndex((line, i) => i >= Math.max(0, from) && isSentence(line));
  return body < 0 ? 0 : body;
}

/** A later release on the same operation, set below the first: it names whom the first left open, and adds nobody. */
const UPDATE = /^ (?:--- |update (?:[#a-z] )?:)/;

function isSentence(line: Line): boolean {
  return line.words.length > 6 && / [.] $/.test(line.text);
}

function partsOf(lines: readonly Line[]): Operation[] {
  const parts: { lines: Line[]; takings: Taking[] }[] = [];
  for (const line of lines) {
    const takings = takingsOf(line, false);
    const current = parts.at(-1);
    const told = current !== undefined && current.takings.length > 0;
    if (!current || (told && turns(line, takings, current))) parts.push({ lines: [line], takings });
    else {
      current.lines.push(line);
      current.takings.push(...takings);
    }
  }
  return parts;
}

const ANOTHER =
  /^ (?:(?:in|during) )?(?:(?:another|(?:a|an|#|the) (?:second|third|separate|different|other|first)|other) (?:(?!was |were )[a-z%&~-]+ ){0,6}?(?:forces?|operations?|patrol|incident|team|raid|search|mission) |elsewhere |separately |meanwhile |also in |moreover )/;
const FRONTED =
  /^ (?:(?:also|further|moreover|and|farther|additionally|elsewhere|meanwhile) )?(?:,? ?)in (?:the )?[~&@] /;

/** A line that goes on to another operation: "A separate force ...", "In Khost, ...", or the first after a summary of many. */
function turns(line: Line, takings: readonly Taking[], current: Operation): boolean {
  if (current.lines.every(isOverview)) return true;
  if (ANOTHER.test(line.text) || FRONTED.test(line.text)) return true;
  return (
    takings.length > 0 &&
    /^ # (?:[a-z%&-]+ ){0,4}(?:security )?force (?:also )?(?:in|captured|detained) ~/.test(line.text)
  );
}

const OVERVIEW =
  / (?:separate (?:[a-z%&-]+ ){0,5}|# (?:[a-z-]+ )?)(?:operations|searches|raids|missions) | operations resulted /;

/** A line that sums up several operations. */
export function isOverview(line: Line): boolean {
  return OVERVIEW.test(line.text) || overviewPhrases.some((phrase) => line.text.includes(` ${phrase} `));
}
