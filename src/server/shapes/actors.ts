import { z } from '@hono/zod-openapi';
import { ClaimRowShape } from './claims.ts';
import { IncidentRowShape } from './incidents.ts';
import { DateShape, list, ReportedWordsShape } from './values.ts';

const text = () => z.string().nullable();
const number = () => z.number().int();

export const ACTOR_KINDS = ['person', 'armed_group', 'state_body', 'organisation'] as const;
const RELATION_KINDS = [
  'part_of',
  'faction_of',
  'member_of',
  'leads',
  'allied_with',
  'rival_of',
  'supports',
  'funded_by',
  'holds_ideology',
  'also_known_as',
  'close_to',
] as const;
export const TIE_KINDS = [...RELATION_KINDS, 'holds_post'] as const;
const TENURES = ['current', 'former', 'acting', 'designate', 'late'] as const;

export const HitShape = z
  .object({
    incidentId: z.string(),
    date: DateShape.nullable(),
    actorId: text(),
    name: text(),
    outcome: z.enum(['killed', 'wounded', 'unhurt', 'kidnapped', 'arrested', 'released', 'unknown']),
    statementIds: list(z.string()),
  })
  .openapi('PostHit');

const ActorRowShape = z
  .object({
    id: z.string(),
    name: z.string(),
    actorKind: z.enum(ACTOR_KINDS),
    reports: number(),
    incidents: number(),
    claims: number(),
    posts: number(),
    relations: number(),
  })
  .openapi('ActorRow');

export const ActorListShape = z
  .object({ total: number(), rows: list(ActorRowShape), withheld: number() })
  .openapi('ActorList', { description: '`withheld`: private persons, who are not listed.' });

const PostLineShape = z.object({
  key: z.string(),
  post: z.string(),
  body: text(),
  sayings: list(
    z.object({
      holderId: z.string(),
      holder: z.string(),
      tenure: z.enum(TENURES),
      asOf: DateShape.nullable(),
      from: DateShape.nullable(),
      until: DateShape.nullable(),
      words: ReportedWordsShape.nullable(),
    }),
  ),
  hits: list(HitShape),
});

const PartShape = z.object({
  side: z.enum(['hit', 'named']),
  how: z.enum([
    ...(['killed', 'wounded', 'unhurt', 'kidnapped', 'arrested', 'released', 'unknown'] as const),
    ...(['claimed', 'attributed', 'suspected', 'denied'] as const),
  ]),
  by: text(),
  post: text(),
  words: list(ReportedWordsShape),
});

export const ActorShape = z
  .object({
    row: ActorRowShape,
    codebookId: text(),
    spellings: list(z.object({ form: z.string(), reports: number(), words: list(ReportedWordsShape) })),
    posts: list(PostLineShape),
    incidents: list(z.object({ row: IncidentRowShape, parts: list(PartShape) })),
    claims: list(z.object({ row: ClaimRowShape, words: ReportedWordsShape })),
    relations: list(
      z.object({
        relation: z.enum(RELATION_KINDS),
        direction: z.enum(['from', 'to']),
        other: z.string(),
        otherId: text(),
        asOf: DateShape.nullable(),
        by: text(),
        words: ReportedWordsShape.nullable(),
      }),
    ),
    first: text(),
    last: text(),
  })
  .openapi('Actor', { description: 'The past, as reports tell it; nothing of where anyone is.' });

export const NetworkShape = z
  .object({
    nodes: list(
      z.object({
        id: z.string(),
        name: z.string(),
        nodeKind: z.enum([...ACTOR_KINDS, 'words']),
        actorId: text(),
        ties: number(),
      }),
    ),
    ties: list(
      z.object({
        id: z.string(),
        kind: z.enum(TIE_KINDS),
        from: z.string(),
        to: z.string(),
        sayings: list(z.object({ asOf: DateShape.nullable(), by: text(), post: text(), words: ReportedWordsShape })),
      }),
    ),
    first: text(),
    last: text(),
    leftOut: number(),
    withheld: number(),
  })
  .openapi('Network', {
    description: 'Who stood to whom how, as reports tell it; at most 300 nodes, those with most ties.',
  });
