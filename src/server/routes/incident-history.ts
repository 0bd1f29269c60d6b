import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { documentsOf, incidentHistory } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { notFound } from '../api-error.ts';
import type { RecordDoor } from '../record-door.ts';
import { DateShape, list, StatementShape } from '../shapes/values.ts';

/** More decisions than this are not looked through for those on one incident. */
const MOST_DECISIONS = 100_000;
const text = () => z.string().nullable();

const HistoryShape = z
  .object({
    entries: list(
      z.object({
        seq: z.number().int(),
        at: z.string(),
        kind: z.enum(['reading', 'reprint', 'review', 'judgement']),
        actor: z.string(),
        source: text(),
        title: text(),
        published: DateShape.nullable(),
        documentId: text(),
        reader: text(),
        verdict: z.enum(['same', 'different', 'undo']).nullable(),
        note: z.string(),
        changes: list(
          z.object({
            change: z.enum(['told', 'dropped', 'accepted', 'rejected', 'corrected', 'withdrawn']),
            statement: StatementShape,
            documentId: z.string(),
            supersedes: list(StatementShape),
          }),
        ),
      }),
    ),
  })
  .openapi('IncidentHistory', { description: 'Entries of the ledger in their order; none is ever changed.' });

export function registerIncidentHistory(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/incidents/{id}/history',
      summary: 'When each value came on record, from which report, what it took the place of, and what people decided',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(HistoryShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const index = await door.index();
      const documents = documentsOf(index, id);
      if (documents === null) throw notFound('an incident', id);
      const [told, decided] = await Promise.all([door.entriesOf(documents), door.decisions(MOST_DECISIONS)]);
      return c.json(incidentHistory(index, id, { told, decided }), 200);
    },
  );
}
