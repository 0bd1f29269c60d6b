import { type CueKind, findCue } from '../../codebook/claim-cues.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { ClaimReading } from '../../model/check.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import type { Count } from '../../model/count.ts';
import { parsePartialDate, shiftDay } from '../../model/partial-date.ts';
import { actorKey } from '../actor-key.ts';
import type { ClaimQuery, ClaimSubject, IncidentFilter, Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { monthsBefore } from '../window.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimWindows, readWindows } from './claim-window.ts';
import { type ClaimWords, readClaimWords, wordsFrom } from './claim-words.ts';
import { inWords } from './in-words.ts';
import { findOrdinal } from './number-in-words.ts';
import { type ClaimContext, findSubject } from './subject.ts';
import { readTrend } from './trend.ts';

/** A claim read: one query for each reading its words allow, the likeliest first; or the reason why it can be none. */
export interface ReadClaim {
  readonly kind: ClaimKind;
  readonly readings: readonly (ClaimReading & { readonly query: ClaimQuery })[];
  readonly notTestable: string | null;
}

interface Parts {
  readonly claim: ClaimWords;
  readonly context: ClaimContext;
  readonly digests: readonly IncidentDigest[];
  readonly windows: ClaimWindows;
}

/** One way of reading: null when the claim's words do not call for it. */
type Rule = (parts: Parts) => ReadClaim | null;

const NO_QUERY: readonly (readonly [CueKind, ClaimKind, string])[] = [
  ['duration', 'assessment', 'It speaks of how long something took; the record holds no durations.'],
  [
    'strength',
    'capability',
    'It speaks of how many people a group has; incidents neither prove nor disprove a strength.',
  ],
  [
    'finance',
    'finance',
    'It speaks of money; the record keeps such assertions with their source, and incidents cannot decide them.',
  ],
  ['ideology', 'ideology', 'It speaks of beliefs; incidents cannot decide them.'],
  ['future', 'assessment', 'It speaks of what is to come or intended; the record holds what was reported of the past.'],
  ['capability', 'capability', 'It speaks of what somebody is able to do; the record holds what was done.'],
];

/**
 * Reads the words of a claim as queries on the record, by its cues in a fixed order: what cannot be tested, claims about one
 * incident, ranks and orders, counts, states of affairs. `digests` serve to find the incident that "the blast" is.
 */
export function readClaim(words: string, context: ClaimContext, digests: readonly IncidentDigest[]): ReadClaim {
  const claim = readClaimWords(words, context.on === null ? null : parsePartialDate(context.on), null);
  const dates = claim.annotated.times.filter((t) => t.type === 'date' && t.anchor !== 'publication_fallback');
  const parts: Parts = { claim, context, digests, windows: readWindows(words, context.on, dates) };
  for (const rule of rulesFor(context.kind ?? null)) {
    const read = rule(parts);
    if (read !== null) return read;
  }
  return none(
    'assessment',
    'Its words name no group, number, order or state of affairs that incidents can be held against.',
  );
}

const RULES: readonly Rule[] = [
  untestable('duration', 'strength'),
  unclaimed,
  attribution,
  rank,
  ordinal,
  deadliest,
  trend,
  figure,
  counted,
  presence,
  elimination,
  control,
  untestable('finance', 'ideology', 'future', 'capability'),
];

/** Where the kind is known from a report, what it rules out is not tried, and its own rule is tried first. */
function rulesFor(kind: ClaimKind | null): readonly Rule[] {
  switch (kind) {
    case null:
      return RULES;
    case 'responsibility':
    case 'denial':
      return [unclaimed, attribution];
    case 'finance':
    case 'ideology':
    case 'capability':
      return [untestable(kind)];
    case 'elimination':
      return [elimination];
    case 'control':
      return [control];
    case 'assessment':
      return [presence, elimination, control];
    default:
      return RULES.filter((rule) => rule !== attribution && rule !== unclaimed);
  }
}

function none(kind: ClaimKind, reason: string): ReadClaim {
  return { kind, readings: [], notTestable: reason };
}

function untestable(...cues: CueKind[]): Rule {
  return ({ claim }) => {
    const hit = NO_QUERY.find(([cue]) => cues.includes(cue) && findCue(cue, claim.words) !== null);
    return hit ? none(hit[1], hit[2]) : null;
  };
}

function as(kind: ClaimKind, queries: readonly ClaimQuery[]): ReadClaim {
  return { kind, readings: queries.map((query) => ({ kind, words: inWords(query), query })), notTestable: null };
}

/** The incident a claim is about, and the conditions that its words from `scopeAt` on set, one filter a window. */
function subjectAndFilters(
  { claim, context, digests, windows }: Parts,
  scopeAt: number,
): { subject: ClaimSubject; filters: IncidentFilter[] } {
  const subject = findSubject(claim, context, digests);
  const digest = digests.find((d) => d.incident.id === subject.incidentId) ?? null;
  const scope = wordsFrom(claim, scopeAt);
  return { subject, filters: windows.windows.map((window) => readFilter(scope, window, windows.event, digest)) };
}

function unclaimed(parts: Parts): ReadClaim | null {
  if (!findCue('unclaimed', parts.claim.words)) return null;
  return as('responsibility', [{ form: 'unclaimed', subject: findSubject(parts.claim, parts.context, parts.digests) }]);
}

function attribution({ claim, context, digests }: Parts): ReadClaim | null {
  const denied = findCue('denial', claim.words);
  const said = denied ?? findCue('responsibility', claim.words);
  if (!said) return null;
  const speaker = context.speaker === null ? null : actorKey(context.speaker);
  const perpetrator = claim.groups[0]?.code ?? speaker;
  if (perpetrator === null) return none('responsibility', 'It names nobody whom the record could know.');
  const subject = findSubject(claim, context, digests);
  return as(denied ? 'denial' : 'responsibility', [
    { form: 'attribution', perpetrator, involved: !denied, subject, by: context.speaker },
  ]);
}

function rank(parts: Parts): ReadClaim | null {
  const cue = findCue('rank', parts.claim.words);
  if (!cue) return null;
  const { subject, filters } = subjectAndFilters(parts, cue.index);
  // Whose rank is compared is said by the class of victims, so the noun of the incident sets no type.
  return as(
    'superlative',
    filters.map((filter) => ({
      form: 'most' as const,
      measure: 'rank' as const,
      filter: { ...filter, types: [], victimClasses: ['official'], perpetrators: [], siteKinds: [] },
      subject,
    })),
  );
}

function ordinal(parts: Parts): ReadClaim | null {
  const { words } = parts.claim;
  const found = findOrdinal(words);
  if (!found || /^\s*(?:deadliest|bloodiest|worst|largest)/i.test(words.slice(found.index + found.words.length)))
    return null;
  if (claimNounIn(words) === null && parts.claim.posts.length === 0) return null;
  const { subject, filters } = subjectAndFilters(parts, found.index);
  const whole = readFilter(parts.claim, parts.windows.windows[0]!, null, null);
  const scope = wordsFrom(parts.claim, found.index);
  // "The execution is the first such sentence": where what is counted has no noun of its own, it is the subject's.
  const types = claimNounIn(scope.words) === null && scope.posts.length === 0 ? whole.types : null;
  return as(
    found.n === 1 ? 'superlative' : 'count',
    filters.map((filter) => ({
      form: 'nth' as const,
      n: found.n,
      filter: {
        ...filter,
        types: types ?? filter.types,
        perpetrators: whole.perpetrators,
        siteWords: properNames({ ...parts, claim: scope }),
      },
      subject,
    })),
  );
}

/** Names in a claim that are neither its subject's victim nor a known group: buildings and institutions. */
function properNames({ claim, digests }: Parts): string[] {
  const isVictim = (name: string) =>
    digests.some((d) => d.victims.some((v) => v.name?.toLowerCase().includes(name.toLowerCase())));
  return claim.names.filter((name) => !isVictim(name)).map((name) => name.toLowerCase());
}

function deadliest(parts: Parts): ReadClaim | null {
  const cue = findCue('deadliest', parts.claim.words);
  if (!cue) return null;
  const { subject, filters } = subjectAndFilters(parts, cue.index);
  return as(
    'superlative',
    filters.map((filter) => ({ form: 'most' as const, measure: 'killed' as const, filter, subject })),
  );
}

function trend(parts: Parts): ReadClaim | null {
  const { claim, windows, context } = parts;
  if (
    !findCue('trend', claim.words) ||
    (claimNounIn(claim.words) === null && !/violence|deaths|casualties/i.test(claim.words))
  )
    return null;
  const read = readTrend(claim.words, windows.windows[0]!, context.on);
  if (read === null) return none('trend', 'Its words do not say which two stretches of time are compared.');
  const filter = readFilter(claim, read.window, windows.event, null);
  return as('trend', [
    { form: 'trend', direction: read.direction, factor: read.factor, filter, earlier: read.earlier },
  ]);
}

const TOLL = /\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|martyred|slain|lives|fatalit\w{1,4})\b/i;
const HURT = /\b(?:wounded|injured|injur\w{1,4}|hurt)\b/i;

function figure(parts: Parts): ReadClaim | null {
  const { words, annotated } = parts.claim;
  const property = TOLL.test(words) ? 'killed' : HURT.test(words) ? 'wounded' : null;
  const count = annotated.numbers.find((n) => !isDateOrOrdinal(parts, n.start, n.end))?.count;
  if (property === null || count === undefined || (count.best === null && count.low === null)) return null;
  const { subject, filters } = subjectAndFilters(parts, 0);
  const plural =
    /\b(?:attacks|bombings|incidents|blasts|explosions|strikes|operations|clashes|civilians were|people were|have been)\b/i.test(
      words,
    );
  const bounded = parts.windows.windows[0]!.from !== null;
  if (plural && bounded)
    return as(
      'count',
      filters.map((filter) => ({ form: 'total' as const, property, count, filter })),
    );
  return as('casualty', [{ form: 'figure', property, count, subject, by: parts.context.speaker }]);
}

function isDateOrOrdinal({ claim: { annotated } }: Parts, start: number, end: number): boolean {
  return annotated.times.some((t) => t.start < end && start < t.end);
}

function counted(parts: Parts): ReadClaim | null {
  const { claim } = parts;
  const noun = claimNounIn(claim.words);
  if (noun === null) return null;
  const near = claim.annotated.numbers.filter(
    (n) => n.end <= noun.index && noun.index - n.end < 40 && !isDateOrOrdinal(parts, n.start, n.end),
  );
  const count: Count | undefined = near.at(-1)?.count;
  if (count === undefined) return null;
  return as(
    'count',
    subjectAndFilters(parts, 0).filters.map((filter) => ({
      form: 'count' as const,
      count,
      filter: withContextGroup(filter, parts),
    })),
  );
}

/** "The group has carried out ...": the perpetrator that the claim's own report names, where its words name none. */
function withContextGroup(filter: IncidentFilter, { claim, context, digests }: Parts): IncidentFilter {
  if (
    filter.perpetrators.length > 0 ||
    !/\b(?:the|this) (?:group|organi[sz]ation|movement|network|outfit)\b|^it\b|\bits?\b/i.test(claim.words)
  )
    return filter;
  const own = digests.filter((d) => d.accounts.some((a) => a.documentId === context.documentId));
  const names = own.flatMap((d) => [...d.perpetrators.keys()]);
  const top = names.sort((a, b) => names.filter((n) => n === b).length - names.filter((n) => n === a).length)[0];
  return top === undefined ? filter : { ...filter, perpetrators: [top] };
}

/** After the claim there are none; where it is not known when it was made, the year up to the report is taken as well. */
function stateWindow({ context }: Parts, back: number): Window {
  if (context.on === null) return { from: null, until: null, words: 'at any time' };
  if (back === 0) return { from: shiftDay(context.on, 1), until: null, words: `after ${context.on}` };
  return { from: monthsBefore(context.on, back), until: null, words: `from ${monthsBefore(context.on, back)} on` };
}

function elimination(parts: Parts): ReadClaim | null {
  const cue = findCue('elimination', parts.claim.words);
  if (!cue || parts.claim.groups.length === 0) return null;
  const filter = {
    ...readFilter(parts.claim, stateWindow(parts, 0), null, null),
    types: [],
    siteKinds: [],
    victimClasses: [],
    perpetrators: othersThan(parts),
  };
  return negated(parts.claim.words, cue.index) ? active(parts, filter) : as('elimination', [{ form: 'none', filter }]);
}

/** The groups in a claim that its speaker does not speak for. */
function othersThan({ claim, context }: Parts): string[] {
  const own = context.speaker === null ? null : actorKey(context.speaker);
  const all = [...new Set(claim.groups.map((g) => g.code))];
  const side = all.filter((code) => code !== own && !(code === 'taliban' && all.length > 1));
  return side.length > 0 ? side : all;
}

function control(parts: Parts): ReadClaim | null {
  const cue = findCue('control', parts.claim.words);
  if (!cue) return null;
  // A state of security is tested by what happened around the day on which it was said to hold, and after.
  const filter = {
    ...readFilter(parts.claim, stateWindow(parts, 1), null, null),
    types: [],
    siteKinds: [],
    victimClasses: [],
    perpetrators: [],
  };
  return negated(parts.claim.words, cue.index) ? active(parts, filter) : as('control', [{ form: 'none', filter }]);
}

function presence(parts: Parts): ReadClaim | null {
  if (!findCue('presence', parts.claim.words) || parts.claim.groups.length === 0) return null;
  const filter = {
    ...readFilter(parts.claim, stateWindow(parts, 0), null, null),
    types: [],
    siteKinds: [],
    victimClasses: [],
    perpetrators: othersThan(parts),
  };
  return active(parts, filter);
}

/** "Failed to eliminate", "remains active": incidents of the year up to the claim are what would show it. */
function active({ context }: Parts, filter: IncidentFilter): ReadClaim {
  const window: Window =
    context.on === null
      ? filter.window
      : { from: monthsBefore(context.on, 12), until: context.on, words: `in the year up to ${context.on}` };
  return as('assessment', [{ form: 'some', filter: { ...filter, window } }]);
}

/** Whether words of failure or negation stand before a cue: "have failed to eliminate". */
function negated(words: string, cueIndex: number): boolean {
  const found = findCue('failure', words);
  return found !== null && found.index < cueIndex && cueIndex - found.index < 60;
}
