import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorView, networkOf, searchActors } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { ApiError } from '../api-error.ts';
import { edge } from '../filter.ts';
import type { RecordDoor } from '../record-door.ts';
import { ACTOR_KINDS, ActorListShape, ActorShape, NetworkShape, TIE_KINDS } from '../shapes/actors.ts';
import { wordsSearched } from '../words-searched.ts';

const ListQueryShape = z.object({
  q: z.string().max(400).optional().openapi({ description: 'Words that must all occur in the names.' }),
  kind: z.enum(ACTOR_KINDS).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const kinds = z
  .union([z.enum(TIE_KINDS), z.array(z.enum(TIE_KINDS))])
  .optional()
  .openapi({ description: 'Kinds of relation; may be given several times.' });

const NetworkQueryShape = z.object({
  from: z.string().optional().openapi({ description: 'First day, month or year: 2023-05-03, 2023-05, 2023.' }),
  until: z.string().optional().openapi({ description: 'Last day, month or year.' }),
  kind: kinds,
});

export function registerActors(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/actors',
      summary: 'Groups, bodies and public persons whose names have all the words; private persons are not listed',
      request: { query: ListQueryShape },
      responses: answers(ActorListShape),
    }),
    async (c) => {
      const { q, kind, offset, limit } = c.req.valid('query');
      const { total, rows, withheld } = searchActors(await door.index(), wordsSearched(q), kind ?? null);
      return c.json({ total, rows: rows.slice(offset, offset + limit), withheld }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/actors/{id}',
      summary:
        'One group, body or public person: names, posts, incidents by part, claims and relations, each with its words',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(ActorShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const view = actorView(await door.index(), id);
      if (view) return c.json(view, 200);
      throw new ApiError(
        'not_found',
        'the id of a group, a body or a public person',
        `"${id.slice(0, 80)}"`,
        'Take an id from GET /api/actors; private persons have no page.',
      );
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/network',
      summary: 'Relations between groups, bodies and public persons, each with the reports that tell it and when',
      request: { query: NetworkQueryShape },
      responses: answers(NetworkShape),
    }),
    async (c) => {
      const { from, until, kind } = c.req.valid('query');
      const query = {
        from: edge(from, 'from', 'earliest'),
        until: edge(until, 'until', 'latest'),
        kinds: kind === undefined ? [] : [kind].flat(),
      };
      return c.json(networkOf(await door.index(), query), 200);
    },
  );
}
