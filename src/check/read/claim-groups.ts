import type { Annotated, Name, Token } from '../../annotate/annotated.ts';
import { claimVerbIn } from '../../codebook/claim-events.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { actorKey } from '../actor-key.ts';
import type { Coded } from './claim-words.ts';

const FIGHTERS =
  '(?:militants?|insurgents?|fighters?|cells?|gunmen|rebels?|terrorists?|guerrillas?|extremists?|jihadists?|separatists?|militiam[ae]n|remnants|militia|gang|cartel|mujahideen|dissidents)';
const BEFORE = new RegExp(
  `\\b(?:${FIGHTERS}|group|branch|movement) (?:of|from|called|known as|calling itself) (?:the )?$`,
  'i',
);
const AFTER = new RegExp(`^(?:['\u2019]s)? ${FIGHTERS}\\b`, 'i');

/** Armed groups that no list holds, where the words beside a name make it one: "insurgents of the X", "X rebels". */
export function unlistedGroups(annotated: Annotated, taken: Set<number>): Coded[] {
  const { text } = annotated.document;
  const found = organisations(annotated).filter(
    ({ start, end }) =>
      BEFORE.test(text.slice(Math.max(0, start - 40), start)) || AFTER.test(text.slice(end, end + 20)),
  );
  return found.flatMap((name) => take(annotated, name, taken));
}

/** The first organisation that a claim names and that can be what is said to be beaten or active; null where it names none. */
export function organisationMeant(annotated: Annotated): Coded | null {
  const [name] = organisations(annotated);
  return name === undefined ? null : coded(annotated, name);
}

function organisations(annotated: Annotated): Span[] {
  const { names, tokens, document, places } = annotated;
  const isGroup = (name: Name) =>
    name.codebookId === null &&
    (name.kind === 'organisation' || name.kind === 'armed_group') &&
    !places.some((place) => overlaps(place, name)) &&
    !COMMON.test(document.text.slice(name.start, name.end));
  return names.filter(isGroup).map(({ start, end }) => ({ start: hyphened(tokens, start), end }));
}

/** Bodies that are no armed groups. */
const COMMON =
  /\b(?:army|police|ministry|government|parliament|un|united nations|nato|council|court|university|school|hospital|newspaper|agency|party|union|bank|company|church|mosque|embassy|forces|navy|air force)\b/i;

/** "Neo-JMB" is one name, though its words stand apart. */
function hyphened(tokens: readonly Token[], start: number): number {
  const at = tokens.findIndex((t) => t.start === start);
  const [before, hyphen] = [tokens[at - 2], tokens[at - 1]];
  return hyphen?.text === '-' && hyphen.end === start && before?.end === hyphen.start ? before.start : start;
}

function coded({ document }: Annotated, { start, end }: Span): Coded {
  const words = document.text.slice(start, end);
  return { start, end, words, code: actorKey(words) };
}

function take(annotated: Annotated, name: Span, taken: Set<number>): Coded[] {
  const own = annotated.tokens.filter((t) => name.start <= t.start && t.end <= name.end);
  if (own.some((t) => taken.has(t.index))) return [];
  for (const { index } of own) taken.add(index);
  return [coded(annotated, name)];
}

/** Verbs whose subject comes to harm or is something: what stands before them does nothing to others. */
const SUFFERS = /^(?:die|fall|lose|perish|survive|succumb|become|remain|be|suffer|rank|have|see|come)$/;

/** Whether someone does something in a claim: the subject of an active verb that is no verb of dying or being. */
export function acts({ tokens }: Annotated, { end, code }: Coded): boolean {
  const head = tokens.find((t) => t.end === end);
  if (head === undefined || head.deprel !== 'nsubj') return false;
  const verb = tokens[head.head]!;
  if (verb.upos !== 'VERB' || SUFFERS.test(verb.lemma)) return false;
  if (code !== 'group_member' && claimVerbIn(verb.text) !== null) return false;
  // The parser often takes a participle for an active verb, "the governor killed": who acts, acts on something or says it.
  const below = tokens.filter((t) => t.head === verb.index && t !== verb);
  return (
    below.some((t) => /^(?:obj|ccomp|xcomp)/.test(t.deprel)) && !below.some((t) => /^(?:be|been|being)$/.test(t.lower))
  );
}
