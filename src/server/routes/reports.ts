import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { reportView, searchReports } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { notFound } from '../api-error.ts';
import type { RecordDoor } from '../record-door.ts';
import { ReportListShape, ReportShape } from '../shapes/reports.ts';
import { wordsSearched } from '../words-searched.ts';

const params = z.object({ id: z.string() });
const ListQueryShape = z.object({
  q: z.string().max(400).optional().openapi({ description: 'Words that must all occur in text, title or source.' }),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export function registerReports(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports',
      summary: 'Documents whose text, title or source has all the words, the latest first',
      request: { query: ListQueryShape },
      responses: answers(ReportListShape),
    }),
    async (c) => {
      const { q, offset, limit } = c.req.valid('query');
      const rows = searchReports(await door.index(), wordsSearched(q));
      return c.json({ total: rows.length, offset, rows: rows.slice(offset, offset + limit) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports/{id}',
      summary: 'One document: its text, every mark on it, and all that was taken from it',
      request: { params },
      responses: answers(ReportShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const view = reportView(await door.index(), id);
      if (!view) throw notFound('a document', id);
      return c.json(view, 200);
    },
  );
  app.get('/api/reports/:id/text', async (c) => {
    const id = c.req.param('id');
    const document = (await door.index()).record.documents.get(id);
    if (!document) throw notFound('a document', id);
    return c.body(document.text, 200, { 'content-type': 'text/plain; charset=utf-8' });
  });
}
