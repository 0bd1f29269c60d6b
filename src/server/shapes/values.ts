import { z } from '@hono/zod-openapi';

/** Lists of the record are readonly, and their shapes say so. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const text = () => z.string().nullable();
const number = () => z.number().nullable();

export const SpanShape = z
  .object({ start: z.number().int(), end: z.number().int() })
  .openapi('Span', { description: 'Half-open, UTF-16 code units of the text.' });

export const CitationShape = z
  .object({ documentId: z.string(), span: SpanShape, quote: z.string() })
  .openapi('Citation', { description: '`quote` is always the text from `start` to `end`.' });

export const DateShape = z
  .object({
    value: z.string(),
    precision: z.enum(['day', 'month', 'season', 'year', 'decade', 'range', 'unknown']),
    earliest: text(),
    latest: text(),
  })
  .openapi('PartialDate', {
    description: 'An ISO prefix; `earliest` and `latest` are the first and last day it can mean.',
  });

export const PlaceShape = z
  .object({
    words: z.string(),
    gazetteerId: text(),
    countryCode: text(),
    country: text(),
    admin1: text(),
    admin2: text(),
    locality: text(),
    lat: number(),
    lon: number(),
    radiusKm: number(),
    precision: z.union([1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n)) as unknown as PrecisionOptions),
  })
  .openapi('Place', { description: 'Coordinates describe the gazetteer entry; `precision` is UCDP GED where_prec.' });
type PrecisionOptions = readonly [
  z.ZodLiteral<1>,
  z.ZodLiteral<2>,
  z.ZodLiteral<3>,
  z.ZodLiteral<4>,
  z.ZodLiteral<5>,
  z.ZodLiteral<6>,
  z.ZodLiteral<7>,
];

export const ReasonShape = z.object({ rule: z.string(), words: z.string(), weight: number() }).openapi('Reason');

export const StatementShape = z
  .object({
    id: z.string(),
    subject: z.string(),
    property: z.string(),
    value: z.unknown().openapi({ description: 'Its shape follows from `property`.' }),
    citation: CitationShape.nullable(),
    support: list(CitationShape),
    derivedFrom: list(z.string()),
    reader: z.object({
      origin: z.enum(['rule', 'model', 'person', 'import']),
      name: z.string(),
      version: z.string(),
      cost: text(),
    }),
    confidence: number(),
    why: list(ReasonShape),
    review: z
      .object({
        state: z.enum(['accepted', 'rejected', 'corrected', 'withdrawn']),
        by: z.string(),
        note: z.string(),
        replacementId: text(),
      })
      .nullable(),
  })
  .openapi('Statement', {
    description: 'One value of one property with the words it rests on and how it was obtained.',
  });

export const CountShape = z
  .object({ low: number(), best: number(), high: number(), qualifier: z.string(), words: z.string() })
  .openapi('Count');

export const FigureShape = z
  .object({ count: CountShape, by: text(), of: text(), includesAttackers: z.boolean() })
  .openapi('Figure');

export const ReportedWordsShape = z
  .object({
    statementId: text(),
    documentId: z.string(),
    span: SpanShape,
    quote: z.string(),
    source: z.string(),
    published: DateShape.nullable(),
  })
  .openapi('ReportedWords', { description: 'Words of a report that a value rests on, and whose report it is.' });

export const ReportHeadShape = z
  .object({
    documentId: z.string(),
    source: z.string(),
    title: text(),
    author: text(),
    published: DateShape.nullable(),
    url: text(),
    language: z.string(),
    reports: z.number().int(),
  })
  .openapi('ReportHead');

export const VERDICTS = ['consistent', 'contradicted', 'mixed', 'not_testable'] as const;

export const CheckShape = z
  .object({
    kind: z.literal('check'),
    reading: z.object({ kind: z.string(), words: z.string(), query: z.unknown() }).nullable(),
    verdict: z.enum(VERDICTS),
    reason: z.string(),
    incidentsFor: list(z.string()),
    incidentsAgainst: list(z.string()),
    wouldChange: text(),
    coverage: z.object({
      reports: z.number().int(),
      sources: z.number().int(),
      incidents: z.number().int(),
      from: DateShape.nullable(),
      until: DateShape.nullable(),
      places: list(z.string()),
      words: z.string(),
    }),
  })
  .openapi('Check', { description: 'A claim held against the record under one reading. Absence is never proof.' });
