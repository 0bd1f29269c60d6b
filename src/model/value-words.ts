import type { AccountValues, Attribution, Figure, Victim } from './account-values.ts';
import type { PostHeld, Relation } from './actor-values.ts';
import type { Speaker } from './claim-values.ts';
import { formatCount } from './count.ts';
import type { PartialDate } from './partial-date.ts';
import type { Place } from './place.ts';
import type { Property } from './statement.ts';

/** What differs from one door to another in saying a value: names of codes and the form of a day. */
export interface Wording {
  readonly type: (code: string) => string;
  readonly date: (date: PartialDate) => string;
  /** What became of a person or a plan; empty where that is not to be said. */
  readonly outcome: (outcome: Victim['outcome'] | AccountValues['outcome']) => string;
  readonly prominence: (prominence: AccountValues['prominence']) => string;
  /** Joins a name to how it is accused: "X: suspected", "X - claimed it". */
  readonly attributed: (name: string, status: Attribution['status']) => string;
}

/** The levels that are known, from the smallest to the country, each name once; the report's own words where none is. */
export function placeWords(place: Place): string {
  const names = [place.locality, place.admin2, place.admin1, place.country].filter((name) => name !== null);
  return names.length > 0 ? [...new Set(names)].join(', ') : place.words;
}

/** "at least 13 civilians, says the hospital". */
export function figureWords({ count, by, of, includesAttackers }: Figure): string {
  const share = of ? ` ${of}` : '';
  const attackers = includesAttackers ? ', attackers counted' : '';
  return `${formatCount(count)}${share}${attackers}${by ? `, says ${by}` : ''}`;
}

/** "Abdul Karim, governor of Balkh (killed)", "policemen (3, wounded)". */
export function victimWords({ name, post, description, number, outcome }: Victim, wording: Wording): string {
  const who = [name, post].filter(Boolean).join(', ') || description || 'someone';
  const many = number && !name ? formatCount(number) : '';
  const rest = [many, wording.outcome(outcome)].filter(Boolean).join(', ');
  return rest ? `${who} (${rest})` : who;
}

function attributionWords({ name, status, by }: Attribution, wording: Wording): string {
  return `${wording.attributed(name, status)}${by ? `, says ${by}` : ''}`;
}

function postWords({ post, body, tenure, asOf }: PostHeld, wording: Wording): string {
  const held = tenure === 'current' ? post : `${tenure} ${post}`;
  return `${held}${body ? ` (${body})` : ''}${asOf ? `, as of ${wording.date(asOf)}` : ''}`;
}

function relationWords({ relation, object, asOf, by }: Relation, wording: Wording): string {
  const when = asOf ? `, as of ${wording.date(asOf)}` : '';
  return `${relation.replaceAll('_', ' ')} ${object}${when}${by ? `, says ${by}` : ''}`;
}

/** The value of a property as a person reads it. A property that has no words of its own reads as the string that it is. */
export function valueWordsIn(wording: Wording): (property: string, value: unknown) => string {
  const inWords = ({ words }: { readonly words: string }) => words;
  const words: Partial<Record<Property, (value: never) => string>> = {
    type: wording.type,
    outcome: wording.outcome,
    prominence: wording.prominence,
    date: wording.date,
    said_on: wording.date,
    place: placeWords,
    site: inWords,
    target: inWords,
    weapon: inWords,
    perpetrator: (value: Attribution) => attributionWords(value, wording),
    victim: (value: Victim) => victimWords(value, wording),
    killed: figureWords,
    wounded: figureWords,
    kidnapped: figureWords,
    arrested: figureWords,
    attackers_killed: figureWords,
    attackers_arrested: figureWords,
    holds_post: (value: PostHeld) => postWords(value, wording),
    relation: (value: Relation) => relationWords(value, wording),
    speaker: ({ name, side }: Speaker) => (side && side !== name ? `${name} (${side})` : name),
  };
  return (property, value) => {
    const own = words[property as Property] as ((value: unknown) => string) | undefined;
    return own && value !== null && value !== undefined ? own(value) : String(value);
  };
}
