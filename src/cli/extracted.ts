import type { Citation } from '../model/citation.ts';
import type { Mention } from '../model/mention.ts';
import type { Reading } from '../model/reading.ts';
import type { Property, Statement } from '../model/statement.ts';

/** Words of the input text: `text.slice(start, end)` is `quote`; UTF-16 units. */
interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

interface Value {
  readonly id: string;
  readonly property: Property;
  readonly value: unknown;
  readonly quotes: readonly Quoted[];
  /** Ids of the statements that a value without words of its own follows from. */
  readonly derivedFrom: readonly string[];
  readonly confidence: number | null;
}

/** What `onrecord extract` writes for one report; docs/extract-output.schema.json is its JSON Schema. */
export interface Extracted {
  readonly id: string | null;
  readonly documentId: string;
  readonly reader: { readonly origin: string; readonly name: string; readonly version: string };
  readonly accounts: readonly { readonly id: string; readonly anchor: Quoted; readonly values: readonly Value[] }[];
  readonly claims: readonly { readonly id: string; readonly anchor: Quoted; readonly values: readonly Value[] }[];
  readonly posts: readonly (Value & { readonly holder: Named })[];
  readonly relations: readonly (Value & { readonly subject: Named })[];
}

interface Named extends Quoted {
  readonly mentionId: string;
  readonly kind: string;
  readonly name: string;
}

export function extractedFrom(givenId: string | null, reading: Reading): Extracted {
  const { origin, name, version } = reading.reader;
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, named(mention)]));
  const about = (property: Property) =>
    reading.actors.flatMap((statement) => {
      const who = mentions.get(statement.subject);
      return statement.property === property && who ? [{ who, value: valueFrom(statement) }] : [];
    });
  return {
    id: givenId,
    documentId: reading.documentId,
    reader: { origin, name, version },
    accounts: reading.accounts.map(({ id, anchor, statements }) => ({
      id,
      anchor: quoted(anchor),
      values: statements.map(valueFrom),
    })),
    claims: reading.claims.map(({ id, anchor, statements }) => ({
      id,
      anchor: quoted(anchor),
      values: statements.map(valueFrom),
    })),
    posts: about('holds_post').map(({ who, value }) => ({ holder: who, ...value })),
    relations: about('relation').map(({ who, value }) => ({ subject: who, ...value })),
  };
}

function quoted({ span: { start, end }, quote }: Citation): Quoted {
  return { start, end, quote };
}

function named({ id, mentionKind, name, citation }: Mention): Named {
  return { mentionId: id, kind: mentionKind, name, ...quoted(citation) };
}

function valueFrom({ id, property, value, citation, support, derivedFrom, confidence }: Statement): Value {
  const quotes = [citation, ...support].filter((one) => one !== null).map(quoted);
  return { id, property, value, quotes, derivedFrom, confidence };
}
