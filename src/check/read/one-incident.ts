import type { NumberExpression } from '../../annotate/annotated.ts';
import { groupAndParents } from '../../codebook/armed-groups.ts';
import { findCue } from '../../codebook/claim-cues.ts';
import { claimVerbIn } from '../../codebook/claim-events.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import { actorKey, listedActor } from '../actor-key.ts';
import type { ClaimSubject, Window } from '../claim-query.ts';
import { type ClaimParts, notReadable, type ReadClaim, readAs, scopeFrom } from './claim-parts.ts';
import { type ClaimWords, wordsBetween } from './claim-words.ts';
import { homeOfSpeaker } from './home.ts';
import { findOrdinal } from './number-in-words.ts';
import { findSubject } from './subject.ts';

/** "No group has claimed it." */
export function unclaimed({ claim, context, digests }: ClaimParts): ReadClaim | null {
  if (!findCue('unclaimed', claim.words)) return null;
  return readAs('responsibility', [{ form: 'unclaimed', subject: findSubject(claim, context, digests) }]);
}

/** "X was behind it", "X was not involved", "Y blames X"; a claim that a reader found to be one needs no cue of its own. */
export function attribution({ claim, context, digests }: ClaimParts): ReadClaim | null {
  const denied =
    context.kind === 'denial' || (context.kind !== 'responsibility' && findCue('denial', claim.words) !== null);
  const accusation = denied ? null : findCue('accusation', claim.words);
  const said =
    denied ||
    accusation !== null ||
    isOwnDeed(claim.words) ||
    context.kind === 'responsibility' ||
    findCue('responsibility', claim.words) !== null;
  if (!said || (context.kind == null && (isRanked(claim) || countsTheDead(claim)))) return null;
  const speaker = context.speaker === null ? null : (listedActor(context.speaker) ?? actorKey(context.speaker));
  const own = context.kind === 'responsibility' || context.kind === 'denial' ? speaker : null;
  // "Responsibility lies with Israel": who is blamed stands behind the words.
  const cue = findCue('responsibility', claim.words);
  const behind =
    !denied && cue !== null && /\b(?:with|on|upon|to|of)$/i.test(cue.words) ? cue.index + cue.words.length : null;
  const after = accusation?.index ?? behind;
  const state = after === null ? accusedState(claim) : accusedAfter(claim, after);
  const named = narrowest(claim.groups);
  const group =
    after === null ? named[0] : (named.find((g) => g.start >= after) ?? (accusation === null ? named[0] : undefined));
  const party = context.speaker === null ? null : listedActor(context.speaker);
  const perpetrator = own ?? group?.code ?? state?.key ?? (accusation === null ? (party ?? stateOf(context)) : null);
  if (perpetrator === null) return notReadable('responsibility', 'It names nobody whom the record could know.');
  // In "Kabul blames Islamabad for the strikes in Barmal" only what follows the blame says which incident is meant.
  const about = accusation === null ? claim : wordsBetween(claim, state?.place.end ?? group?.end ?? accusation.index);
  const accused = { start: 0, end: 0, code: perpetrator, words: perpetrator };
  const sought = {
    ...about,
    groups: accusation === null ? about.groups : [accused],
    places: about.places.filter((p) => p !== state?.place),
  };
  const subject = findSubject(sought, context, digests);
  const kind = denied ? 'denial' : 'responsibility';
  return readAs(kind, [{ form: 'attribution', perpetrator, involved: !denied, subject, by: context.speaker }]);
}

/** "The ministry was bombed by the PKK", "the PKK bombed the ministry": a group that is said to have done what an incident is. */
export function agency(parts: ClaimParts): ReadClaim | null {
  const { claim, context, digests } = parts;
  const group = narrowest(claim.groups).find((g) => isAgent(claim, g));
  if (group === undefined) return null;
  const subject = findSubject(claim, context, digests);
  if (subject.incidentId === null) return null;
  const by = context.speaker;
  return readAs('responsibility', [{ form: 'attribution', perpetrator: group.code, involved: true, subject, by }]);
}

/** Whether a group stands behind "by" after the verb of an incident, or is what such a verb is said of. */
function isAgent({ words, annotated: { tokens } }: ClaimWords, { start, end }: ClaimWords['groups'][number]): boolean {
  const before = words.slice(Math.max(0, start - 60), start);
  if (/\bby (?:the )?(?:[\w-]{1,14} )?$/i.test(before)) return claimVerbIn(before) !== null;
  const head = tokens.find((t) => t.end === end);
  if (head === undefined || head.deprel !== 'nsubj') return false;
  const verb = tokens[head.head]!;
  return verb.xpos === 'VBD' && claimVerbIn(verb.text) !== null;
}

/** "Our fighters shelled the wedding": a party tells what its own people did. */
function isOwnDeed(words: string): boolean {
  const own = OWN_PEOPLE.exec(words);
  return own !== null && claimVerbIn(words.slice(own.index + own[0].length).split(/[.;,]/)[0]!) !== null;
}

const OWN_PEOPLE =
  /\b(?:our|its) (?:own )?(?:\w{1,14} )?(?:fighters?|mujahideen|mujahidin|soldiers?|forces|men|units?|brigades?|commandos?|squads?|brothers|martyrs?|members?|militants?|bombers?|snipers?|artillery|gunners|drones?|missiles?)\b/i;

/** "Daesh's Khorasan branch" is the branch: a group of which another one named is part says nothing more. */
function narrowest(groups: ClaimWords['groups']): ClaimWords['groups'] {
  return groups.filter(({ code }) => !groups.some((g) => g.code !== code && groupAndParents(g.code).includes(code)));
}

/** The state that a speaker speaks for who denies or owns to something in the first person: "Pakistan's foreign office". */
function stateOf({ speaker }: ClaimParts['context']): string | null {
  const code = homeOfSpeaker(speaker);
  const name = code === null ? null : gazetteer().countryName(code);
  return name === null ? null : actorKey(name);
}

/** "Carried out the deadliest attack since" ranks or counts what was done, and does not say who did it. */
function isRanked({ words }: ClaimWords): boolean {
  const done = findCue('responsibility', words);
  if (done === null || !/^(?:carried out|committed|perpetrated|staged|conducted)/i.test(done.words)) return false;
  return findCue('deadliest', words) !== null || findOrdinal(words) !== null;
}

/** "Is blamed for 6,000 deaths in ten years" counts the dead of many incidents, and is about none of them. */
function countsTheDead({ words, annotated }: ClaimWords): boolean {
  return annotated.numbers.some(({ end }) =>
    /^ (?:[\w-]+ ){0,2}(?:deaths|killings|lives|fatalities|murders)\b/i.test(words.slice(end)),
  );
}

/** A state that is blamed, as an actor, with the words that name it. */
interface AccusedState {
  readonly key: string;
  readonly place: ClaimWords['places'][number];
}

/** "Kabul blames Islamabad for": the country, or the capital that stands for it, between the words of blame and "for". */
function accusedAfter(claim: ClaimWords, at: number): AccusedState | null {
  const place = claim.places.find((p) => p.start > at && p.start - at < 60);
  if (place === undefined) return null;
  const { country, locality } = place.place;
  const code = locality === null ? null : gazetteer().countryOfCapital(claim.words.slice(place.start, place.end));
  const name = code === null ? (locality === null ? country : null) : gazetteer().countryName(code);
  return name === null ? null : { key: actorKey(name), place };
}

/** "Ukraine was behind the attack": a country named before the words of blame is who is blamed, not where it was. */
function accusedState(claim: ClaimWords): AccusedState | null {
  if (claim.groups.length > 0) return null;
  const cue = findCue('denial', claim.words) ?? findCue('responsibility', claim.words);
  const before = claim.places.filter((p) => cue !== null && p.end <= cue.index);
  const place = before.find((p) => p.place.country !== null && p.place.admin1 === null && p.place.locality === null);
  if (place !== undefined) return { key: actorKey(place.place.country!), place };
  const last = before.findLast((p) => cue!.index - p.end < 8);
  const code = last === undefined ? null : gazetteer().countryOfCapital(claim.words.slice(last.start, last.end));
  const name = code === null ? null : gazetteer().countryName(code);
  return name === null ? null : { key: actorKey(name), place: last! };
}

/** The number nearest to the word for the dead or hurt; a vague one only where there is no other. */
function nearest(numbers: readonly NumberExpression[], at: number): NumberExpression | undefined {
  const stated = numbers.filter(({ count }) => count.best !== null);
  const distance = ({ start, end }: NumberExpression) => (end <= at ? at - end : start - at);
  return [...(stated.length > 0 ? stated : numbers)].sort((a, b) => distance(a) - distance(b))[0];
}

/** The claim without the people it counts: "120 worshippers" says who died, not what kind of incident it was. */
function withoutCounted(parts: ClaimParts): ClaimParts {
  const { claim } = parts;
  const counted = (start: number) => claim.annotated.numbers.some((n) => n.end < start && start - n.end < 20);
  return { ...parts, claim: { ...claim, targets: claim.targets.filter(({ start }) => !counted(start)) } };
}

const TOLL =
  /\b(?:kill(?:ed|ing|s)?|murdered|assassinated|executed|beheaded|lynched|dead|dies?|died|deaths?|martyred|slain|slaughtered|massacred|gunned down|shot dead|perished|lives|toll|fatalit\w{1,4})\b/i;
const HURT = /\b(?:wounded|injured|injur\w{1,4}|hurt)\b/i;
const SEVERAL =
  /\b(?:attacks|bombings|incidents|blasts|explosions|strikes|operations|clashes|civilians were|people were|have been)\b/i;
/** One incident: a noun in the singular that is not part of another. */
const ONE =
  /\b(?:the|an?|this|that|its|their|our|[a-z-]+['\u2019]s) (?:[\w'\u2019-]+ ){0,4}(?:attack|bombing|blast|explosion|strike|air ?strike|shooting|assault|massacre|raid|operation|ambush|siege|clash|incident)\b/i;

/** "The Easter bombings": several of one day that are spoken of as one. */
const THOSE =
  /\b(?:the|those|these|that) (?:[\w'\u2019-]+ ){0,3}(?:attacks|bombings|blasts|explosions|strikes|shootings)\b/i;
/** "In its first two years": nothing tells when these were. */
const OWN_TIME = /\b(?:its|their|his|her) first (?:\w{1,12} )?(?:years?|months?|weeks?|days?|decades?)\b/i;

/** Fewer days are those of one incident. */
const PERIOD_DAYS = 4;

function isPeriod({ from, until }: Window): boolean {
  if (from === null) return false;
  return until === null || (Date.parse(until) - Date.parse(from)) / 86_400_000 > PERIOD_DAYS;
}

/** "The attack killed almost 50"; over several incidents and a stretch of time, a total. */
export function figure(parts: ClaimParts): ReadClaim | null {
  const { words, annotated } = parts.claim;
  const property = TOLL.test(words) ? 'killed' : HURT.test(words) ? 'wounded' : null;
  const inDate = (n: { start: number; end: number }) => annotated.times.some((t) => t.start < n.end && n.start < t.end);
  const at = (property === 'killed' ? TOLL : HURT).exec(words)?.index ?? 0;
  const count = nearest(
    annotated.numbers.filter((n) => !inDate(n)),
    at,
  )?.count;
  if (property === null || count === undefined || (count.best === null && count.low === null && count.high === null))
    return null;
  if (OWN_TIME.test(words))
    return notReadable('casualty', 'It counts from a beginning of which nothing on record tells when it was.');
  const { subject, filters, windows } = scopeFrom(claimNounIn(words) === null ? parts : withoutCounted(parts), 0);
  const several = SEVERAL.test(words) && !THOSE.test(words) && windows[0]!.from !== null;
  if (several || (isPeriod(windows[0]!) && (SEVERAL.test(words) || !ONE.test(words)))) {
    return readAs(
      'count',
      filters.map((filter) => ({ form: 'total' as const, property, count, filter })),
    );
  }
  return readAs('casualty', [{ form: 'figure', property, count, subject, by: parts.context.speaker }]);
}

/** "More people died at Kunduz than at Kandahar": two incidents, one named on either side of "than". */
export function comparison(parts: ClaimParts): ReadClaim | null {
  const { claim, context, digests } = parts;
  const cue = findCue('comparison', claim.words);
  const than = claim.words.search(/\bthan\b/i);
  if (
    !cue ||
    than < 0 ||
    /\bthan (?:in (?:19|20)\d\d|last|the (?:year|month)|(?:in |at |during |by |on |from )?any|ever)\b/i.test(
      claim.words,
    )
  )
    return null;
  const [one, other] = [wordsBetween(claim, 0, than), wordsBetween(claim, than)].map((words) =>
    findSubject(words, { ...context, documentId: null }, digests, NAMED_IN_A_COMPARISON),
  ) as [ClaimSubject, ClaimSubject];
  const fewer = /^(?:fewer|less|(?:a |with a )?lower)/i.test(cue.words);
  const [subject, lesser] = fewer ? [other, one] : [one, other];
  return readAs('superlative', [{ form: 'more', measure: 'killed', subject, other: lesser }]);
}

/** The name of a town is enough to say which incident is compared. */
const NAMED_IN_A_COMPARISON = 2;
