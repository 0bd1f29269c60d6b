import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { foundIncidents, incidentView, placeMarks, SORTS, timelineOf } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { notFound } from '../api-error.ts';
import { FilterShape, queryOf } from '../filter.ts';
import type { RecordDoor } from '../record-door.ts';
import { IncidentListShape, IncidentShape } from '../shapes/incidents.ts';
import { DateShape, list, PlaceShape } from '../shapes/values.ts';

const ListQueryShape = FilterShape.extend({
  sort: z.enum(SORTS).default('date'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  facets: z.enum(['0', '1']).default('1').openapi({ description: '0 leaves the counts out.' }),
});

const PlacesQueryShape = FilterShape.extend({
  most: z.coerce.number().int().min(1).optional().openapi({
    description: 'Of more places than this, those of one district, province or country are gathered into one mark.',
  }),
});

const PlacesShape = z
  .object({
    marks: list(
      z.object({
        name: z.string(),
        precision: z.number().int(),
        countryCode: z.string().nullable(),
        countryNumber: z.string().nullable(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        radiusKm: z.number().nullable(),
        places: z.number().int(),
        incidents: z.number().int(),
      }),
    ),
    unplaced: z.number().int(),
  })
  .openapi('Places', {
    description:
      'A country or larger is named and counted, never given a point. `places` above one: gathered, in a circle that holds them.',
  });

const TimelineShape = z
  .object({
    unit: z.enum(['month', 'year']),
    bins: list(z.object({ start: z.string(), certain: z.number().int(), possible: z.number().int() })),
    ranges: list(
      z.object({
        id: z.string(),
        type: z.string().nullable(),
        place: PlaceShape.nullable(),
        earliest: z.string(),
        latest: z.string(),
        precision: DateShape.shape.precision,
      }),
    ),
    uncertain: z.number().int(),
    undated: z.number().int(),
  })
  .openapi('Timeline', { description: 'An uncertain date counts as possible in every bin that it may lie in.' });

export function registerIncidents(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/incidents',
      summary: 'Incidents that fit a filter, one page of them, with the count of every facet value',
      request: { query: ListQueryShape },
      responses: answers(IncidentListShape),
    }),
    async (c) => {
      const query = c.req.valid('query');
      const found = foundIncidents((await door.index()).rows(), queryOf(query));
      const { offset, limit } = query;
      const facets = query.facets === '1' ? found.facets() : null;
      return c.json({ total: found.total, offset, rows: found.rows(offset, limit), facets }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/places',
      summary: 'Where the incidents of a filter happened, with the precision that is known',
      request: { query: PlacesQueryShape },
      responses: answers(PlacesShape),
    }),
    async (c) => {
      const query = c.req.valid('query');
      return c.json(placeMarks(foundIncidents((await door.index()).rows(), queryOf(query)), query.most), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/timeline',
      summary: 'When the incidents of a filter happened, uncertain dates as ranges',
      request: { query: FilterShape },
      responses: answers(TimelineShape),
    }),
    async (c) => {
      return c.json(timelineOf(foundIncidents((await door.index()).rows(), queryOf(c.req.valid('query')))), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/incidents/{id}',
      summary: "One incident: every source's values side by side, attribution, figures, and why the accounts are one",
      request: { params: z.object({ id: z.string() }) },
      responses: answers(IncidentShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const view = incidentView(await door.index(), id);
      if (!view) throw notFound('an incident', id);
      return c.json(view, 200);
    },
  );
}
