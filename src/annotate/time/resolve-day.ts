import { unknownDate } from '../../model/partial-date.ts';
import type { Clock, Form } from './form.ts';
import { clockValue, dateOf, hasDay, type Moment, moment, partValue, plusDays, timexValue } from './moment.ts';
import { noDate, type Resolved, resolvedMoment } from './resolved.ts';
import { type Story, weekdayFrom } from './story.ts';

/** "Thursday": a day where the day of speaking is known, or where the text dates that weekday itself; a weekday alone gives nothing. */
export function resolveWeekday(form: Form & { kind: 'weekday' }, story: Story, future: boolean): Resolved {
  const { weekday, which, part } = form;
  const unknown = noDate('a weekday, and the day of speaking is not known', `XXXX-WXX-${weekday === 0 ? 7 : weekday}`);
  if (form.indefinite) return { ...unknown, reason: 'some such weekday, the words do not say which' };
  if (which === 'previous' || which === 'following' || which === 'same') {
    const day = story.focus ? weekdayFrom(story.focus, weekday, which === 'previous' ? -1 : 1, which === 'same') : null;
    return day
      ? resolvedMoment({ ...day, part }, 'narrative', 'counted from the date that the text told last')
      : unknown;
  }
  const told = which === null ? story.named.get(weekday) : undefined;
  const near = story.narrative ? story.focus : story.speech;
  const ahead = which === 'next' || (which === null && future);
  const day = near ? weekdayFrom(near, weekday, ahead ? 1 : -1, which === null || which === 'this') : null;
  if (day) {
    const reason = ahead
      ? 'the first such weekday after the day of speaking'
      : 'the last such weekday up to the day of speaking';
    return resolvedMoment({ ...day, part }, story.narrative ? 'narrative' : story.speechAnchor, reason);
  }
  return told ? resolvedMoment({ ...told, part }, 'narrative', 'the text dates this weekday elsewhere') : unknown;
}

/** "yesterday", "last night", "today": counted from the day of speaking; in a chronicle they have no date. */
export function resolveSpokenDay(form: Form & { kind: 'spoken-day' }, story: Story): Resolved {
  const { days, part } = form;
  if (story.narrative || !hasDay(story.speech)) {
    const value = days === 0 && part === null ? 'PRESENT_REF' : timexValue(moment({ day: null, part: part ?? null }));
    return noDate(
      'counted from a day of speaking that is not known',
      part === null && days !== 0 ? 'XXXX-XX-XX' : value,
    );
  }
  return resolvedMoment(
    { ...plusDays(story.speech, days), part },
    story.speechAnchor,
    'counted from the day of speaking',
  );
}

/** "that morning", "the next night", "the night": a part of the day that the text told last. */
export function resolvePart(form: Form & { kind: 'part' }, story: Story): Resolved {
  const { part, which } = form;
  const focus = story.focus;
  if (focus === null) return timeOnly(`XXXX-XX-XXT${partValue(part)}`, 'a part of a day that the text has not told');
  if ((which === 'following' || which === 'next' || which === 'previous') && hasDay(focus)) {
    return resolvedMoment(
      { ...plusDays(focus, which === 'previous' ? -1 : 1), part },
      'narrative',
      'the day beside the one that the text told last',
    );
  }
  const day = moment({ year: focus.year, month: focus.month, day: focus.day, part });
  if (which === null && focus.day === null)
    return timeOnly(timexValue(day), 'a part of a day that the text has not told');
  const date = dateOf(day);
  return {
    ...timeOnly(timexValue(day), 'a part of the day that the text told last'),
    date: date ?? unknownDate,
    anchor: 'narrative',
    moment: day,
  };
}

/** A time of day, on the day that the text told last. */
export function resolveClock(clock: Clock, story: Story): Resolved {
  const day =
    story.focus && hasDay(story.focus) ? story.focus : !story.narrative && story.focus === null ? story.speech : null;
  if (!hasDay(day)) return timeOnly(`XXXX-XX-XXT${clockValue(clock)}`, 'a time of a day that the text has not told');
  const at: Moment = { ...day, part: null, clock };
  return {
    ...resolvedMoment(at, story.focus ? 'narrative' : 'publication_fallback', 'on the day that the text told last'),
    moment: at,
  };
}

function timeOnly(value: string, reason: string): Resolved {
  return { type: 'time', value, date: unknownDate, anchor: 'none', reason, moment: null };
}

/** A time of day on a day that its own words give; without one, the time alone. */
export function resolveTimed(day: Resolved, clock: Clock): Resolved {
  if (!hasDay(day.moment)) return timeOnly(`XXXX-XX-XXT${clockValue(clock)}`, day.reason);
  return resolvedMoment({ ...day.moment, part: null, clock }, day.anchor, day.reason);
}
