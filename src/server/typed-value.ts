import { placeOfEntry } from '../annotate/place/place-of-entry.ts';
import { gazetteer } from '../codebook/gazetteer.ts';
import { incidentTypes } from '../codebook/incident-types.ts';
import { siteKinds, targetKinds, weapons } from '../codebook/kinds.ts';
import { placeKey } from '../codebook/place-key.ts';
import type { AccountValues, Attribution, Figure, Victim } from '../model/account-values.ts';
import type { PostHeld, Relation } from '../model/actor-values.ts';
import { CLAIM_KINDS, type Speaker } from '../model/claim-values.ts';
import type { Mention } from '../model/mention.ts';
import type { Place } from '../model/place.ts';
import type { Property } from '../model/statement.ts';
import { postHeld, relation, speaker } from './typed-actors.ts';
import { typedCount } from './typed-count.ts';
import { mentionOf, oneOf, orNull, required, typedDate, wrong } from './typed-parts.ts';

/** What was typed: one line, or the parts of a value by name. Parts that are left out stay as they were; '' takes a part away. */
export type Typed = string | Readonly<Record<string, string>>;

/** What a typed value is read against: the value it replaces, the words it will cite, and the names in the report. */
export interface TypedAgainst {
  readonly property: Property;
  readonly before: unknown;
  readonly quote: string;
  readonly mentions: readonly Mention[];
}

const STATUSES: readonly Attribution['status'][] = ['claimed', 'attributed', 'suspected', 'denied', 'unknown'];
const OUTCOMES: readonly AccountValues['outcome'][] = ['carried_out', 'foiled', 'threatened', 'unknown'];
const FATES: readonly Victim['outcome'][] = [
  'killed',
  'wounded',
  'unhurt',
  'kidnapped',
  'arrested',
  'released',
  'unknown',
];

/** The value that was typed, in the shape of its property. What cannot be read is refused, never guessed. */
export function typedValue(given: Typed, against: TypedAgainst): unknown {
  const { property, before, quote } = against;
  const line = typeof given === 'string' ? given.trim() : '';
  const parts = typeof given === 'string' ? {} : given;
  switch (property) {
    case 'type':
      return code(line, incidentTypes(), 'an incident type');
    case 'outcome':
      return oneOf(line, OUTCOMES);
    case 'prominence':
      return oneOf(line, ['central', 'background'] as const);
    case 'date':
      return typedDate(line);
    case 'place':
      return place(parts.gazetteerId ?? line, quote);
    case 'site':
      return { words: quote, siteKind: orNone(parts.kind ?? line, siteKinds(), 'a kind of site') };
    case 'target':
      return { words: quote, targetKind: orNone(parts.kind ?? line, targetKinds(), 'a kind of target') };
    case 'weapon':
      return { words: quote, code: code(parts.kind ?? line, weapons(), 'a weapon') };
    case 'perpetrator':
      return attribution(before as Attribution, parts, against.mentions);
    case 'victim':
      return victim(before as Victim, parts, against.mentions);
    case 'content':
    case 'about':
      throw wrong('other words of the text', line, 'Select them in the text: a claim has the words of its report.');
    case 'claim_kind':
      return oneOf(line, CLAIM_KINDS);
    case 'said_on':
      return typedDate(line);
    case 'speaker':
      return speaker(before as Speaker, parts, against.mentions);
    case 'holds_post':
      return postHeld(before as PostHeld, parts);
    case 'relation':
      return relation(before as Relation, parts, against.mentions);
    default:
      return figure(before as Figure, typeof given === 'string' ? { count: line } : parts);
  }
}

function code(given: string, known: ReadonlyMap<string, unknown>, what: string): string {
  if (known.has(given)) return given;
  throw wrong(`the code of ${what}`, given, 'GET /api/codebook lists them.');
}

function orNone(given: string, known: ReadonlyMap<string, unknown>, what: string): string | null {
  return given === '' ? null : code(given, known, what);
}

/** A place of the gazetteer by its id, or by a name that only one entry bears. The words stay those of the report. */
function place(given: string, quote: string): Place {
  const places = gazetteer();
  const [name = '', id] = given.includes(':')
    ? [given.slice(given.lastIndexOf('@') + 1), given.split('@')[0]]
    : [given];
  const named = name === '' ? [] : places.named(placeKey(name));
  const found = named.filter((entry) => id === undefined || entry.id === id);
  if (found.length === 1) return placeOfEntry(quote, found[0]!, places);
  const remedy = 'GET /api/gazetteer?name= lists the entries of a name; give one as "id@name".';
  throw wrong('one entry of the gazetteer', `${given} (${found.length} entries)`, remedy);
}

function attribution(before: Attribution, parts: Record<string, string>, mentions: readonly Mention[]): Attribution {
  const name = required(parts.name ?? before.name, 'a name');
  const status = oneOf(parts.status ?? before.status, STATUSES);
  return { name, status, by: orNull(parts.by ?? before.by), mentionId: mentionOf(name, before, mentions) };
}

function victim(before: Victim, parts: Record<string, string>, mentions: readonly Mention[]): Victim {
  const name = orNull(parts.name ?? before.name);
  const post = orNull(parts.post ?? before.post);
  const description = orNull(parts.description ?? before.description);
  const typed = parts.number === undefined ? before.number : parts.number.trim() === '' ? null : counted(parts.number);
  if (name === null && post === null && description === null) {
    throw wrong('a name, a post or a description', '', 'Reject the value where the report names nobody.');
  }
  const outcome = oneOf(parts.outcome ?? before.outcome, FATES);
  const targetKind = orNone(parts.kind ?? before.targetKind ?? '', targetKinds(), 'a kind of target');
  const mentionId = name === null ? null : mentionOf(name, before, mentions);
  return { name, post, description, number: typed, outcome, targetKind, mentionId };
}

function figure(before: Figure, parts: Record<string, string>): Figure {
  const count = parts.count === undefined ? before.count : counted(parts.count);
  return { ...before, count, by: orNull(parts.by ?? before.by), of: orNull(parts.of ?? before.of) };
}

function counted(given: string) {
  const found = typedCount(given);
  if (found) return found;
  throw wrong(
    'a number as 5, ≥ 5, > 5, ≤ 5, ≈ 300, 5–8, or dozens',
    given,
    'Reject the figure where the words give none.',
  );
}
