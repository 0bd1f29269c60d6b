import type { Attribution, Figure, Site, Target, Victim } from '../../model/account-values.ts';
import { type PostHeld, RELATION_KINDS, type Relation, TENURES } from '../../model/actor-values.ts';
import { CLAIM_KINDS, type Speaker } from '../../model/claim-values.ts';
import { formatCount } from '../../model/count.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/place.ts';
import type { StatementView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { codesOf } from './codebook-words.ts';

/** A field of a correction: the part of the value that it holds, and how it is given. */
export interface TypedField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'choice' | 'place' | 'date';
  readonly options?: readonly (readonly [code: string, name: string])[];
  readonly value: string;
}

const t = strings.review.field;
const named = (codes: readonly string[], names: Readonly<Record<string, string>>) =>
  codes.map((code) => [code, names[code] || code.replaceAll('_', ' ')] as const);
const orNone = (codes: readonly (readonly [string, string])[]) => [['', strings.notSaid] as const, ...codes];
const line = (name: string, label: string, value: string | null): TypedField => {
  return { name, label, kind: 'line', value: value ?? '' };
};
const choice = (
  name: string,
  label: string,
  value: string | null,
  options: readonly (readonly [string, string])[],
): TypedField => ({ name, label, kind: 'choice', options, value: value ?? '' });

const FATES = ['killed', 'wounded', 'unhurt', 'kidnapped', 'arrested', 'released', 'unknown'];
const STATUSES = ['claimed', 'attributed', 'suspected', 'denied', 'unknown'];
const OUTCOMES = ['carried_out', 'foiled', 'threatened', 'unknown'];

const FIELDS: Readonly<Record<string, (value: never) => TypedField[]>> = {
  type: (code: string) => [choice('value', t.value, code, codesOf('type'))],
  outcome: (code: string) => [choice('value', t.value, code, named(OUTCOMES, strings.outcome))],
  prominence: (code: string) => [choice('value', t.value, code, named(['central', 'background'], strings.prominence))],
  date: ({ value }: PartialDate) => [{ name: 'value', label: t.date, kind: 'date', value }],
  place: ({ words }: Place) => [{ name: 'value', label: t.place, kind: 'place', value: words }],
  site: ({ siteKind }: Site) => [choice('value', t.kind, siteKind, orNone(codesOf('site')))],
  target: ({ targetKind }: Target) => [choice('value', t.kind, targetKind, orNone(codesOf('target')))],
  weapon: ({ code }: { readonly code: string }) => [choice('value', t.kind, code, codesOf('weapon'))],
  perpetrator: ({ name, status, by }: Attribution) => [
    line('name', t.name, name),
    choice('status', t.status, status, named(STATUSES, strings.status)),
    line('by', t.by, by),
  ],
  victim: ({ name, post, description, number, outcome }: Victim) => [
    line('name', t.name, name),
    line('post', t.post, post),
    line('description', t.description, description),
    line('number', t.number, number && formatCount(number)),
    choice('outcome', t.fate, outcome, named(FATES, strings.outcome)),
  ],
};
/** A date that may be taken away. */
const date = (name: string, label: string, value: PartialDate | null): TypedField => {
  return { name, label, kind: 'date', value: value?.value ?? '' };
};

const ACTOR_FIELDS: typeof FIELDS = {
  claim_kind: (code: string) => [choice('value', t.value, code, named(CLAIM_KINDS, {}))],
  speaker: ({ name, side }: Speaker) => [line('name', t.name, name), line('side', t.side, side)],
  said_on: ({ value }: PartialDate) => [{ name: 'value', label: t.date, kind: 'date', value }],
  holds_post: ({ post, body, tenure, asOf }: PostHeld) => [
    line('post', t.post, post),
    line('body', t.body, body),
    choice('tenure', t.tenure, tenure, named(TENURES, strings.tenure)),
    date('asOf', t.asOf, asOf),
  ],
  relation: ({ relation, object, by, asOf }: Relation) => [
    choice('relation', t.kind, relation, named(RELATION_KINDS, strings.relation)),
    line('object', t.object, object),
    line('by', t.by, by),
    date('asOf', t.asOf, asOf),
  ],
};

const figure = ({ count, by, of }: Figure): TypedField[] => [
  line('count', t.number, formatCount(count)),
  line('by', t.by, by),
  line('of', t.of, of),
];
const FIGURES = new Set(['killed', 'wounded', 'kidnapped', 'arrested', 'attackers_killed', 'attackers_arrested']);

/** The fields in which a value can be typed anew; none for a value of another kind. */
export function typedFields({ property, value }: StatementView): TypedField[] {
  const make = FIGURES.has(property)
    ? (figure as (value: never) => TypedField[])
    : (FIELDS[property] ?? ACTOR_FIELDS[property]);
  return make ? make(value as never) : [];
}

/** What is sent: the one line, or the parts that were changed; null where nothing was. */
export function typedAnswer(
  fields: readonly TypedField[],
  given: Readonly<Record<string, string>>,
): string | Record<string, string> | null {
  const changed = fields.filter(({ name, value }) => (given[name] ?? value) !== value);
  if (changed.length === 0) return null;
  if (changed[0]!.name === 'value') return given.value!;
  return Object.fromEntries(changed.map(({ name }) => [name, given[name]!]));
}
