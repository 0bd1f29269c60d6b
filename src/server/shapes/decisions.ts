import { z } from '@hono/zod-openapi';
import { list, ReportHeadShape, SpanShape } from './values.ts';

const number = () => z.number().int();
const text = () => z.string().nullable();

const DecidedOnShape = z
  .object({
    id: z.string(),
    property: text(),
    value: z.unknown(),
    documentId: text(),
    title: text(),
    incidentId: text(),
  })
  .openapi('DecidedOn', { description: 'A value in a report, or one of two things that were joined or parted.' });

const DecisionShape = z
  .object({
    seqs: list(number()),
    at: z.string(),
    actor: z.string(),
    kind: z.enum(['review', 'judgement']),
    word: z.enum(['accepted', 'rejected', 'corrected', 'withdrawn', 'same', 'different', 'undo']),
    about: list(DecidedOnShape),
    replacement: DecidedOnShape.nullable(),
    note: z.string(),
    stands: z.boolean(),
  })
  .openapi('Decision', {
    description: 'One act of a person; `stands`: no later one overtook it, so it can be undone.',
  });

export const ProgressShape = z
  .object({
    statements: number(),
    reviewed: number(),
    total: number(),
    offset: number(),
    documents: list(z.object({ head: ReportHeadShape, statements: number(), reviewed: number() })),
    log: list(DecisionShape),
  })
  .openapi('ReviewProgress');

export const ReviewRequestShape = z
  .object({
    statementId: z.string(),
    state: z.enum(['accepted', 'rejected', 'corrected', 'withdrawn']),
    note: z.string().max(2000).default(''),
    value: z
      .union([z.string().max(200), z.record(z.string(), z.string().max(200))])
      .nullable()
      .default(null)
      .openapi({ description: 'Where corrected: the value as typed, or its parts by name.' }),
    span: SpanShape.nullable().default(null).openapi({ description: 'Where corrected: other words in the document.' }),
  })
  .openapi('ReviewRequest');

export const JudgementRequestShape = z
  .object({
    verdict: z.enum(['same', 'different', 'undo']),
    subjects: z.array(z.string()).min(1).max(2).openapi({
      description: 'Two ids of incidents or accounts; for undo the id of the judgement.',
    }),
    reason: z.string().max(2000).default(''),
  })
  .openapi('JudgementRequest');

export const UndoRequestShape = z
  .object({
    seqs: z.array(number()).min(1).max(400).openapi({ description: 'The numbers of the entries of one act.' }),
  })
  .openapi('UndoRequest');

export const WrittenShape = z
  .object({ written: number(), ids: list(z.string()), seqs: list(number()), incidents: list(z.string()) })
  .openapi('Written', {
    description: 'Entries made; `seqs` undo the act together; `incidents` are those that the things named are of now.',
  });
