import { type CueKind, findCue, findCueOfClaim } from '../../codebook/claim-cues.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import type { Line } from '../line.ts';

/** The words of a sentence that assert something, by what kind of claim they are. `at` counts UTF-16 units in the sentence. */
export interface Assertion {
  readonly kind: ClaimKind;
  readonly at: number;
  readonly words: string;
}

/** A sentence as the rules see it: its own words, its line, and whether somebody is said to say it. */
export interface Said {
  readonly text: string;
  readonly line: Line;
  /** Whether somebody other than the report's own voice says or claims what stands at unit `at`. */
  readonly reported: (at: number) => boolean;
}

type Rule = (said: Said) => Assertion | null;

/** Longer sentences are lists or lost full stops; nobody asserts one thing in them. */
const LONGEST = 1200;

/** What a sentence asserts about the record: at most one assertion of each kind, in order of place. */
export function assertionsIn(said: Said): Assertion[] {
  if (said.text.length > LONGEST) return [];
  const found = RULES.flatMap((rule) => rule(said) ?? []);
  const kinds = new Map<ClaimKind, Assertion>();
  for (const assertion of found.sort((a, b) => a.at - b.at))
    if (!kinds.has(assertion.kind)) kinds.set(assertion.kind, assertion);
  return [...kinds.values()];
}

const RULES: readonly Rule[] = [
  elimination,
  control,
  greatest,
  ordinal,
  counted,
  total,
  strength,
  trend,
  finance,
  ideology,
  assessment,
];

const SINCE =
  /\b(?:since|in (?:the |at least |more than |over |nearly |almost |about )*(?:past |last |previous |recent )?(?:[a-z]+|\d{1,3}) (?:years?|months?|weeks?|decades?|days?)|this (?:year|month|week)|so far|ever|on record|in (?:19|20)\d\d|in history|between|last (?:year|month)|under the|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

const groupIn = (line: Line) => line.words.find((word) => word.name?.kind === 'group') ?? null;

function cued(kind: ClaimKind, cue: CueKind, text: string): Assertion | null {
  const found = findCue(cue, text);
  return found ? { kind, at: found.index, words: found.words } : null;
}

/** Words that show a claim only where somebody is said to say them: "the Maoists are finished", "peace has returned". */
function saidLoosely(kind: 'elimination' | 'control', text: string, reported: Said['reported']): Assertion | null {
  const found = findCueOfClaim(kind, text);
  return found && reported(found.index) ? { kind, at: found.index, words: found.words } : null;
}

/** People and places of a group: that these were destroyed says nothing of the group itself. */
const PART =
  /\b(?:\d+|fighters?|members?|militants?|hideouts?|cells?|bases?|camps?|commanders?|leaders?|operatives?|suspects?|affiliates?|networks? of|rebels|bombers?|attackers?|weapons?|vehicles?|checkpoints?|positions?)\b/i;

/** "ISIS has been eliminated", "claims of defeating ISIS": of a group as a whole, not of "three ISIS fighters". */
function elimination({ text, line, reported }: Said): Assertion | null {
  const found = cued('elimination', 'elimination', text) ?? saidLoosely('elimination', text, reported);
  if (!found || groupIn(line) === null) return null;
  const near = text.slice(found.at, found.at + found.words.length + 50).split(/[,;]/)[0]!;
  const passive = /\b(?:been|was|were|is|are|no|has|reduced|ceased)\b/i.test(
    text.slice(Math.max(0, found.at - 14), found.at + found.words.length),
  );
  if (PART.test(near) && !/\bpresence\b/i.test(found.words)) return null;
  return passive || reported(found.at) ? found : null;
}

/** "Full control of the country": a claim where somebody says so; in the report's own voice it is description. */
function control({ text, reported }: Said): Assertion | null {
  const found = cued('control', 'control', text) ?? saidLoosely('control', text, reported);
  return found && reported(found.at) ? found : null;
}

/** "The deadliest since", "the most senior figure to be killed since": ranks among incidents, not among other things. */
function greatest({ text }: Said): Assertion | null {
  const found = cued('superlative', 'deadliest', text) ?? cued('superlative', 'rank', text);
  if (!found) return null;
  const rest = text.slice(found.at);
  const people =
    /\b(?:kill|die|dead|assassinat|attack|bomb|blast|strike|violence|day|casualt|toll|lost)/i.test(
      rest.slice(0, 140),
    ) ||
    // "The attack was the bloodiest since": what is ranked stands before.
    claimNounIn(text.slice(Math.max(0, found.at - 60), found.at)) !== null;
  return people && SINCE.test(rest) ? found : null;
}

/** "The first killing of a minister in three years", "the second attack on a mosque this month"; not "a second blast". */
function ordinal({ text }: Said): Assertion | null {
  const found = /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\b/i.exec(
    text,
  );
  if (!found) return null;
  const rest = text.slice(found.index);
  const first = /^first\b/i.test(found[0]);
  const noun = claimNounIn(rest.slice(0, 60));
  const such = /^first (?:such|time|known|confirmed|minister|governor|senior)/i.test(rest);
  // "The bombing, the third in Peshawar this month": what is counted stands before.
  const counted = /^\S+ (?:in|on|at|since|this)\b/i.test(rest) && claimNounIn(text.slice(0, found.index)) !== null;
  if (noun === null && !such && !counted) return null;
  const bounded = SINCE.test(rest);
  if (!first && /\b(?:an?|another)\s+$/i.test(text.slice(0, found.index))) return null;
  const against = /\b(?:on|against|of the kind|claimed by|in (?:as many|the))\b/i.test(rest.slice(0, 90));
  if (!bounded && (first || !against)) return null;
  return { kind: first ? 'superlative' : 'count', at: found.index, words: found[0] };
}

/** "Four major attacks since the takeover": a number of incidents over a time. */
function counted({ text, line }: Said): Assertion | null {
  const noun = claimNounIn(text);
  if (noun === null || !/s$/i.test(noun.words) || !SINCE.test(text)) return null;
  const at = noun.index;
  const since = /\b(?:since|so far|in (?:19|20)\d\d|this (?:week|month|year))\b/i.test(text);
  const number = line.words.find((w) => {
    const span = w.number;
    if (!span) return false;
    const end = span.end - line.sentence.start;
    return end <= at && at - end < 40 && span.count.best !== null && span.count.best > (since ? 1 : 4);
  })?.number;
  return number
    ? {
        kind: 'count',
        at: number.start - line.sentence.start,
        words: text.slice(number.start - line.sentence.start, number.end - line.sentence.start),
      }
    : null;
}

/** "1,095 civilians were killed between ...": a toll over several incidents. */
function total({ text, line }: Said): Assertion | null {
  const verb = /\b(?:killed|dead|deaths|wounded|injured|casualties|lives|fatalities)\b/i.exec(text);
  if (
    !verb ||
    !/\b(?:since (?:19|20)\d\d|since the|between (?:the|(?:[a-z]+ )?(?:[a-z]+ )?(?:19|20)\d\d|[a-z]+ and [a-z]+ (?:19|20)\d\d)|from \w+ \d{4} to|attacks|in (?:19|20)\d\d|over the past|in the past|in the last)\b/i.test(
      text,
    )
  )
    return null;
  if (!/\b(?:attacks|bombings|incidents|civilians|operations|violence)\b/i.test(text)) return null;
  const number = line.words.find((w) => w.number !== null && (w.number.count.best ?? 0) >= 20)?.number;
  return number ? { kind: 'casualty', at: number.start - line.sentence.start, words: verb[0] } : null;
}

/** "Retains 2,000 to 3,500 fighters": how many a group has, not how many of it were killed or held. */
function strength({ text, line }: Said): Assertion | null {
  if (
    groupIn(line) === null ||
    /\b(?:killed|arrested|detained|captured|dead|surrendered|wounded|slain|died)\b/i.test(text)
  )
    return null;
  const found = cued('count', 'strength', text);
  return found && line.words.some((w) => w.number !== null && (w.number.count.best ?? w.number.count.high ?? 0) >= 20)
    ? found
    : null;
}

function trend({ text }: Said): Assertion | null {
  const found = cued('trend', 'trend', text);
  if (!found) return null;
  const of =
    /\b(?:attacks|bombings|incidents|violence|casualties|deaths|killings|blasts|explosions|assassinations)\b/i.exec(
      text,
    );
  const measured = SINCE.test(text) || /\bcompared|than (?:in|the)|per ?cent|%|by half|halved|doubled\b/i.test(text);
  return of && measured && Math.abs(of.index - found.at) < 80 ? found : null;
}

/** "Benefits from drug trafficking to fund its operations": where a group's money comes from. */
function finance({ text, line }: Said): Assertion | null {
  if (groupIn(line) === null) return null;
  const verb =
    /\b(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing)|benefit(?:s|ed)?|rel(?:y|ies|ied)|earns?|raises?|bankroll\w{0,3}|financial|lacks?)\b/i.test(
      text,
    );
  return verb ? cued('finance', 'finance', text) : null;
}

function ideology({ text, line }: Said): Assertion | null {
  if (groupIn(line) === null) return null;
  const verb =
    /\b(?:shares?|shared|ideolog\w{1,8}|accus(?:e|es|ed|ing)|reject(?:s|ed)?|regards?|considers?|sees?|follows?|adheres?|odds|believes?)\b/i.test(
      text,
    );
  const found = verb ? cued('ideology', 'ideology', text) : null;
  // "A key ideological supporter of the group" describes a person.
  return found && !/^\S+ (?:supporter|leader|mentor|father|figure|teacher)/i.test(text.slice(found.at)) ? found : null;
}

/** "Underscores the Taliban's inability to maintain security", "remains a threat": judgements that somebody is said to give. */
function assessment({ text, line, reported }: Said): Assertion | null {
  if (groupIn(line) === null) return null;
  const failing = findCue('failure', text);
  const state = findCue('control', text) ?? findCue('elimination', text) ?? /\b(?:security|govern|protect)/i.exec(text);
  const found =
    failing && state
      ? { kind: 'assessment' as const, at: failing.index, words: failing.words }
      : cued('assessment', 'presence', text);
  return found && reported(found.at) ? found : null;
}
