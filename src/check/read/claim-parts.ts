import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { ClaimReading } from '../../model/check.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import type { ClaimQuery, ClaimSubject, IncidentFilter, Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimWindows, readWindows } from './claim-window.ts';
import { type ClaimWords, readClaimWords, wordsBetween } from './claim-words.ts';
import { inWords } from './in-words.ts';
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
  readonly digests: readonly IncidentDigest[];
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

export function scopeFrom(parts: ClaimParts, from: number): Scope {
  const { claim, context, digests } = parts;
  const subject = findSubject(claim, context, digests);
  const digest = digests.find((d) => d.incident.id === subject.incidentId) ?? null;
  const since = claim.words.slice(from).search(/\bsince\b/i);
  const words = wordsBetween(claim, from, since < 0 ? claim.words.length : from + since);
  const { windows, event } = windowsFrom(parts, from);
  return { subject, words, windows, filters: windows.map((window) => readFilter(words, window, event, digest)) };
}

/** The windows that a claim's words from `from` on allow. */
export function windowsFrom({ claim, context, digests }: ClaimParts, from: number): ClaimWindows {
  const dates = claim.annotated.times
    .filter((t) => t.type === 'date' && t.anchor !== 'publication_fallback' && t.start >= from)
    .map((t) => ({ start: t.start - from, end: t.end - from, date: t.date }));
  const incidentDay = (words: string): string | null => {
    if (claimNounIn(words) === null) return null;
    const claim = readClaimWords(words, null, null);
    // "The bombing of a mosque in October 2021" is the last such one that the date allows.
    const dated = claim.annotated.times.find((t) => t.date.latest !== null)?.date.latest ?? context.on;
    const { incidentId } = findSubject(claim, { ...context, on: dated, documentId: null }, digests);
    return digests.find((d) => d.incident.id === incidentId)?.date?.latest ?? null;
  };
  return readWindows(claim.words.slice(from), context.on, dates, incidentDay);
}

/** Names in a claim that are nobody's who was hit: buildings and institutions, lower case. */
export function properNames(words: ClaimWords, digests: readonly IncidentDigest[]): string[] {
  const isVictim = (name: string) =>
    digests.some((d) => d.victims.some((v) => v.name?.toLowerCase().includes(name.toLowerCase())));
  return words.names.filter((name) => !isVictim(name)).map((name) => name.toLowerCase());
}
