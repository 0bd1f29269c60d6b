import { z } from '@hono/zod-openapi';
import { FACETS } from '../../query/index.ts';
import {
  CitationShape,
  DateShape,
  FigureShape,
  list,
  PlaceShape,
  ReasonShape,
  ReportHeadShape,
  StatementShape,
} from './values.ts';

const text = () => z.string().nullable();
const StatusShape = z.enum(['claimed', 'attributed', 'suspected', 'denied', 'unknown']);
const SpreadShape = z
  .object({ low: z.number().nullable(), high: z.number().nullable(), open: z.boolean(), figures: z.number().int() })
  .openapi('Spread', {
    description: 'The least and the greatest number given; `open` where some source says there are more.',
  });

export const GradeShape = z.enum(['confirmed', 'likely', 'weak', 'contested', 'single_source']);

export const IncidentRowShape = z
  .object({
    id: z.string(),
    type: text(),
    date: DateShape.nullable(),
    place: PlaceShape.nullable(),
    site: text(),
    perpetrators: list(z.object({ name: z.string(), statuses: list(StatusShape) })),
    victims: list(z.object({ name: text(), post: text() })),
    killed: SpreadShape.nullable(),
    wounded: SpreadShape.nullable(),
    outcome: text(),
    grade: GradeShape,
    sources: list(z.string()),
    documents: z.number().int(),
  })
  .openapi('IncidentRow');

export const FacetValueShape = z.object({ value: z.string(), count: z.number().int() }).openapi('FacetValue');
const facetValues = list(FacetValueShape);

export const IncidentListShape = z
  .object({
    total: z.number().int(),
    offset: z.number().int(),
    rows: list(IncidentRowShape),
    facets: z
      .object(
        Object.fromEntries(FACETS.map((facet) => [facet, facetValues])) as Record<
          (typeof FACETS)[number],
          typeof facetValues
        >,
      )
      .nullable(),
  })
  .openapi('IncidentList');

const AggregateShape = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  statementIds: list(z.string()),
  words: z.string(),
});

const FigureRowShape = z
  .object({
    property: z.string(),
    cells: list(
      z.object({
        property: z.string(),
        value: FigureShape,
        statementId: z.string(),
        documentId: z.string(),
        sourceNames: list(z.string()),
        published: DateShape.nullable(),
        telling: z.number().int(),
        supersededBy: text(),
      }),
    ),
    conservative: AggregateShape,
    mostCorroborated: AggregateShape,
    latestOfficial: AggregateShape.nullable(),
    disagreement: text(),
  })
  .openapi('FigureRow', { description: 'Every figure by source, and three aggregation rules side by side.' });

export const AccountShape = z
  .object({ id: z.string(), report: ReportHeadShape, anchor: CitationShape, statements: list(StatementShape) })
  .openapi('Account');

export const IncidentShape = z
  .object({
    row: IncidentRowShape,
    gradeReasons: list(ReasonShape),
    accounts: list(AccountShape),
    tellings: list(z.object({ documentIds: list(z.string()), sources: list(z.string()), why: text() })),
    figures: list(FigureRowShape),
    attribution: z.object({
      lines: list(
        z.object({
          name: z.string(),
          key: z.string(),
          entries: list(
            z.object({
              status: StatusShape,
              by: text(),
              documentIds: list(z.string()),
              statementIds: list(z.string()),
            }),
          ),
        }),
      ),
      disputes: list(z.string()),
    }),
    joins: list(
      z.object({
        account: z.string(),
        with: z.string(),
        by: z.enum(['resolver', 'person']),
        probability: z.number(),
        reasons: list(ReasonShape),
      }),
    ),
    actorOf: z.record(z.string(), z.string()).openapi({
      description: 'Ids of the actors that have a page, by the statement that names them.',
    }),
  })
  .openapi('Incident');
