import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { decisionsOf, reviewProgress } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { judge, review, undo } from '../deciding.ts';
import type { RecordDoor } from '../record-door.ts';
import {
  JudgementRequestShape,
  ProgressShape,
  ReviewRequestShape,
  UndoRequestShape,
  WrittenShape,
} from '../shapes/decisions.ts';

/** Entries that the log of decisions is made of. */
const MOST_LOGGED = 200;

const PageShape = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export function registerReviews(app: OpenAPIHono, door: RecordDoor, person: string): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/reviews',
      summary: 'How far the review has come, the reports with most left to review, and who decided what when',
      request: { query: PageShape },
      responses: answers(ProgressShape),
    }),
    async (c) => {
      const { offset, limit } = c.req.valid('query');
      const index = await door.index();
      const { documents, ...progress } = reviewProgress(index);
      const log = decisionsOf(index, await door.decisions(MOST_LOGGED));
      const page = documents.slice(offset, offset + limit);
      return c.json({ ...progress, total: documents.length, offset, documents: page, log }, 200);
    },
  );
  app.openapi(
    writing('/api/reviews', ReviewRequestShape, 'Accepts, rejects or corrects a value, or withdraws a review'),
    async (c) => c.json(await review(door, person, c.req.valid('json')), 200),
  );
  app.openapi(
    writing(
      '/api/judgements',
      JudgementRequestShape,
      'Says that two incidents or accounts are the same or not, or takes such a word back',
    ),
    async (c) => c.json(await judge(door, person, c.req.valid('json')), 200),
  );
  app.openapi(
    writing('/api/undo', UndoRequestShape, 'Undoes one act of somebody: what it changed is again as it was before'),
    async (c) => c.json(await undo(door, person, c.req.valid('json').seqs), 200),
  );
}

/** A route that puts decisions on record; each is an entry of the ledger, and nothing is overwritten. */
function writing<P extends string, T extends z.ZodType>(path: P, schema: T, summary: string) {
  return createRoute({
    method: 'post',
    path,
    summary: `${summary}; each is an entry of the ledger`,
    request: { body: { required: true, content: { 'application/json': { schema } } } },
    responses: answers(WrittenShape),
  });
}
