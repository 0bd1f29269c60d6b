import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { inferredAdmin1 } from '../../annotate/place/place-of-entry.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import { incidentFamilies, incidentTypes } from '../../codebook/incident-types.ts';
import { siteKinds, targetKinds, weapons } from '../../codebook/kinds.ts';
import { placeKey } from '../../codebook/place-key.ts';
import { postClasses } from '../../codebook/posts.ts';
import { additionsOf, coverageOf, overviewOf } from '../../query/index.ts';
import { answers } from '../answers.ts';
import type { RecordDoor } from '../record-door.ts';
import { FacetValueShape } from '../shapes/incidents.ts';
import { list, ReportHeadShape } from '../shapes/values.ts';

const day = () => z.string().nullable();
const number = () => z.number().int();

const OverviewShape = z
  .object({
    reports: number(),
    documents: number(),
    sources: number(),
    incidents: number(),
    claims: number(),
    statements: number(),
    from: day(),
    until: day(),
    undated: number(),
    unplaced: number(),
    countries: list(FacetValueShape),
    grades: list(FacetValueShape),
  })
  .openapi('Overview');

const CoverageShape = z
  .object({
    unit: z.enum(['month', 'year']),
    starts: list(z.string()),
    reports: list(number()),
    sources: list(z.object({ name: z.string(), reports: number(), first: day(), last: day(), bins: list(number()) })),
    otherSources: number(),
    undated: number(),
    months: number(),
    monthsWithout: number(),
    gaps: list(z.object({ from: z.string(), until: z.string(), months: number() })),
  })
  .openapi('Coverage', { description: 'When the record has reports, by source, and the months in which it has none.' });

const AdditionsShape = z
  .object({
    additions: list(
      z.object({ at: z.string(), actor: z.string(), incidents: number(), claims: number(), head: ReportHeadShape }),
    ),
  })
  .openapi('Additions');
const MOST_ADDITIONS = 8;

const TermShape = z.object({ code: z.string(), name: z.string(), definition: z.string().nullable() }).openapi('Term');
const CodebookShape = z
  .object({
    types: list(TermShape.extend({ family: z.string() })),
    families: list(TermShape),
    siteKinds: list(TermShape),
    targetKinds: list(TermShape),
    weapons: list(TermShape),
    posts: list(TermShape),
  })
  .openapi('Codebook');

const GazetteerShape = z
  .object({
    places: list(
      z.object({
        id: z.string().openapi({ description: 'As a corrected place is given: "id@name".' }),
        name: z.string(),
        feature: z.string(),
        country: day(),
        province: day(),
        population: number(),
      }),
    ),
  })
  .openapi('Gazetteer');
const MOST_PLACES = 20;

function placesNamed(name: string): z.infer<typeof GazetteerShape>['places'] {
  const places = gazetteer();
  const found = [...places.named(placeKey(name))].sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  return found.slice(0, MOST_PLACES).map((entry) => ({
    id: `${entry.id}@${name.trim()}`,
    name: entry.name,
    feature: entry.feature,
    country: places.countryName(entry.countryCode),
    province: inferredAdmin1(entry, places),
    population: entry.population,
  }));
}

const VerificationShape = z
  .object({
    intact: z.boolean(),
    entries: number(),
    erased: number(),
    documents: number(),
    citations: number(),
    head: z.object({ seq: number(), hash: z.string() }),
    fault: z.object({ seq: z.number().int().nullable(), words: z.string() }).nullable(),
  })
  .openapi('Verification');

interface Term {
  readonly code: string;
  readonly name: string;
  readonly definition?: string;
}
const terms = (map: ReadonlyMap<string, Term>) =>
  [...map.values()].map(({ code, name, definition }) => ({ code, name, definition: definition ?? null }));

export function registerOverview(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/overview',
      summary: 'What the record holds and covers',
      responses: answers(OverviewShape),
    }),
    async (c) => c.json(overviewOf(await door.index()), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/coverage',
      summary: 'Over which months and by which sources the record has reports, and where it has none',
      responses: answers(CoverageShape),
    }),
    async (c) => c.json(coverageOf(await door.index()), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/additions',
      summary: 'The reports put on record last, the latest first, with when and by whom',
      responses: answers(AdditionsShape),
    }),
    async (c) => {
      const [index, entries] = await Promise.all([door.index(), door.additions(MOST_ADDITIONS)]);
      return c.json({ additions: additionsOf(index, entries) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/codebook',
      summary: 'The vocabularies: codes with their names and definitions',
      responses: answers(CodebookShape),
    }),
    (c) => c.json(codebook(), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/gazetteer',
      summary: 'The places of a name: what a place may be corrected to',
      request: { query: z.object({ name: z.string().min(1).max(100) }) },
      responses: answers(GazetteerShape),
    }),
    (c) => c.json({ places: placesNamed(c.req.valid('query').name) }, 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/verify',
      summary: 'Checks every entry, document and quotation of the ledger, offline',
      responses: answers(VerificationShape),
    }),
    async (c) => c.json(await door.verify(), 200),
  );
}

function codebook(): z.infer<typeof CodebookShape> {
  return {
    types: [...incidentTypes().values()].map(({ code, name, definition, family }) => ({
      code,
      name,
      definition,
      family,
    })),
    families: terms(incidentFamilies()),
    siteKinds: terms(siteKinds()),
    targetKinds: terms(targetKinds()),
    weapons: terms(weapons()),
    posts: terms(postClasses()),
  };
}
