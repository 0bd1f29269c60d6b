import { z } from '@hono/zod-openapi';
import { AccountShape } from './incidents.ts';
import { DateShape, list, ReportHeadShape, SpanShape, StatementShape } from './values.ts';

const text = () => z.string().nullable();

export const ReportRowShape = ReportHeadShape.extend({
  incidents: z.number().int(),
  claims: z.number().int(),
}).openapi('ReportRow');

export const ReportListShape = z
  .object({ total: z.number().int(), offset: z.number().int(), rows: list(ReportRowShape) })
  .openapi('ReportList');

export const ReportShape = z
  .object({
    head: ReportHeadShape,
    text: z.string(),
    reports: list(
      z.object({
        kind: z.literal('report'),
        id: z.string(),
        documentId: z.string(),
        sourceId: text(),
        title: text(),
        author: text(),
        publisher: text(),
        url: text(),
        published: DateShape.nullable(),
        publishedFrom: z.enum(['given', 'found']).nullable(),
        language: z.string(),
      }),
    ),
    marks: list(z.object({ span: SpanShape, kind: z.string(), id: z.string(), subject: z.string() })),
    accounts: list(AccountShape.extend({ incidentId: text() })),
    claims: list(
      z.object({
        id: z.string(),
        statements: list(StatementShape),
        quote: z.string(),
        span: SpanShape,
        speaker: text(),
        kind: text(),
      }),
    ),
    actors: list(StatementShape.extend({ name: text() })),
    copies: list(z.string()),
  })
  .openapi('Report', {
    description: 'The frozen text with every mark on it. The text is plain text, whatever it looks like.',
  });
