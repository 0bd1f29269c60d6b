import { deedPhrases, forceWords, totalPhrases } from '../../codebook/release-words.ts';
import { textOf } from '../clauses.ts';
import type { Line } from '../line.ts';
import { isPeople, type Party, partiesFrom, partyAt } from './party.ts';

export type TakingOutcome = 'killed' | 'arrested';

/** One verb by which a force took or killed people, with those it says so of. */
export interface Taking {
  readonly line: Line;
  /** Word of the verb. */
  readonly verb: number;
  readonly outcome: TakingOutcome;
  readonly parties: readonly Party[];
}

const ARREST = /^(?:captured|capturing|detained|detaining|arrested|arresting|apprehended|apprehending|custody)$/;
const KILL = /^(?:killed|killing|died|slain|dead)$/;
const PRESENT = /^(?:captures?|detains?|arrests?|kills?)$/;
const NOMINAL: Readonly<Record<string, TakingOutcome>> = {
  capture: 'arrested',
  detention: 'arrested',
  arrest: 'arrested',
  death: 'killed',
  deaths: 'killed',
};
const AUX = /^(?:was|were|been|being)$/;
const ADVERB =
  /^(?:also|both|later|subsequently|then|successfully|initially|identified|and|reportedly|inadvertently|has|have|had|questioned|subsequently|been|immediately|accidentally)$/;

/** "Forces have captured 90 leaders": a balance, not an operation. */
const CAMPAIGN = /^ since | (?:have|has) (?:also )?(?:captured|killed|detained|arrested) /;

/** Words of the longest sentence that is read; each verb looks at all words before it. */
const LONGEST = 400;

/** All takings of a line, left to right; none where the line tells of a campaign, a wish, or what somebody is accused of. */
export function takingsOf(line: Line, isTitle: boolean): Taking[] {
  if (
    line.words.length > LONGEST ||
    CAMPAIGN.test(line.text) ||
    totalPhrases.some((phrase) => line.text.includes(` ${phrase} `)) ||
    /^ ["“] /.test(line.text)
  )
    return [];
  const found: Taking[] = [];
  for (let verb = 0; verb < line.words.length; verb++) {
    const outcome = outcomeAt(line, verb, isTitle);
    if (!outcome || isDenied(line, verb) || isAccusation(line, verb)) continue;
    if (outcome === 'killed' && BY_ATTACK.test(line.text)) continue;
    const floor = found.at(-1)?.verb ?? -1;
    const parties = partiesOf(line, verb, floor + 1).filter(
      (party) => !found.some((other) => other.outcome === outcome && other.parties.some((p) => p.last === party.last)),
    );
    if (parties.length > 0) found.push({ line, verb, outcome, parties });
  }
  return found;
}

/** "killed in a bomb attack": what was done to others, not by the force. */
const BY_ATTACK = / in (?:a|an|#) (?:[a-z&%-]+ ){0,4}(?:attack|blast|explosion|bombing) /;

function outcomeAt(line: Line, at: number, isTitle: boolean): TakingOutcome | null {
  const { text } = line.words[at]!;
  // "the now-detained man", "the captured leader": said of someone told before.
  if (/^(?:-|the|a|an|now|his|their|#)$/.test(line.words[at - 1]?.text ?? '') && NOMINAL[text] === undefined)
    return null;
  const [before, next] = [line.words[at - 1]?.text ?? '', line.words[at + 1]?.text ?? ''];
  if (next === 'of' && NOMINAL[text] && !/^(?:to|for)$/.test(before)) return NOMINAL[text];
  if (ARREST.test(text)) return 'arrested';
  if (KILL.test(text)) return 'killed';
  if (isTitle && PRESENT.test(text) && !/^(?:to|the|of|a|and|or|will|can)$/.test(before)) {
    return text.startsWith('kill') ? 'killed' : 'arrested';
  }
  return null;
}

function isDenied(line: Line, verb: number): boolean {
  return / (?:no|not|never|without|nor|to be|to|could|would|might|will) (?:[a-z]+ ){0,2}$/.test(
    textOf(line, Math.max(0, verb - 3), verb),
  );
}

/** "responsible for an attack that killed two policemen": what somebody is accused of. */
function isAccusation(line: Line, verb: number): boolean {
  const before = textOf(line, 0, verb);
  if (/^ (?:he|she|they) /.test(before) && / (?:who|whom) (?:was|were) $/.test(before)) return true;
  if (/ (?:previously|formerly) |before being released/.test(line.text)) return true;
  const accused = Math.max(...deedPhrases.map((phrase) => before.lastIndexOf(` ${phrase} `)));
  return accused >= 0 && !/ (?:was|were) (?:[a-z]+ )?$/.test(before);
}

function partiesOf(line: Line, verb: number, floor: number): Party[] {
  const { text } = line.words[verb]!;
  if (line.words[verb + 1]?.text === 'of' && NOMINAL[text]) return withCompany(line, partiesFrom(line, verb + 2));
  if (text === 'custody') return custody(line, verb, floor);
  const aux = auxBefore(line, verb, floor);
  if (aux >= 0) return [...before(line, aux, floor), ...company(line, verb + 1)];
  let object = verb + 1;
  while (ADVERB.test(line.words[object]?.text ?? '')) object += 1;
  const told = orBare(line, object, floor, partiesFrom(line, object));
  if (told.length > 0) return actsThemselves(line, verb, floor) ? [] : withCompany(line, told);
  const rest = line.words[verb + 1]?.text ?? '.';
  const bare =
    /^(?:[.,;:)–—-]|in|during|by|after|at|near|on|while|for|and|as|along|with|overnight|today|yesterday|following)$/;
  return bare.test(rest) && !/^(?:died|killing|capturing|detaining)$/.test(text)
    ? [...before(line, verb, floor), ...company(line, verb + 1)]
    : text === 'died'
      ? before(line, verb, floor)
      : [];
}

/** "killing several insurgents and detaining one": a bare number counts more of those told before. */
function orBare(line: Line, at: number, floor: number, told: Party[]): Party[] {
  if (line.words[at]?.text === 'all') return orBare(line, at + 1, floor, told);
  const word = line.words[at];
  const ends = /^(?:[.,;]|was|were|during|in|after|while|and|at|when|others?)$/.test(line.words[at + 1]?.text ?? '.');
  if (told.length > 0 || !word?.number || !ends) return told;
  const earlier = line.words.slice(0, floor).findLast(({ text }) => isPeople(text))?.text ?? 'persons';
  const bare = { line, first: at, last: at + 1, kind: 'member', count: word.number.count, head: earlier } as const;
  return [{ ...bare, name: null, definite: false, more: false, share: false }];
}

/** "took both men into custody", "was taken into custody". */
function custody(line: Line, at: number, floor: number): Party[] {
  const verb = line.words.findLastIndex(({ text }, i) => i < at && i >= floor && /^(?:took|taken|taking)$/.test(text));
  if (verb < 0 || at - verb > 14) return [];
  const aux = auxBefore(line, verb, floor);
  return aux >= 0 ? before(line, aux, floor) : partiesFrom(line, verb + 1);
}

/** The form of be that makes the verb passive, or -1. */
function auxBefore(line: Line, verb: number, floor: number): number {
  for (let i = verb - 1; i >= Math.max(floor, verb - 4); i--) {
    const { text } = line.words[i]!;
    if (AUX.test(text)) return i;
    if (!ADVERB.test(text)) return -1;
  }
  return -1;
}

const PREPOSITION = /^(?:of|by|for|against|from|to|targeting|between|on|among|at|in|than|interviewing|alongside)$/;

/** Those who stand as the subject before word `at`. */
function before(line: Line, at: number, floor: number): Party[] {
  let chosen: Party[] = [];
  if (/ (?:no|neither) /.test(textOf(line, floor, at))) return [];
  for (let i = floor; i < at; ) {
    const list = startsPhrase(line, i, floor) ? partiesFrom(line, i).filter((party) => party.last <= at) : [];
    const relative = chosen.length > 0 && / (?:who|which) /.test(textOf(line, chosen.at(-1)!.last, i));
    const share = list.length > 0 && line.words[i - 1]?.text === 'including';
    if (share) chosen = [...chosen, ...list.map((party) => ({ ...party, share: true }))];
    else if (list.length > 0 && !relative) chosen = list;
    i = list.length > 0 ? list.at(-1)!.last : i + 1;
  }
  return orBare(line, at - 1, floor, chosen);
}

function startsPhrase(line: Line, at: number, floor: number): boolean {
  const previous = line.words[at - 1]?.text ?? '';
  if (at === floor || at === 0) return !PREPOSITION.test(line.words[at]!.text);
  return !PREPOSITION.test(previous) && !/^(?:the|a|an|his|her|their|#|[%&~])$/.test(previous);
}

const COMPANY = / (?:along with|together with|as well as|with|and|including|in addition to) $/;

/** "..., along with several of his associates": those who stand after a verb that has its people already. */
function company(line: Line, from: number, passive = true): Party[] {
  for (let i = from; i < Math.min(from + 22, line.words.length); i++) {
    const { text } = line.words[i]!;
    if (/^(?:[.;]|who|which|that|when|while|after|where)$/.test(text) || ARREST.test(text) || KILL.test(text))
      return [];
    const link = COMPANY.exec(textOf(line, Math.max(from, i - 1), i + 1))?.[0].trim();
    // "insurgents associated with a commander": only right after the verb does "with" name company.
    if (!link || link === 'and' || (link === 'with' && (i > from || !passive))) continue;
    const list = partiesFrom(line, i + 1);
    if (list.length > 0) return list.map((party) => (link === 'including' ? { ...party, share: true } : party));
  }
  return [];
}

function withCompany(line: Line, told: readonly Party[]): Party[] {
  return told.length === 0 ? [] : [...told, ...company(line, told.at(-1)!.last, false)];
}

/** The people before the verb do the killing: "insurgents killed two civilians". */
function actsThemselves(line: Line, verb: number, floor: number): boolean {
  // A second verb has the subject of the first: "killed one insurgent and detained two".
  if (floor > 0 || line.words.slice(floor, verb).some(({ text }) => forceWords.has(text) || text === '&')) return false;
  return (
    partyAt(line, Math.max(floor, verb - 3)) !== null ||
    / (?:he|they|she|who) (?:[a-z]+ ){0,2}$/.test(textOf(line, floor, verb))
  );
}
