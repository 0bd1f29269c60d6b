import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { briefHtml, briefMarkdown, writeBrief } from '../../brief/index.ts';
import { foundIncidents, incidentsNamed, incidentView, type RecordIndex } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { ApiError, notFound } from '../api-error.ts';
import { FilterShape, queryOf } from '../filter.ts';
import type { RecordDoor } from '../record-door.ts';
import { CitationShape, DateShape, list } from '../shapes/values.ts';

const BriefShape = z
  .object({
    total: z.number().int(),
    sections: list(
      z.object({
        incidentId: z.string(),
        heading: z.string(),
        sentences: list(z.object({ words: z.string(), notes: list(z.number().int()) })),
      }),
    ),
    notes: list(
      z.object({
        number: z.number().int(),
        source: z.string(),
        title: z.string().nullable(),
        published: DateShape.nullable(),
        citation: CitationShape,
      }),
    ),
  })
  .openapi('Brief', {
    description: 'Sentences, each with the notes it rests on; `total` counts all that fit the filter.',
  });

const QueryShape = FilterShape.extend({
  id: z.string().optional().openapi({ description: 'One incident instead of a filter.' }),
  claim: z
    .string()
    .optional()
    .openapi({ description: 'The incidents that a claim was held against, instead of a filter.' }),
});
type Query = z.infer<typeof QueryShape>;

/** A brief is read by a person: more incidents than this are cut off, the oldest of those found. */
const MOST_INCIDENTS = 50;

export function registerBrief(app: OpenAPIHono, door: RecordDoor): void {
  const request = { query: QueryShape };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/brief',
      summary: 'Incidents in sentences, each with the words it rests on; at most 50, the latest',
      request,
      responses: answers(BriefShape),
    }),
    async (c) => c.json(briefOf(await door.index(), c.req.valid('query')), 200),
  );
  for (const [ending, type, render] of [
    ['md', 'text/markdown; charset=utf-8', briefMarkdown],
    ['html', 'text/html; charset=utf-8', briefHtml],
  ] as const) {
    app.get(`/api/brief.${ending}`, async (c) => {
      const given = QueryShape.safeParse(
        Object.fromEntries(Object.entries(c.req.queries()).map(([k, v]) => [k, one(v)])),
      );
      if (!given.success) {
        throw new ApiError(
          'bad_request',
          'a filter that can be read',
          given.error.message,
          'See GET /api/openapi.json.',
        );
      }
      const text = render(briefOf(await door.index(), given.data));
      const disposition = `attachment; filename="brief.${ending}"`;
      return c.body(text, 200, { 'content-type': type, 'content-disposition': disposition });
    });
  }
}

const one = (values: readonly string[]) => (values.length === 1 ? values[0] : values);

function briefOf(index: RecordIndex, query: Query) {
  const ids = incidentsMeant(index, query);
  const views = ids.slice(0, MOST_INCIDENTS).flatMap((id) => incidentView(index, id) ?? []);
  return { total: ids.length, ...writeBrief(views) };
}

function incidentsMeant(index: RecordIndex, query: Query): readonly string[] {
  const { id, claim } = query;
  if (id !== undefined) {
    if (index.summaries().has(id)) return [id];
    throw notFound('an incident', id);
  }
  if (claim === undefined)
    return foundIncidents(index.rows(), queryOf(query))
      .rows()
      .map((row) => row.id);
  const found = index.claim(claim);
  if (!found) throw notFound('a claim', claim);
  return incidentsNamed(index, found.checked).map((row) => row.id);
}
