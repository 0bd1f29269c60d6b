import type { Attribution, Figure, Victim } from '../../model/account-values.ts';
import type { PostHeld, Relation } from '../../model/actor-values.ts';
import { formatCount } from '../../model/count.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/place.ts';
import type { Spread } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import { typeName } from './codebook-words.ts';

const formats = {
  day: new Intl.DateTimeFormat(strings.language, { dateStyle: 'medium', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(strings.language, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
};

export function dayWords(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : formats.day.format(time);
}

/** A date as exactly as it is known, never more. */
export function dateWords(date: PartialDate | null): string {
  if (!date || date.precision === 'unknown') return strings.unknownDate;
  const { precision, value, earliest, latest } = date;
  if (earliest === null || latest === null) return value;
  if (precision === 'day') return dayWords(earliest);
  if (precision === 'month') return formats.month.format(Date.parse(`${earliest}T00:00:00Z`));
  if (precision === 'year') return value;
  return `${dayWords(earliest)} – ${dayWords(latest)}`;
}

/** From the smallest level known to the country, each name once. */
export function placeWords(place: Place | null): string {
  if (!place) return strings.unknownPlace;
  const names = [place.locality, place.admin2, place.admin1, place.country].filter((name) => name !== null);
  return names.length > 0 ? [...new Set(names)].join(', ') : place.words;
}

/** "5", "46–60", "46+", "1–6+", "up to 9": a plus where some source says that there are more. */
export function spreadWords(spread: Spread | null): string {
  if (!spread) return strings.notSaid;
  const { low, high, open } = spread;
  if (high === null) return strings.vague;
  if (low === null) return `≤ ${number(high)}`;
  return `${low === high ? number(low) : `${number(low)}–${number(high)}`}${open ? '+' : ''}`;
}

export function figureWords({ count, by, of, includesAttackers }: Figure): string {
  const share = of ? ` ${of}` : '';
  const attackers = includesAttackers ? ', attackers counted' : '';
  return `${formatCount(count)}${share}${attackers}${by ? `, says ${by}` : ''}`;
}

function victimWords({ name, post, description, number: count, outcome }: Victim): string {
  const who = [name, post].filter(Boolean).join(', ') || description || '';
  const many = count && !name ? formatCount(count) : '';
  const rest = [many, strings.outcome[outcome]].filter(Boolean).join(', ');
  return rest ? `${who} (${rest})` : who;
}

function attributionWords({ name, status, by }: Attribution): string {
  return `${name} — ${strings.statusBy[status]}${by ? `, by ${by}` : ''}`;
}

function postWords({ post, body, tenure, asOf }: PostHeld): string {
  const held = tenure === 'current' ? post : `${tenure} ${post}`;
  return `${held}${body ? ` (${body})` : ''}${asOf ? `, ${dateWords(asOf)}` : ''}`;
}

function relationWords({ relation, object, asOf, by }: Relation): string {
  return `${relation.replaceAll('_', ' ')} ${object}${asOf ? `, ${dateWords(asOf)}` : ''}${by ? `, says ${by}` : ''}`;
}

const words = ({ words: said }: { words: string }) => said;

const WORDS: Record<string, (value: never) => string> = {
  type: typeName,
  outcome: (code: string) => strings.outcome[code] ?? code,
  prominence: (code: string) => strings.prominence[code] ?? code,
  date: dateWords,
  said_on: dateWords,
  place: placeWords,
  site: words,
  target: words,
  weapon: words,
  perpetrator: attributionWords,
  victim: victimWords,
  killed: figureWords,
  wounded: figureWords,
  kidnapped: figureWords,
  arrested: figureWords,
  attackers_killed: figureWords,
  attackers_arrested: figureWords,
  holds_post: postWords,
  relation: relationWords,
};

/** The value of a statement as a person reads it. */
export function valueWords(property: string, value: unknown): string {
  const inWords = WORDS[property] as ((value: unknown) => string) | undefined;
  return inWords && value !== null && value !== undefined ? inWords(value) : String(value);
}

export function propertyName(property: string): string {
  return strings.property[property] ?? property.replaceAll('_', ' ');
}
