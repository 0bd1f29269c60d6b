import { compareSpans } from '../../model/span.ts';
import type { TimeExpression } from '../annotated.ts';
import { addressDate } from './address-date.ts';
import type { Anchor, TimeContext } from './context.ts';
import { findDateline, serialMonth } from './dateline.ts';
import type { CalendarForm, Form, Match } from './form.ts';
import { hasDay, isoDay, type Moment, moment, momentOf, weekdayOf } from './moment.ts';
import { type Cues, resolve } from './resolve.ts';
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
  const matches = scan(words, mayStartTime);
  const dateline = findDateline(text, words, matches);
  const story = beginStory(text, matches, dateline, context);
  return matches.map((match) => expression(words, match, match === dateline, story)).sort(compareSpans);
}

function expression(words: readonly Word[], match: Match, isDateline: boolean, story: Story): TimeExpression {
  const start = words[match.from]!.start;
  const end = words[match.to - 1]!.end;
  if (match.form.kind === 'calendar' && (match.form.year ?? 0) < 0) story.antiquity = true;
  const found =
    isDateline && story.speech ? datelineOf(match, story) : resolve(match.form, story, cuesAround(words, match));
  if (found.moment && !isDateline && movesFocus(words, match)) story.focus = found.moment;
  const { type, date, value, anchor, reason, readings } = found;
  return { start, end, type, date, value, anchor, reason, ...(readings ? { readings } : {}) };
}

function datelineOf(match: Match, story: Story) {
  const form = match.form as CalendarForm;
  return resolve({ ...form, year: form.year ?? story.speech!.year }, { ...story, narrative: false }, { future: false });
}

// "since 2011", "than in 2019": a limit or a comparison, not where the story goes on.
function movesFocus(words: readonly Word[], match: Match): boolean {
  return !/^(?:since|than|until|till)$/.test(wordAt(words, match.from - 1).lower);
}

const AHEAD = new Set([
  'will',
  'shall',
  'scheduled',
  'planned',
  'plans',
  'due',
  'upcoming',
  'expected',
  'begins',
  'until',
  'by',
  'deadline',
]);

function cuesAround(words: readonly Word[], match: Match): Cues {
  for (let i = match.from - 1; i >= 0 && i >= match.from - 8; i--) {
    const { lower } = wordAt(words, i);
    if (/^[.!?;]$/.test(lower)) break;
    if (AHEAD.has(lower)) return { future: true };
  }
  return { future: false };
}

function beginStory(text: string, matches: readonly Match[], dateline: Match | null, context: TimeContext): Story {
  const { speech, anchor } = speechOf(text, dateline, context);
  return {
    speech,
    speechAnchor: anchor,
    narrative: isNarrative(matches, speech, context),
    named: namedWeekdays(matches, speech),
    locale: context.locale ?? null,
    focus: null,
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

/** A text is a chronicle when it gives many years and hardly any is near the day of speaking. */
function isNarrative(matches: readonly Match[], speech: Moment | null, context: TimeContext): boolean {
  if (context.genre && context.genre !== 'auto') return context.genre === 'narrative';
  const years = matches.map((m) => yearIn(m.form)).filter((y) => y !== null);
  const near = years.filter((y) => speech?.year != null && Math.abs(y - speech.year) <= 1).length;
  return years.length >= 8 && near / years.length < 0.25;
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
