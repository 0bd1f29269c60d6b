import { armedGroups, groupAndParents } from '../../codebook/armed-groups.ts';
import { findCue, findCueOfClaim } from '../../codebook/claim-cues.ts';
import { shiftDay } from '../../model/partial-date.ts';
import { listedActor } from '../actor-key.ts';
import type { IncidentFilter, PlaceFilter, Window } from '../claim-query.ts';
import { monthsBefore } from '../window.ts';
import { readFilter } from './claim-filter.ts';
import { organisationMeant } from './claim-groups.ts';
import { type ClaimParts, type ReadClaim, readAs } from './claim-parts.ts';
import { countryFilter, homeOfSpeaker } from './home.ts';

/** "ISIS has been eliminated": after the claim there are none. */
export function elimination(whole: ClaimParts): ReadClaim | null {
  const cue = findCueOfClaim('elimination', whole.claim.words);
  const parts = withGroup(whole);
  if (!cue || parts.claim.groups.length === 0) return null;
  if (!negated(parts.claim.words, cue.index)) return gone(parts);
  return active(parts, stateFilter(parts, after(parts), othersThan(parts)));
}

/** That there are none from now on; or, second, that there were none in the month before. */
function gone(parts: ClaimParts): ReadClaim {
  const filter = stateFilter(parts, after(parts), othersThan(parts));
  return readAs(
    'elimination',
    [filter.window, ...before(parts)].map((window) => ({ form: 'none' as const, filter: { ...filter, window } })),
  );
}

/** Where a claim names no group that is listed or called one, what it says to be beaten or active is the organisation it names. */
function withGroup(parts: ClaimParts): ClaimParts {
  if (parts.claim.groups.length > 0) return parts;
  const meant = organisationMeant(parts.claim.annotated);
  return meant === null ? parts : { ...parts, claim: { ...parts.claim, groups: [meant] } };
}

/** The other reading of "has been eliminated": that the group had already stopped by the day it was said. */
function before({ context: { on } }: ClaimParts): Window[] {
  return on === null ? [] : [{ from: shiftDay(on, -30), until: on, words: `in the 30 days up to ${on}` }];
}

/** "Full control of the country": a state of security is tested by what happened in the month before it was said to hold, and after. */
export function control(parts: ClaimParts): ReadClaim | null {
  const cue = findCueOfClaim('control', parts.claim.words);
  if (!cue) return null;
  const { on } = parts.context;
  const from = on === null ? null : monthsBefore(on, 1);
  const window: Window = { from, until: null, words: from === null ? 'at any time' : `from ${from} on` };
  const own = parts.context.speaker === null ? null : listedActor(parts.context.speaker);
  const filter = { ...stateFilter(parts, window, []), notBy: own === null ? [] : [own] };
  return negated(parts.claim.words, cue.index) ? active(parts, filter) : readAs('control', [{ form: 'none', filter }]);
}

/** "The group remains active." */
export function presence(whole: ClaimParts): ReadClaim | null {
  const parts = withGroup(whole);
  const cue = findCueOfClaim('presence', parts.claim.words);
  if (cue === null || parts.claim.groups.length === 0) return null;
  // "Neither ISIS nor any other group is present": that there is none is no presence.
  if (DENIED.test(clauseBefore(parts.claim.words, cue.index)))
    return findCueOfClaim('elimination', parts.claim.words) === null ? gone(parts) : null;
  return active(parts, stateFilter(parts, after(parts), othersThan(parts)));
}

const DENIED = /\b(?:no|none|neither|nobody|never|nor|nowhere)\b/i;

/** The words of its clause that stand before `at`. */
function clauseBefore(words: string, at: number): string {
  return words
    .slice(0, at)
    .split(/[,;:]| and | but /)
    .at(-1)!;
}

function after({ context: { on } }: ClaimParts): Window {
  return {
    from: on === null ? null : shiftDay(on, 1),
    until: null,
    words: on === null ? 'at any time' : `after ${on}`,
  };
}

function stateFilter(parts: ClaimParts, window: Window, perpetrators: readonly string[]): IncidentFilter {
  const filter = readFilter(parts.claim, window, { event: null, incident: null, speaker: parts.context.speaker });
  const places = filter.places.length > 0 ? filter.places : homeOf(parts, perpetrators);
  return {
    ...filter,
    places,
    perpetrators,
    types: [],
    notTypes: [],
    siteKinds: [],
    victimClasses: [],
    targetKinds: [],
    communities: [],
  };
}

/** "The country" of a claim that names none: its speaker's, else that of a party that it names beside those it speaks of. */
function homeOf({ claim, context }: ClaimParts, perpetrators: readonly string[]): PlaceFilter[] {
  const named = claim.groups.map((g) => g.code).filter((code) => !perpetrators.includes(code));
  const code =
    homeOfSpeaker(context.speaker) ?? named.flatMap((key) => armedGroups().get(key)?.countries[0] ?? [])[0] ?? null;
  return code === null ? [] : countryFilter(code);
}

/** The groups in a claim that its speaker does not speak for. */
function othersThan({ claim, context }: ClaimParts): string[] {
  const own = context.speaker === null ? null : listedActor(context.speaker);
  const all = [...new Set(claim.groups.map((g) => g.code))];
  const others = all.filter(
    (code) =>
      code !== own &&
      !(code === 'taliban' && all.length > 1) &&
      // "The Islamic State's Khorasan branch" speaks of the branch.
      !all.some((other) => other !== code && groupAndParents(other).includes(code)),
  );
  return others.length > 0 ? others : all;
}

/** "Failed to eliminate", "remains active": incidents of the year up to the claim are what would show it. */
function active({ context: { on } }: ClaimParts, filter: IncidentFilter): ReadClaim {
  const window: Window =
    on === null ? filter.window : { from: monthsBefore(on, 12), until: on, words: `in the year up to ${on}` };
  return readAs('assessment', [{ form: 'some', filter: { ...filter, window, notBy: [] } }]);
}

/** Whether words of failure or negation stand before a cue, "have failed to eliminate", or words that deny all of it after. */
function negated(words: string, cueIndex: number): boolean {
  const found = findCue('failure', words);
  if (found !== null && found.index + found.words.length <= cueIndex && cueIndex - found.index < 60) return true;
  return (
    /\b(?:claims?|assertions?|reports?|talk|statements?|boasts?|narrative|idea|notion)\b/i.test(
      words.slice(0, cueIndex),
    ) && findCue('failure', words.slice(cueIndex)) !== null
  );
}
