import type { Annotated, PlaceMention, TimeExpression } from '../annotate/annotated.ts';
import { Clauses } from '../annotate/parse/clause.ts';
import { genericPhrases, rolePhrases, unrealPhrases } from '../codebook/event-words.ts';
import type { Span } from '../model/span.ts';
import { type Anniversary, anniversaryIn } from './anniversary.ts';
import { type EventMention, eventMentions } from './event-mention.ts';
import { type Line, spanOf, wordAt } from './line.ts';
import { type Toll, tollsOf } from './tolls.ts';

/**
 * A stretch of a line that can tell of one incident only: words `[from, to)`. What stands before the first event word of a
 * sentence belongs to the clause of that word, so that a date or a place told first stays with what it dates.
 */
export interface Clause {
  readonly index: number;
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly mentions: readonly EventMention[];
  readonly tolls: readonly Toll[];
  readonly times: readonly TimeExpression[];
  readonly places: readonly PlaceMention[];
  /** Words that turn to another incident: "a week after", "an earlier attack"; null where none. */
  readonly turn: string | null;
  /** Words of a habit or a total, null where none. */
  readonly generic: string | null;
  /** Where the sentence starts, a clause opens it. */
  readonly opens: boolean;
  /** What a commemoration in it looks back to; null where none. */
  readonly anniversary: Anniversary | null;
  /** Where each word of the clause starts in the document. */
  readonly starts: readonly number[];
}

const CUT =
  /^(?:[;:]|--?|–|—|,|when|after|while|which|who|whom|whose|whereupon|before|where|although|though|because|as|but|\(|\))$/;

const SPAN =
  '(?:just |only |barely |less than |nearly |about |more than )?(?:# |a |an |one |two |three |few |the )?(?:and (?:a|#|one) half )?(?:hours?|days?|weeks?|months?|years?)(?: and (?:a|#|one) half)?';
/** "came a week after ...", "; a day earlier, ...": another incident, and how far it lies from the one being told. */
const DURATION = new RegExp(
  ` ${SPAN} after | on the (?:same )?day (?:that |when |as )?(?=(?:a|an|#) )|(?<=^ |[,;:.] (?:and )?)${SPAN} (?:before|earlier|previously|prior) `,
  'g',
);

const EVENTS =
  '(?:attacks?|bombings?|blasts?|explosions?|incidents?|shootings?|assaults?|suicide attacks?|assassinations?|killings?|strikes?|raids?|operations?)';
const TURNS = new RegExp(
  ` (?:in )?(?:(?:an?|another|#) )?(?:earlier|previous|similar|second|another|most notorious|last major|prior) (?:[a-z~%&-]+ ){0,3}?(?:${EVENTS}|one) ` +
    `| the (?:most notorious|deadliest|worst|bloodiest|last major|previous) (?:[a-z~%&-]+ ){0,3}?${EVENTS} | a similar # `,
  'g',
);

/** The clauses of a document in order. */
export function clausesOf(document: Annotated, lines: readonly Line[]): Clause[] {
  const clauses: Clause[] = [];
  const parse = new Clauses(document);
  for (const line of lines) {
    const mentions = eventMentions(line);
    const tolls = tollsOf(line, parse);
    const cuts = mergedCuts(document, line, mentions, tolls);
    for (let i = 0; i + 1 < cuts.length; i++) {
      clauses.push(clauseOf(document, line, cuts[i]!, cuts[i + 1]!, mentions, tolls, clauses.length));
    }
  }
  return clauses;
}

/** Words at which a clause starts, the end last. Stretches without an event word join the one before, or at the start the next. */
function mergedCuts(
  document: Annotated,
  line: Line,
  mentions: readonly EventMention[],
  tolls: readonly Toll[],
): number[] {
  const told = new Set([...mentions.map((m) => m.first), ...tolls.map((t) => t.verb)]);
  const cuts = [...new Set([0, ...boundaries(document, line, mentions), line.words.length])].sort((a, b) => a - b);
  const kept: number[] = [0];
  let seen = false;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const has = [...told].some((at) => at >= cuts[i]! && at < cuts[i + 1]!);
    const hard = line.words[cuts[i]!]?.text === ';' || line.words[cuts[i]! - 1]?.text === ';';
    if (i > 0 && seen && (has || hard)) {
      kept.push(frontOf(document, line, cuts, i, kept.at(-1)!, told));
      seen = false;
    }
    seen ||= has;
  }
  return [...kept, line.words.length];
}

/** A stretch with a date but no event word right before a clause belongs to it: "..., and on January 14 a policeman was shot". */
function frontOf(
  document: Annotated,
  line: Line,
  cuts: readonly number[],
  at: number,
  floor: number,
  told: ReadonlySet<number>,
): number {
  const subject = subjectFront(line, cuts, at, floor, told);
  if (subject !== null) return subject;
  const before = cuts[at - 1]!;
  if (before <= floor || [...told].some((word) => word >= before && word < cuts[at]!)) return cuts[at]!;
  const text = line.words.slice(before, cuts[at]!);
  const { start, end } = spanOf(document, line, before, before + text.length);
  const dated = document.times.some((time) => time.start >= start && time.end <= end);
  const fronted = /^[,;]$/.test(text[0]?.text ?? '') && /^(?:in|on|last|and|a|#|earlier)$/.test(text[1]?.text ?? '');
  return dated && fronted ? before : cuts[at]!;
}

/** ", while X, the deputy governor, and Y were killed": the stretches before a verb that hold its subject belong to its clause. */
function subjectFront(
  line: Line,
  cuts: readonly number[],
  at: number,
  floor: number,
  told: ReadonlySet<number>,
): number | null {
  const opening = line.words.slice(cuts[at]!, cuts[at]! + 2).map(({ text }) => text);
  if (opening[0] !== ',' || !/^(?:was|were|has|have|had)$/.test(opening[1] ?? '')) return null;
  const last = Math.max(floor, ...[...told].filter((word) => word < cuts[at]!));
  for (let i = at - 1; i >= 0 && cuts[i]! > last; i--) {
    if (/^(?:while|whereas|although|;|before|after|when)$/.test(line.words[cuts[i]!]!.text)) return cuts[i]!;
    // ", and in February a councillor, X, was stabbed".
    if (/^ , (?:and|but) (?:in|on|last|earlier|this|a|#) /.test(textOf(line, cuts[i]!, cuts[i]! + 3))) return cuts[i]!;
  }
  return null;
}

function boundaries(document: Annotated, line: Line, mentions: readonly EventMention[]): number[] {
  const inTime = (word: number) => {
    const { start } = spanOf(document, line, word, word + 1);
    return document.times.some((time) => time.start < start && start < time.end);
  };
  const agents = new Set(mentions.filter((m) => m.word.part === 'agent').map((m) => m.last));
  // "the gunman who killed eleven" is one with what he did.
  const cuts = line.words.flatMap(({ text }, i) =>
    (CUT.test(text) || (text === 'since' && opensDeed(line, i, mentions))) &&
    !inTime(i) &&
    i > 0 &&
    !(text === 'who' && agents.has(i))
      ? [i]
      : [],
  );
  cuts.push(...listed(document, line, mentions));
  for (const match of line.text.matchAll(DURATION)) {
    const at = wordAt(line, match.index + 1);
    const after = wordAt(line, match.index + match[0].length);
    if (mentions.some((m) => m.first >= after)) cuts.push(at);
  }
  for (const match of line.text.matchAll(TURNS)) {
    // "killed in an earlier attack" belongs to what stands before it.
    const at = wordAt(line, match.index + 1);
    if (!match[0].startsWith(' in ') && line.words[at - 1]?.text !== 'in') cuts.push(at);
  }
  return cuts;
}

/** "the worst attack since an embassy was bombed in 1998": what "since" opens is told as a clause of its own. */
function opensDeed(line: Line, since: number, mentions: readonly EventMention[]): boolean {
  return mentions.some(
    ({ word, first }) =>
      word.part === 'verb' &&
      first > since &&
      first - since < 9 &&
      !line.words.slice(since, first).some(({ text }) => /^[.,;:]$/.test(text)),
  );
}

/** "the bombing of a bank in A in March or the shooting in a mosque in B in April": each event noun with its own place or day. */
function listed(document: Annotated, line: Line, mentions: readonly EventMention[]): number[] {
  const nouns = mentions.filter((m) => m.word.part === 'noun' || m.word.part === 'plural');
  return nouns.slice(1).flatMap((mention, i) => {
    const before = nouns[i]!;
    const link = line.words.findLastIndex(
      ({ text }, at) => at < mention.first && at > before.last && /^(?:and|or|,)$/.test(text),
    );
    if (
      link < 0 ||
      !/^ (?:and|or|,) (?:and )?(?:the|a|an|another|then|last|this) (?:[a-z'-]+ ){0,3}$/.test(
        textOf(line, link, mention.first),
      )
    )
      return [];
    const placed = (from: number, to: number) => {
      const [start, end] = [line.words[from]!.start, line.words[to - 1]!.end];
      return [...document.places, ...document.times].some((one) => one.start >= start && one.end <= end);
    };
    const next = nouns[i + 2]?.first ?? line.words.length;
    return placed(before.first, link) && mention.last < next && placed(mention.last, next) ? [link] : [];
  });
}

function clauseOf(
  document: Annotated,
  line: Line,
  from: number,
  to: number,
  mentions: readonly EventMention[],
  tolls: readonly Toll[],
  index: number,
): Clause {
  const span = spanOf(document, line, from, to);
  const inside = (other: Span) => other.start >= span.start && other.start < span.end;
  const text = textOf(line, from, to);
  return {
    index,
    line,
    from,
    to,
    span,
    mentions: mentions.filter((m) => m.first >= from && m.first < to),
    tolls: tolls.filter((t) => t.verb >= from && t.verb < to),
    times: document.times.filter((time) => inside(time) && !isAhead(document, time)),
    places: document.places.filter(inside),
    turn: turnOf(line, from, to, mentions, tolls, document.times.filter(inside).length),
    anniversary: isOccurrence(mentions, from, to, line)
      ? null
      : anniversaryIn(text, document.times.filter(inside), document.facts.published, (time) =>
          document.document.text.slice(time.end, time.end + 30),
        ),
    generic: genericPhrases.find((phrase) => text.includes(` ${phrase} `)) ?? null,
    opens: from === 0,
    starts: line.words.slice(from, to).map((word) => document.tokens[word.first]!.start),
  };
}

/** After the report: "will appear in court on Saturday". */
function isAhead({ facts }: Annotated, { date }: TimeExpression): boolean {
  const latest = facts.published?.latest ?? null;
  return latest !== null && date.earliest !== null && date.earliest > latest;
}

/** The line's text for words `[from, to)`, with a space at both ends. */
export function textOf(line: Line, from: number, to: number): string {
  return ` ${line.words
    .slice(from, to)
    .map((word) => word.text)
    .join(' ')} `;
}

/** "A bomb went off at a ceremony that marked the tenth anniversary": what happened stands before the words of the anniversary. */
function isOccurrence(mentions: readonly EventMention[], from: number, to: number, { words }: Line): boolean {
  const years = words.findIndex(({ text }, i) => i >= from && i < to && /^(?:anniversary|years?|decades?)$/.test(text));
  return mentions.some((m) => m.word.part === 'verb' && m.word.kind !== 'harm' && m.first >= from && m.first < years);
}

/**
 * Words that turn to another incident, where an event of its own follows them: not "six days after the vote", nor "a day after the
 * explosion", which goes back to what was told.
 */
function turnOf(
  line: Line,
  from: number,
  to: number,
  mentions: readonly EventMention[],
  tolls: readonly Toll[],
  dated: number,
): string | null {
  const text = textOf(line, from, to);
  const duration = [...text.matchAll(DURATION)][0];
  if (duration && !/ to the day after $/.test(text.slice(0, duration.index + duration[0].length))) {
    if (!/ after $/.test(duration[0])) return duration[0].trim();
    const rest = text.slice(duration.index + duration[0].length);
    const words = from + (text.slice(0, duration.index + duration[0].length).match(/ /g)?.length ?? 1) - 1;
    const told = [
      ...mentions.filter((m) => m.word.part !== 'agent').map((m) => m.first),
      ...tolls.map((t) => t.verb),
    ].filter((at) => at >= words && at < to);
    const known = /^(?:the|this|that) (?:[a-z-]+ ){0,2}$/.test(rest.slice(0, columnOf(line, words, told[0] ?? to)));
    return told.length > 0 && !known ? duration[0].trim() : null;
  }
  // "in the worst shooting of the state's history" says what the incident told before it was.
  const turn = [...text.matchAll(TURNS)].find(({ index }) => !text.slice(0, index).endsWith(' in'))?.[0].trim() ?? null;
  // ", the deadliest attack in the country", without anything told of it, is a word for the incident told before.
  const bare =
    tolls.every((t) => t.verb < from || t.verb >= to) &&
    !mentions.some((m) => m.word.part === 'verb' && m.first >= from && m.first < to);
  return turn !== null && bare && dated === 0 && /^the (?:deadliest|worst|bloodiest)/.test(turn) && from > 0
    ? null
    : turn;
}

function columnOf(line: Line, from: number, at: number): number {
  return (line.words[at]?.column ?? line.text.length) - (line.words[from]?.column ?? 0);
}

/** What may, should or did not happen: "threat of attack", "no explosion", "to prevent an assault". */
export function isUnreal(mention: EventMention): boolean {
  const before = textOf(mention.line, Math.max(0, mention.first - 5), mention.first);
  if (/ (?:no|not|never|without|n't|nor)(?: [^ ]+){0,2} $/.test(before)) return true;
  if (unrealPhrases.some((phrase) => before.includes(` ${phrase} `))) return true;
  // "plans roadside bomb attacks": what somebody is known for. A participle right before a noun describes it: "a planned attack".
  if (mention.word.part === 'verb' || / (?:a|an|the|this|that) (?:[^ ]+ ){0,2}$/.test(before)) return false;
  const farther = textOf(mention.line, Math.max(0, mention.first - 9), Math.max(0, mention.first - 1));
  return rolePhrases.some(
    (phrase) => before.includes(` ${phrase} `) || (farther.includes(` ${phrase} `) && mention.word.part === 'plural'),
  );
}
