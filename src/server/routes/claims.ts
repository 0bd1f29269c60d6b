import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { parsePartialDate } from '../../model/partial-date.ts';
import type { ClaimRow } from '../../model/view/claim-view.ts';
import {
  claimRow,
  claimView,
  decidingFirst,
  incidentsNamed,
  type RecordIndex,
  VerdictHistory,
} from '../../query/index.ts';
import { answers } from '../answers.ts';
import { ApiError, notFound } from '../api-error.ts';
import type { RecordDoor } from '../record-door.ts';
import { CheckAnswerShape, ClaimListShape, ClaimRowShape, ClaimShape } from '../shapes/claims.ts';
import { list, VERDICTS } from '../shapes/values.ts';

const CheckRequestShape = z
  .object({
    words: z.string().trim().min(1).max(2000).openapi({ description: 'The claim, in words.' }),
    speaker: z.string().max(200).nullable().default(null),
    on: z.string().max(10).nullable().default(null).openapi({ description: 'The day on which it was made, ISO.' }),
  })
  .openapi('CheckRequest');
type CheckRequest = z.infer<typeof CheckRequestShape>;

const ListQueryShape = z.object({
  verdict: z.enum(VERDICTS).optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const ChangesQueryShape = z.object({
  to: z.enum(VERDICTS).optional().openapi({ description: 'How they stand now.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const ClaimsChangedShape = z.object({ claims: list(ClaimRowShape) }).openapi('ClaimsChanged');
const ClaimsNamingShape = z.object({ claims: list(ClaimRowShape) }).openapi('ClaimsNaming');

const BOARD: readonly ClaimRow['verdict'][] = ['contradicted', 'mixed', 'consistent', 'not_testable'];

/** By verdict, of one verdict the latest first; of equals as given. */
function boardOrder(rows: readonly ClaimRow[]): ClaimRow[] {
  const key = ({ on }: ClaimRow) => on ?? '';
  return [...rows].sort(
    (a, b) => BOARD.indexOf(a.verdict) - BOARD.indexOf(b.verdict) || (key(a) === key(b) ? 0 : key(a) < key(b) ? 1 : -1),
  );
}

const historyOf = async (door: RecordDoor) => new VerdictHistory(await door.verdicts());

export function registerClaims(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims',
      summary:
        'Claims on record, reprints once: contradicted ones first, then mixed, consistent and untestable; the latest first',
      request: { query: ListQueryShape },
      responses: answers(ClaimListShape),
    }),
    async (c) => {
      const { verdict, offset, limit } = c.req.valid('query');
      const [index, history] = await Promise.all([door.index(), historyOf(door)]);
      const rows = (await index.claimBoard().whenAll()).map((claim) => history.dated(claimRow(claim), claim));
      const fit = boardOrder(rows).filter((row) => verdict === undefined || row.verdict === verdict);
      const verdicts = BOARD.map((value) => ({ value, count: rows.filter((row) => row.verdict === value).length }));
      return c.json({ total: fit.length, offset, verdicts, claims: fit.slice(offset, offset + limit) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/incidents/{id}/claims',
      summary: 'The claims that name an incident for or against them',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(ClaimsNamingShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const index = await door.index();
      if (!index.summaries().has(id)) throw notFound('an incident', id);
      const history = await historyOf(door);
      const naming = (await index.claimBoard().whenAll()).filter(({ checked }) =>
        checked.checks.some((check) => check.incidentsFor.includes(id) || check.incidentsAgainst.includes(id)),
      );
      return c.json({ claims: boardOrder(naming.map((claim) => history.dated(claimRow(claim), claim))) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/verdict-changes',
      summary: 'Claims that came to stand otherwise than before, the latest change first',
      request: { query: ChangesQueryShape },
      responses: answers(ClaimsChangedShape),
    }),
    async (c) => {
      const { to, limit } = c.req.valid('query');
      const [index, history] = await Promise.all([door.index(), historyOf(door)]);
      return c.json({ claims: history.changed(index.claimBoard(), to ?? null, limit) }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims/{id}',
      summary: 'One claim with every reading of it, the incidents for and against, and what the record covers',
      request: { params: z.object({ id: z.string() }) },
      responses: answers(ClaimShape),
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const view = claimView(await door.index(), id, await historyOf(door));
      if (!view) throw notFound('a claim', id);
      return c.json(view, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/check',
      summary: 'Holds a claim, in words, against the record; questions about what is to come are refused',
      request: { body: { required: true, content: { 'application/json': { schema: CheckRequestShape } } } },
      responses: answers(CheckAnswerShape),
    }),
    async (c) => c.json(answer(await door.index(), c.req.valid('json')), 200),
  );
}

function answer(index: RecordIndex, { words, speaker, on }: CheckRequest): z.infer<typeof CheckAnswerShape> {
  const checked = index.checker().check(words, { speaker: speaker || null, on: dayOf(on), documentId: null });
  if (checked.kind === 'refusal') return checked;
  return {
    kind: 'checked',
    words,
    verdict: checked.verdict,
    checks: decidingFirst(checked),
    incidents: incidentsNamed(index, checked),
  };
}

function dayOf(on: string | null): string | null {
  if (on === null || on === '') return null;
  const date = parsePartialDate(on);
  if (date?.precision === 'day' && date.earliest !== null) return date.earliest;
  throw new ApiError(
    'bad_request',
    'a day in "on", as 2024-12-14',
    `"${on}"`,
    'Leave it out where the day is not known.',
  );
}
