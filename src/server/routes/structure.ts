import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { structureView } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { ApiError } from '../api-error.ts';
import type { RecordDoor } from '../record-door.ts';
import { HitShape } from '../shapes/actors.ts';
import { DateShape, list, ReportedWordsShape } from '../shapes/values.ts';

const text = () => z.string().nullable();
const ids = () => list(z.string());

const HolderShape = z.object({
  actorId: z.string(),
  name: z.string(),
  tenure: z.string(),
  firstSaid: text(),
  lastSaid: text(),
  statementIds: ids(),
});

const StructureShape = z
  .object({
    day: z.string(),
    first: text(),
    last: text(),
    posts: list(
      z.object({
        key: z.string(),
        post: z.string(),
        body: text(),
        holders: list(HolderShape),
        hits: list(HitShape),
        vacantSince: HitShape.nullable(),
        successions: list(z.object({ incidentId: z.string(), successor: HolderShape.nullable() })),
      }),
    ),
    relations: list(
      z.object({
        relation: z.string(),
        object: z.string(),
        objectMentionId: text(),
        asOf: DateShape.nullable(),
        by: text(),
        actorId: z.string(),
        name: z.string(),
        statementId: z.string(),
      }),
    ),
    bodies: list(z.object({ key: z.string(), name: z.string(), actorId: text(), posts: z.number().int() })),
    bodyOf: z.record(z.string(), ids()).openapi({ description: 'Keys of the bodies of each post, by its key.' }),
    pages: ids(),
    reported: list(ReportedWordsShape),
  })
  .openapi('Structure', {
    description: 'Who held what and who stood to whom how, as reports published it up to a day.',
  });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .openapi({ description: 'A past day, ISO; the day of the last report where it is left out.' });

export function registerStructure(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/structure',
      summary: 'Posts with their holders and the hits on them, and relations, as of a day',
      request: { query: z.object({ on: day }) },
      responses: answers(StructureShape),
    }),
    async (c) => {
      const { on } = c.req.valid('query');
      const view = structureView(await door.index(), on ?? null);
      if (view) return c.json(view, 200);
      throw new ApiError(
        'bad_request',
        'a day up to the last report on record',
        `${on}`,
        'The record tells of the past.',
      );
    },
  );
}
