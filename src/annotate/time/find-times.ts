import { scheduledEvents } from '../../codebook/scheduled-events.ts';
import { compareSpans } from '../../model/span.ts';
import type { TimeExpression } from '../annotated.ts';
import { addressDate } from './address-date.ts';
import type { Anchor, TimeContext } from './context.ts';
import { findDateline, serialMonth } from './dateline.ts';
import type { CalendarForm, Form, Match } from './form.ts';
import { hasDay, isoDay, type Moment, moment, momentOf, weekdayOf } from './moment.ts';
import { type Cues, resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { scan } from './scan.ts';
import { mayStartTime } from './start-words.ts';
import { type Story, yearNear } from './story.ts';
import { cutWords, type Word, wordAt } from './words.ts';

/**
 * All time expressions of a text, in document order and without overlap, each with its value and date. Spans are half-open UTF-16
 * offsets into `text`. Pure: the same text and context give the same expressions. Never throws on any text; linear in its length.
 */
export function findTimes(text: string, context: TimeContext = {}): TimeExpression[] {
  const words = cutWords(text);
  if (!words.some(mayStartTime)) return [];
  const matches = shareYears(words, scan(words));
  const dateline = ofReport(findDateline(text, words, matches), context);
  const story = beginStory(text, matches, dateline, context);
  const told = story.narrative ? matches : matches.filter((match) => !isPostWord(words, match));
  return told.map((match) => expression(text, words, match, match === dateline, story)).sort(compareSpans);
}

/** A day far from that of publication heads an entry of a list ("Oct. 27, 2018: ..."), not the report. */
function ofReport(dateline: Match | null, context: TimeContext): Match | null {
  const published = context.published ? momentOf(context.published) : null;
  if (dateline === null || published === null || !hasDay(published)) return dateline;
  const read = datelineMoment(dateline.form as CalendarForm, published);
  if (read === null || !hasDay(read)) return dateline;
  const days = Math.abs(Date.parse(isoDay(read)) - Date.parse(isoDay(published))) / 86_400_000;
  return days > FAR ? null : dateline;
}

const FAR = 45;

/** "between March and April 1918", "14 August – 2 September 1914": the first date of a pair has the year of the second. */
function shareYears(words: readonly Word[], matches: readonly Match[]): Match[] {
  const shared = [...matches];
  for (let k = shared.length - 2; k >= 0; k--) {
    const [first, second] = [shared[k]!, shared[k + 1]!];
    if (first.form.kind !== 'calendar' || second.form.kind !== 'calendar') continue;
    if (lacksMonth(first.form) && second.form.day !== null && isPair(words, first.to, second.from)) {
      shared[k] = {
        ...first,
        form: { ...first.form, month: second.form.month, year: second.form.year, yearOf: second.form.yearOf },
      };
      continue;
    }
    if (!lacksYear(first.form)) continue;
    const same =
      (first.form.day === null) === (second.form.day === null) &&
      (first.form.season === null) === (second.form.season === null);
    if (!same || (second.form.month === null && second.form.season === null) || second.form.year === null) continue;
    if (!isPair(words, first.to, second.from)) continue;
    const over = first.form.month !== null && second.form.month !== null && first.form.month > second.form.month;
    shared[k] = { ...first, form: { ...first.form, year: over ? second.form.year - 1 : second.form.year } };
  }
  return shared;
}

// "the night of 3-4 May"
const lacksMonth = (form: CalendarForm) => form.month === null && form.day !== null && form.year === null;
const lacksYear = (form: CalendarForm) =>
  form.year === null && form.yearOf === null && (form.month !== null || form.season !== null);

function isPair(words: readonly Word[], from: number, to: number): boolean {
  if (to === from) return false;
  const between = words
    .slice(from, to)
    .map((w) => w.lower)
    .join(' ');
  return /^(?:-|–|—|to|and|or|until|till|through|and the|to the|until the|, and)$/.test(between);
}

function expression(
  text: string,
  words: readonly Word[],
  match: Match,
  isDateline: boolean,
  story: Story,
): TimeExpression {
  const start = words[match.from]!.start;
  const end = words[match.to - 1]!.end;
  if (match.form.kind === 'calendar' && (match.form.year ?? 0) < 0) story.antiquity = true;
  const found = isDateline ? datelineOf(match, story) : resolve(match.form, story, cuesAround(words, match));
  if (found.moment && !isDateline && movesFocus(words, match)) moveTo(found.moment, story, isHeading(text, start));
  const { type, date, value, anchor, reason, readings } = found;
  return {
    start,
    end,
    type,
    date,
    value,
    anchor,
    reason,
    ...(isDateline ? { isDateline } : {}),
    ...(readings ? { readings } : {}),
  };
}

function datelineOf(match: Match, story: Story): Resolved {
  const form = match.form as CalendarForm;
  const year = form.year ?? story.speech?.year ?? null;
  const found = resolve({ ...form, year }, { ...story, narrative: false }, { future: false, came: false });
  return found.date.value === ''
    ? found
    : { ...found, anchor: 'dateline', reason: 'the date by which the report dates itself' };
}

/** How far a lone year may lie from the story's year and still be where the story goes on. */
const YEARS_ON = 4;

function moveTo(moment: Moment, story: Story, heading: boolean): void {
  story.focus = moment;
  if (moment.year === null) return;
  const far = story.line !== null && Math.abs(moment.year - story.line) > YEARS_ON;
  if (heading || !far || moment.month !== null || moment.season !== null) story.line = moment.year;
}

// A short line of its own that ends without a stop: "1919", "January 1905: the fall of the fortress".
function isHeading(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 41), start);
  const from = before.lastIndexOf('\n');
  if (from < 0) return false;
  const line = (before.slice(from + 1) + text.slice(start, start + 81)).trimStart().split('\n', 1)[0]!.trimEnd();
  return line.length < 80 && !/[.!?"”]$/.test(line);
}

// "the former minister": in news the word belongs to the post, and dates nothing.
function isPostWord(words: readonly Word[], match: Match): boolean {
  return match.form.kind === 'reference' && /^former(?:ly)?$/.test(words[match.from]!.lower);
}

// "since 2011", "than in 2019": a limit or a comparison, not where the story goes on.
function movesFocus(words: readonly Word[], match: Match): boolean {
  return !/^(?:since|than|until|till)$/.test(wordAt(words, match.from - 1).lower) && !ownsScheduled(words, match.to);
}

/** "Sunday's upper house election": a day told in passing, from which nothing that follows is counted. */
function ownsScheduled(words: readonly Word[], at: number): boolean {
  if (!/^['’]$/.test(wordAt(words, at).text) || wordAt(words, at + 1).lower !== 's') return false;
  for (let i = at + 2; i < at + 6; i++) if (scheduledEvents.has(wordAt(words, i).lower)) return true;
  return false;
}

const AHEAD = new Set(['will', 'shall', 'scheduled', 'planned', 'plans', 'due', 'upcoming', 'expected']);

function cuesAround(words: readonly Word[], match: Match): Cues {
  return { future: looksAhead(words, match), came: hasCome(words, match) };
}

function looksAhead(words: readonly Word[], match: Match): boolean {
  // "by Dec. 31" looks ahead; "arrested by police on Tuesday" does not, so "by" counts only right before a day of the calendar.
  const limit = /^(?:by|until|till)$/.test(wordAt(words, match.from - 1).lower);
  if (limit && match.form.kind === 'calendar') return true;
  for (let i = match.from - 1; i >= 0 && i >= match.from - 8; i--) {
    const { lower } = wordAt(words, i);
    if (/^[.!?;]$/.test(lower)) return false;
    if (AHEAD.has(lower)) return true;
  }
  return false;
}

function hasCome(words: readonly Word[], match: Match): boolean {
  for (let i = match.from - 1; i >= 0 && i >= match.from - 3; i--) {
    if (/^(?:came|comes|coming|occurred|happened|took)$/.test(wordAt(words, i).lower)) return true;
  }
  return false;
}

function beginStory(text: string, matches: readonly Match[], dateline: Match | null, context: TimeContext): Story {
  const { speech, anchor } = speechOf(text, dateline, context);
  return {
    speech,
    speechAnchor: anchor,
    narrative: isNarrative(matches, speech, dateline, context),
    named: namedWeekdays(matches, speech),
    locale: context.locale ?? null,
    focus: null,
    line: null,
    antiquity: matches.some((m) => m.form.kind === 'calendar' && (m.form.year ?? 0) < 0),
  };
}

/** When the report speaks, and what says so: dateline, publication, then the page's address. */
function speechOf(
  text: string,
  dateline: Match | null,
  context: TimeContext,
): { speech: Moment | null; anchor: Anchor } {
  const published = context.published ? momentOf(context.published) : null;
  const address = addressDate(context.url ?? null);
  const given = context.dateline ? momentOf(context.dateline) : null;
  if (given) return { speech: given, anchor: 'dateline' };
  const read = dateline ? datelineMoment(dateline.form as CalendarForm, published ?? address ?? serial(text)) : null;
  if (read && hasDay(read)) return { speech: read, anchor: 'dateline' };
  const known = published ?? address ?? read ?? serial(text);
  return { speech: known, anchor: known ? 'publication' : 'none' };
}

function serial(text: string): Moment | null {
  const found = serialMonth(text);
  return found ? moment(found) : null;
}

function datelineMoment(form: CalendarForm, near: Moment | null): Moment | null {
  const { month, day } = form;
  if (month === null || day === null) return null;
  if (form.year !== null && form.year > 99) return moment({ year: form.year, month, day });
  if (form.year !== null) return moment({ year: form.year + (form.year > 70 ? 1900 : 2000), month, day });
  if (!near) return null;
  // A release's serial number counts months: a dateline of December under a January number is last year's.
  const year =
    near.day === null && near.month !== null && near.year !== null
      ? near.year - (month - near.month > 6 ? 1 : 0) + (near.month - month > 6 ? 1 : 0)
      : yearNear(near, month, day, false);
  return moment({ year, month, day });
}

/**
 * A text is a chronicle when it gives many years and hardly ever points from the day of speaking ("yesterday", "on Tuesday"). A dateline
 * makes it news.
 */
function isNarrative(
  matches: readonly Match[],
  speech: Moment | null,
  dateline: Match | null,
  context: TimeContext,
): boolean {
  if (context.genre && context.genre !== 'auto') return context.genre === 'narrative';
  const years = matches.map((m) => yearIn(m.form)).filter((y) => y !== null);
  const spoken = matches.filter((m) => pointsFromSpeech(m.form)).length;
  if (dateline !== null || years.length < 5 || spoken > years.length * 0.15) return false;
  const near = years.filter((y) => speech?.year != null && Math.abs(y - speech.year) <= 1).length;
  return near / years.length < 0.5;
}

function pointsFromSpeech(form: Form): boolean {
  if (form.kind === 'weekday' || form.kind === 'spoken-day' || form.kind === 'timed') return true;
  return form.kind === 'shift' && form.from === 'speech';
}

function yearIn(form: Form): number | null {
  return form.kind === 'calendar' && form.year !== null && (form.year > 99 || form.year < 0) ? form.year : null;
}

function namedWeekdays(matches: readonly Match[], speech: Moment | null): Map<number, Moment> {
  const named = new Map<number, Moment>();
  for (const { form } of matches) {
    if (form.kind !== 'calendar' || form.day === null || form.month === null) continue;
    const year = form.year ?? (speech ? yearNear(speech, form.month, form.day, false) : null);
    const day = moment({ year, month: form.month, day: form.day });
    const weekday = form.weekday ?? (hasDay(day) && form.day <= 28 ? weekdayOf(isoDay(day)) : null);
    if (weekday !== null && !named.has(weekday) && form.weekday !== null) named.set(weekday, day);
  }
  return named;
}
