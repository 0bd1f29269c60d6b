import { claimEventIn } from '../../codebook/claim-events.ts';
import type { ClaimReading } from '../../model/check.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import { shiftDay } from '../../model/partial-date.ts';
import { listedActor } from '../actor-key.ts';
import type { ClaimQuery, ClaimSubject, IncidentFilter, Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import type { Digests } from '../digests.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimWindows, type Counting, readWindows } from './claim-window.ts';
import { type ClaimWords, readClaimWords, wordsBetween, wordsWithout } from './claim-words.ts';
import { inWords } from './in-words.ts';
import { sincePhrase } from './since-phrase.ts';
import { type ClaimContext, findSubject } from './subject.ts';

/** A claim read: one query for each reading its words allow, the likeliest first; or the reason why it can be none. */
export interface ReadClaim {
  readonly kind: ClaimKind;
  readonly readings: readonly (ClaimReading & { readonly query: ClaimQuery })[];
  readonly notTestable: string | null;
}

/** What every rule reads: the claim's words, who made it when, and the incidents among which "the blast" may be. */
export interface ClaimParts {
  readonly claim: ClaimWords;
  readonly context: ClaimContext;
  readonly digests: Digests;
  /** Keys of the armed groups that a document names, the one named most first. */
  readonly groupsNamedIn: (documentId: string) => readonly string[];
}

/** One way of reading: null when the claim's words do not call for it. */
export type ClaimRule = (parts: ClaimParts) => ReadClaim | null;

export function notReadable(kind: ClaimKind, reason: string): ReadClaim {
  return { kind, readings: [], notTestable: reason };
}

export function readAs(kind: ClaimKind, queries: readonly ClaimQuery[]): ReadClaim {
  return { kind, readings: queries.map((query) => ({ kind, words: inWords(query), query })), notTestable: null };
}

/** The incident a claim is about, and the conditions that its words from `from` on set: one filter for each window they allow. */
export interface Scope {
  readonly subject: ClaimSubject;
  readonly words: ClaimWords;
  readonly windows: readonly Window[];
  readonly filters: readonly IncidentFilter[];
}

export function scopeFrom(whole: ClaimParts, from: number, order: Counting = 'any'): Scope {
  const parts = { ...whole, claim: beforeColon(whole.claim, from) };
  const { claim } = parts;
  const since = sincePhrase(claim, from);
  // "Not since the airport bombing had so many died": what a claim counts from may stand first, and is not what it is about.
  const lead = since === null ? claim.words.slice(0, from).search(/\bsince\b/i) : -1;
  const counted = since === null ? claim : wordsWithout(wordsBetween(claim, 0, endOfClause(claim, since.end)), since);
  return scopeWithin(parts, counted, { from, about: lead < 0 ? 0 : from, times: lead < 0 ? from : lead, order });
}

/** As `scopeFrom`, where all words but those of time say what is counted, and those from `about` on which incident is meant: "for the second time in ten days gunmen raided a school". */
export function scopeOfAll(whole: ClaimParts, order: Counting = 'any', about = 0): Scope {
  const parts = { ...whole, claim: beforeColon(whole.claim, 0) };
  const since = sincePhrase(parts.claim);
  const counted = since === null ? parts.claim : wordsWithout(parts.claim, since);
  return scopeWithin(parts, counted, { from: 0, about, times: 0, order });
}

/** Where a clause that goes on behind `at` ends. */
function endOfClause({ words }: ClaimWords, at: number): number {
  const comma = words.slice(at).search(/[,;]/);
  return comma < 0 ? words.length : at + comma;
}

interface Cut {
  /** Units from which the words say what is counted, which incident is meant, and how far back. */
  readonly from: number;
  readonly about: number;
  readonly times: number;
  readonly order: Counting;
}

function scopeWithin(parts: ClaimParts, counted: ClaimWords, { from, about, times, order }: Cut): Scope {
  const { context, digests } = parts;
  const subject = findSubject(wordsBetween(counted, about), context, digests);
  const digest = digests.byId(subject.incidentId);
  const words = wordsBetween(counted, from);
  const { windows, event, since: anchor } = windowsFrom(parts, times, order, digest);
  const setting = { event, incident: digest ?? anchor, speaker: context.speaker };
  return { subject, words, windows, filters: windows.map((window) => readFilter(words, window, setting)) };
}

/** "The second attack on Tebyan: in December 2017 ..." - what follows a colon explains the claim and sets no condition of its own. */
function beforeColon(claim: ClaimWords, from: number): ClaimWords {
  const colon = claim.words.indexOf(': ', Math.max(from, SPEAKER));
  return colon < 0 ? claim : wordsBetween(claim, 0, colon);
}

/** A colon within so many units of the start parts a speaker from what is said: "Taliban: calm has returned". */
const SPEAKER = 40;

/** The conditions of a claim that is about no one incident: all its words tell which incidents it speaks of. */
export function scopeOf(parts: ClaimParts, whole: ClaimWords, order: Counting = 'any'): readonly IncidentFilter[] {
  const claim = beforeColon(whole, 0);
  const since = claim.words.search(/\b(?:since|after)\b/i);
  // "Since the withdrawal, no ..." opens with what it counts from; what follows the comma is the claim.
  const opening = since >= 0 && since < 3 ? claim.words.indexOf(',') + 1 : 0;
  const words =
    opening > 0 ? wordsBetween(claim, opening) : wordsBetween(claim, 0, since < 0 ? claim.words.length : since);
  const { windows, event, since: anchor } = windowsFrom({ ...parts, claim }, 0, order);
  const setting = { event, incident: anchor, speaker: parts.context.speaker };
  return windows.map((window) => readFilter(words, window, setting));
}

/** For so many days a claim is news of its incident, and "in a week" counts back from that rather than from the day of the claim. */
const NEWS_DAYS = 14;

/** The windows that a claim's words from `from` on allow; a claim of order tells how far back nothing like `subject` had happened. */
export function windowsFrom(
  { claim, context, digests }: ClaimParts,
  from: number,
  order: Counting = 'any',
  subject: IncidentDigest | null = null,
): ClaimWindows {
  const dates = claim.annotated.times
    .filter((t) => t.type === 'date' && t.anchor !== 'publication_fallback' && t.start >= from)
    .filter((t) => t.end <= claim.words.length && claim.words.slice(t.start, t.end).trim() !== '')
    .map((t) => ({ start: t.start - from, end: t.end - from, date: t.date }));
  const incidentNamed = (told: string): IncidentDigest | null => {
    // "Since the one in Pittsburgh": the one is another of what the claim speaks of.
    const noun = claimEventIn(claim.words)?.words ?? 'attack';
    const words = told.replace(/^(?:the|that) one\b/i, `the ${noun}`);
    if (claimEventIn(words) === null) return null;
    const named = readClaimWords(words, null, null);
    // "The bombing of a mosque in October 2021" is the last such one that the date allows.
    const dated = named.annotated.times.find((t) => t.date.latest !== null)?.date.latest ?? context.on;
    const { incidentId } = findSubject(named, { ...context, on: dated, documentId: null }, digests);
    const found = digests.byId(incidentId);
    return found === subject || found?.date?.latest == null ? null : found;
  };
  const day = subject?.date?.earliest ?? null;
  const news = day !== null && context.on !== null && day <= context.on && day >= shiftDay(context.on, -NEWS_DAYS);
  return readWindows({
    words: claim.words.slice(from),
    on: context.on,
    from: news ? day : context.on,
    subjectDay: day,
    dates,
    incidentNamed,
    order,
  });
}

/**
 * "The group", where the claim's words name none: the one that its own report most often makes a perpetrator, else the one it names
 * most; the party of the speaker last.
 */
export function groupMeant({ context, digests, groupsNamedIn }: ClaimParts): string | null {
  if (context.documentId === null) return null;
  const own = digests.ofDocument(context.documentId);
  const names = own.flatMap((d) => [...d.perpetrators.keys()]);
  const times = (name: string) => names.filter((other) => other === name).length;
  const blamed = [...new Set(names)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0];
  if (blamed !== undefined) return blamed;
  const speaker = context.speaker === null ? null : listedActor(context.speaker);
  const named = groupsNamedIn(context.documentId);
  return named.find((key) => key !== speaker && key !== 'taliban') ?? named[0] ?? null;
}

/** Names in a claim that are nobody's who was hit: buildings and institutions, lower case. */
export function properNames(words: ClaimWords, digests: Digests): string[] {
  const isVictim = (name: string) =>
    digests.withVictimLike(name).some((d) => d.victims.some((v) => v.name?.toLowerCase().includes(name.toLowerCase())));
  return words.names.filter((name) => !isVictim(name)).map((name) => name.toLowerCase());
}
