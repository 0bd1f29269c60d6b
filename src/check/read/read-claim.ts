import type { ClaimKind } from '../../model/claim-values.ts';
import { parsePartialDate } from '../../model/partial-date.ts';
import type { Digests } from '../digests.ts';
import { absence } from './absence.ts';
import { type ClaimParts, type ClaimRule, notReadable, type ReadClaim } from './claim-parts.ts';
import { readClaimWords } from './claim-words.ts';
import { homeOfSpeaker } from './home.ts';
import { counted, holders, trend } from './number.ts';
import { agency, attribution, comparison, figure, unclaimed } from './one-incident.ts';
import { deadliest, ordinal, rank } from './order.ts';
import { numberFirst, withoutSpeaker } from './said-words.ts';
import { sincePhrase } from './since-phrase.ts';
import { control, elimination, presence } from './state.ts';
import type { ClaimContext } from './subject.ts';
import { untestable } from './untestable.ts';

/** Tried in this order: what cannot be tested, claims about one incident, ranks and orders, numbers, states of affairs. */
const RULES: readonly ClaimRule[] = [
  untestable('duration', 'strength', 'expected', 'share'),
  unclaimed,
  attribution,
  comparison,
  rank,
  ordinal,
  deadliest,
  trend,
  absence,
  holders,
  figure,
  counted,
  agency,
  presence,
  elimination,
  control,
  untestable('finance', 'ideology', 'future', 'capability'),
];

/**
 * Reads the words of a claim as queries on the record, by the first rule that they call for. `digests` serve to find the incident
 * that "the blast" is; what no rule reads is not testable, with the reason.
 */
export function readClaim(
  words: string,
  context: ClaimContext,
  digests: Digests,
  groupsNamedIn: ClaimParts['groupsNamedIn'] = () => [],
): ReadClaim {
  const said = withoutSpeaker(words);
  const speaker = context.speaker ?? said.by;
  const on = context.on === null ? null : parsePartialDate(context.on);
  const claim = readClaimWords(numberFirst(said.words), on, homeOfSpeaker(speaker));
  const parts: ClaimParts = { claim, context: { ...context, speaker }, digests, groupsNamedIn };
  for (const rule of rulesFor(context.kind ?? null)) {
    const read = rule(parts);
    if (read !== null) return withinKnownTime(read, claim);
  }
  const reason = 'Its words name no group, number, order or state of affairs that incidents can be held against.';
  return notReadable(context.kind ?? 'assessment', reason);
}

const UNKNOWN_SINCE =
  'It counts from something of which nothing on record tells when it was, so that no stretch of time can be looked at.';

/**
 * Where a claim counts from something, "since the old war", and no reading knows when that was: a first, a greatest and a none of all time
 * are so since any day as well, and stay with a window that is marked as wider; numbers say nothing then.
 */
function withinKnownTime(read: ReadClaim, claim: ClaimParts['claim']): ReadClaim {
  const phrase = sincePhrase(claim);
  // "Since then", "ever since" and the like count from the claim's own matter.
  if (phrase === null || /^since\s*(?:then|that|$|[.,])/i.test(claim.words.slice(phrase.start))) return read;
  const isOpen = ({ query }: ReadClaim['readings'][number]) => 'filter' in query && query.filter.window.from === null;
  if (read.readings.length === 0 || !read.readings.every(isOpen)) return read;
  const readings = read.readings.flatMap((reading) => {
    const { query } = reading;
    const holdsWithin = query.form === 'most' || query.form === 'none' || (query.form === 'nth' && query.n === 1);
    if (!holdsWithin) return [];
    const window = { ...query.filter.window, wider: true as const };
    return [{ ...reading, query: { ...query, filter: { ...query.filter, window } } }];
  });
  return readings.length === 0 ? notReadable(read.kind, UNKNOWN_SINCE) : { ...read, readings };
}

/** Where the kind is known from a report, what it rules out is not tried, and its own rule is tried first. */
function rulesFor(kind: ClaimKind | null): readonly ClaimRule[] {
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
