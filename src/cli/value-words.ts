import { incidentTypes } from '../codebook/incident-types.ts';
import type { Attribution, Figure, Victim } from '../model/account-values.ts';
import type { PostHeld, Relation } from '../model/actor-values.ts';
import type { Speaker } from '../model/claim-values.ts';
import { formatCount } from '../model/count.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { Property, Statement } from '../model/statement.ts';
import { oneLine } from './layout.ts';

/** "Suicide bombing" for `suicide_bombing`; a code that the codebook does not have stays as it is. */
export function typeWords(code: string): string {
  return incidentTypes().get(code)?.name ?? code;
}

/** The date with its precision where that is not a day: "2023-03 (month)". */
export function dateWords(date: PartialDate): string {
  if (date.precision === 'unknown') return 'date not known';
  return date.precision === 'day' ? date.value : `${date.value} (${date.precision})`;
}

/** From the smallest level known to the country: "Kandahar, Kandahar, Afghanistan" shows a name once. */
export function placeWords(place: Place): string {
  const levels = [place.locality, place.admin2, place.admin1, place.country].filter((name) => name !== null);
  const names = levels.filter((name, i) => levels.indexOf(name) === i);
  return names.length > 0 ? names.join(', ') : oneLine(place.words);
}

export function figureWords({ count, by, of, includesAttackers }: Figure): string {
  const share = of ? ` ${oneLine(of)}` : '';
  const attackers = includesAttackers ? ', attackers counted' : '';
  return `${oneLine(formatCount(count))}${share}${attackers}${by ? `, says ${oneLine(by)}` : ''}`;
}

export function victimWords({ name, post, description, number, outcome }: Victim): string {
  const who = name ?? post ?? description ?? 'someone';
  const rest = [
    name && post ? post : null,
    number && !name ? formatCount(number) : null,
    outcome === 'unknown' ? null : outcome,
  ];
  const words = rest.filter((word) => word !== null);
  return oneLine(words.length > 0 ? `${who} (${words.join(', ')})` : who);
}

export function attributionWords({ name, status, by }: Attribution): string {
  return oneLine(status === 'unknown' ? name : `${name}: ${status}${by ? ` by ${by}` : ''}`);
}

function postWords({ post, body, tenure, asOf }: PostHeld): string {
  return oneLine(
    `${tenure === 'current' ? '' : `${tenure} `}${post}${body ? `, ${body}` : ''}${asOf ? `, as of ${dateWords(asOf)}` : ''}`,
  );
}

function relationWords({ relation, object, asOf, by }: Relation): string {
  const words = `${relation.replaceAll('_', ' ')} ${object}${asOf ? `, as of ${dateWords(asOf)}` : ''}`;
  return oneLine(by ? `${words}, says ${by}` : words);
}

/** How a value of each property reads. A property that is not listed reads as the string that it is. */
const WORDS: Partial<Record<Property, (value: never) => string>> = {
  type: typeWords,
  date: dateWords,
  said_on: dateWords,
  place: placeWords,
  site: ({ words }: { words: string }) => words,
  target: ({ words }: { words: string }) => words,
  weapon: ({ words }: { words: string }) => words,
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
  speaker: ({ name, side }: Speaker) => (side && side !== name ? `${name} (${side})` : name),
};

/** The value of a statement as a person reads it, on one line. */
export function valueWords({ property, value }: Statement): string {
  const words = WORDS[property] as ((value: unknown) => string) | undefined;
  return oneLine(words ? words(value) : String(value));
}

/** How a value was obtained: "rule onrecord 0.1.0". */
export function readerWords({ reader: { origin, name, version, cost } }: Statement): string {
  return `${origin} ${name} ${version}${cost ? `, ${cost}` : ''}`;
}
