import { monthDate, type PartialDate, unknownDate } from '../../model/partial-date.ts';
import type { Span } from '../../model/span.ts';
import type { TimeExpression } from '../annotated.ts';

/** How near the expression stands that dates an event. `publication` is a fallback that the text does not give: the caller may refuse it. */
export type DateLink = 'clause' | 'sentence' | 'paragraph' | 'later' | 'dateline' | 'publication' | 'none';

/** The date of an event told at a span, and why. */
export interface GoverningDate {
  readonly date: PartialDate;
  /** The words that give it; null for the fallback on the publication date. */
  readonly expression: TimeExpression | null;
  readonly link: DateLink;
  readonly reason: string;
}

export interface DateScene {
  readonly text: string;
  /** All expressions of the text, as `findTimes` gives them. */
  readonly times: readonly TimeExpression[];
  /** Sentences as half-open spans where they are known; else the text is cut at full stops before capitals. */
  readonly sentences?: readonly Span[];
  readonly published?: PartialDate | null;
  /** True for the event that the report is about: its day may then be told in a later sentence. */
  readonly central?: boolean;
}

/** A clause ends at these marks, or at a comma before a linking word; a date beyond it belongs to the event less likely. */
const CLAUSE_END =
  /[;:—–]|, (?:which|who|whose|where|when|while|after|before|as|but|and|in which|during which|a \p{L}+ (?:after|before))\b/gu;
/** Words before a date that make it a limit or a comparison, not the time of an event. */
const LIMIT = /(?:^|[^\p{L}])(?:since|until|till|by|before|after|than|deadline of|ahead of|from)\s+(?:the\s+)?$/iu;
/** A verb or noun of saying close before a date: the date of the telling, not of what is told. */
const SAYING =
  /(?:^|[^\p{L}])(?:said|says|told|announced|confirmed|reported|reports|stated|claimed|added|wrote|revealed|released|published|issued|statement|posted|updated|declared)(?:\s+\p{L}+){0,3}?\s+(?:(?:late|early)\s+)?(?:on\s+)?$/iu;

const CLAUSE_COST = 60;
const SAYING_COST = 240;
const COARSE_COST = 80;

/**
 * The date that governs an event whose words stand at `at`: the nearest expression of its clause, else of its sentence, else of the
 * sentences before it in the paragraph, else the dateline, else the publication date, marked as such. Expressions that name a limit ("since 2011"), a
 * length or a repetition date nothing; one beside a verb of saying dates the event only where no other does. A central event whose own
 * sentence has no day takes the first day that a later sentence tells.
 */
export function governingDate(at: Span, scene: DateScene): GoverningDate {
  const sentence = sentenceAt(at, scene);
  const datable = scene.times.filter(
    (t) => dates(t) && !LIMIT.test(scene.text.slice(Math.max(0, t.start - 24), t.start)),
  );
  const running = datable.filter((t) => !t.isDateline);
  const inside = running.filter((t) => t.start >= sentence.start && t.end <= sentence.end);
  const own = nearest(at, inside, scene.text);
  const ahead = scene.central ? laterDay(sentence, running, scene.text) : null;
  if (own && (own.cost < SAYING_COST || !ahead) && !(ahead && narrows(own.time, ahead))) {
    return govern(own.time, own.cost < CLAUSE_COST ? 'clause' : 'sentence');
  }
  const paragraph = paragraphStart(scene.text, sentence.start);
  const told = running.filter(
    (t) => t.start >= paragraph && t.end <= sentence.start && isExact(t) && !isSaid(t, scene.text),
  );
  const before = told.at(-1);
  if (before) return govern(before, 'paragraph');
  if (ahead) return govern(ahead, 'later');
  const line = datable.find((t) => t.isDateline);
  if (line) return govern(line, 'dateline');
  if (scene.published && scene.published.value !== '') {
    return {
      date: scene.published,
      expression: null,
      link: 'publication',
      reason: 'the text gives no date: the day of publication stands in',
    };
  }
  return {
    date: unknownDate,
    expression: null,
    link: 'none',
    reason: 'neither the text nor its publication gives a date',
  };
}

function laterDay(sentence: Span, times: readonly TimeExpression[], text: string): TimeExpression | null {
  return times.find((t) => t.start >= sentence.end && t.date.precision === 'day' && !isSaid(t, text)) ?? null;
}

// "this week's shooting ... on Monday night": the day lies in the range that the event's own sentence gives.
function narrows(wide: TimeExpression, day: TimeExpression): boolean {
  const { precision, earliest, latest } = wide.date;
  if (precision !== 'range' || !earliest || !latest || !day.date.earliest) return false;
  return earliest <= day.date.earliest && day.date.earliest <= latest;
}

function govern(time: TimeExpression, link: DateLink): GoverningDate {
  const where = {
    clause: 'in its clause',
    sentence: 'in its sentence',
    paragraph: 'before it in its paragraph',
    dateline: 'in the dateline',
  };
  return {
    date: codedDate(time.date),
    expression: time,
    link,
    reason: `${where[link as keyof typeof where]}: ${time.reason}`,
  };
}

/** A range as coders write it: the month or year that holds all of it, where one does; other dates as they are. */
export function codedDate(date: PartialDate): PartialDate {
  if (date.precision !== 'range' || !date.earliest || !date.latest) return date;
  const [year, month] = date.earliest.split('-').map(Number);
  if (date.earliest.slice(0, 7) !== date.latest.slice(0, 7)) return date;
  return monthDate(year!, month!) ?? date;
}

const dates = (t: TimeExpression) =>
  (t.type === 'date' || t.type === 'time') && t.date.precision !== 'unknown' && t.anchor !== 'publication_fallback';
const isExact = (t: TimeExpression) => t.date.precision === 'day' || t.date.precision === 'month';
const isSaid = (t: TimeExpression, text: string) => SAYING.test(text.slice(Math.max(0, t.start - 60), t.start));

function nearest(
  at: Span,
  times: readonly TimeExpression[],
  text: string,
): { time: TimeExpression; cost: number } | null {
  let best: { time: TimeExpression; cost: number } | null = null;
  for (const time of times) {
    const cost = costOf(at, time, text);
    if (!best || cost < best.cost) best = { time, cost };
  }
  return best;
}

function costOf(at: Span, time: TimeExpression, text: string): number {
  const between = text.slice(Math.min(at.end, time.end), Math.max(at.start, time.start));
  const clauses = between.match(CLAUSE_END)?.length ?? 0;
  const coarse = isExact(time) || time.date.precision === 'range' ? 0 : COARSE_COST;
  // The distance breaks ties inside a clause without ever outweighing a clause's end.
  const distance = Math.min(CLAUSE_COST - 1, between.length / 4);
  return distance + clauses * CLAUSE_COST + (isSaid(time, text) ? SAYING_COST : 0) + coarse;
}

function sentenceAt(at: Span, { text, sentences }: DateScene): Span {
  const known = sentences?.find((s) => s.start <= at.start && at.start < s.end);
  if (known) return known;
  const from = Math.max(0, at.start - 1000);
  const before = [...text.slice(from, at.start).matchAll(/[.!?]["”’)]?\s+(?=[\p{Lu}"“])|[\n\r\u2028]+/gu)]
    .filter((m) => !abbreviated(text, from + m.index))
    .at(-1);
  const after = [
    ...text.slice(at.end, at.end + 1000).matchAll(/[.!?]["”’)]?(?=\s+[\p{Lu}"“]|\s*$)|[\n\r\u2028]+/gu),
  ].find((m) => !abbreviated(text, at.end + m.index));
  return {
    start: before ? from + before.index + before[0].length : from,
    end: after ? at.end + after.index + 1 : Math.min(text.length, at.end + 1000),
  };
}

// "Jan. 5", "Gen. Rahimi", "U.S. Army": the stop ends no sentence.
function abbreviated(text: string, stop: number): boolean {
  return /(?:^|[^\p{L}])(?:\p{L}|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Gen|Col|Maj|Capt|Lt|Sgt|Mr|Mrs|Ms|Dr|St|No)$/u.test(
    text.slice(Math.max(0, stop - 5), stop),
  );
}

function paragraphStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\u2028', at - 1)) + 1;
}
