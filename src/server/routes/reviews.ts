import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { StoredEntry } from '../../ledger/index.ts';
import { createJudgement, type Judgement } from '../../model/judgement.ts';
import { createReview, type Review } from '../../model/review.ts';
import { type RecordIndex, reviewProgress } from '../../query/index.ts';
import { answers } from '../answers.ts';
import { ApiError, notFound } from '../api-error.ts';
import { correctedBy } from '../correction.ts';
import type { RecordDoor } from '../record-door.ts';
import { list, ReportHeadShape, SpanShape } from '../shapes/values.ts';

const number = () => z.number().int();
const LogShape = z
  .object({
    seq: number(),
    at: z.string(),
    actor: z.string(),
    kind: z.enum(['review', 'judgement']),
    id: z.string(),
    words: z.string(),
    subjects: list(z.string()),
    note: z.string(),
  })
  .openapi('Decision');

const ProgressShape = z
  .object({
    statements: number(),
    reviewed: number(),
    documents: list(z.object({ head: ReportHeadShape, statements: number(), reviewed: number() })),
    log: list(LogShape),
  })
  .openapi('ReviewProgress');

const ReviewRequestShape = z
  .object({
    statementId: z.string(),
    state: z.enum(['accepted', 'rejected', 'corrected', 'withdrawn']),
    note: z.string().max(2000).default(''),
    value: z
      .string()
      .max(200)
      .nullable()
      .default(null)
      .openapi({ description: 'Where corrected: the value as typed.' }),
    span: SpanShape.nullable().default(null).openapi({ description: 'Where corrected: other words in the document.' }),
  })
  .openapi('ReviewRequest');

const JudgementRequestShape = z
  .object({
    verdict: z.enum(['same', 'different', 'undo']),
    subjects: z.array(z.string()).min(1).max(2).openapi({
      description: 'Two ids of incidents or accounts; for undo the id of the judgement.',
    }),
    reason: z.string().max(2000).default(''),
  })
  .openapi('JudgementRequest');
type JudgementRequest = z.infer<typeof JudgementRequestShape>;

const OutcomeShape = z.object({ written: number(), ids: list(z.string()) }).openapi('Written');
const MOST_LOGGED = 100;
/** More pairs than this are a slip of the hand. */
const MOST_PAIRS = 400;

export function registerReviews(app: OpenAPIHono, door: RecordDoor, person: string): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/reviews',
      summary: 'How far the review has come, and who decided what when',
      responses: answers(ProgressShape),
    }),
    async (c) => {
      const log = (await door.decisions(MOST_LOGGED)).flatMap(decision);
      return c.json({ ...reviewProgress(await door.index()), log }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/reviews',
      summary: 'Accepts, rejects or corrects a value, or withdraws a review; each is an entry of the ledger',
      request: { body: { required: true, content: { 'application/json': { schema: ReviewRequestShape } } } },
      responses: answers(OutcomeShape),
    }),
    async (c) => c.json(await review(door, person, c.req.valid('json')), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/judgements',
      summary: 'Says that two incidents or accounts are the same or not, or takes such a word back',
      request: { body: { required: true, content: { 'application/json': { schema: JudgementRequestShape } } } },
      responses: answers(OutcomeShape),
    }),
    async (c) => c.json(await judge(door, person, c.req.valid('json')), 200),
  );
}

async function review(door: RecordDoor, person: string, given: z.infer<typeof ReviewRequestShape>) {
  const index = await door.index();
  const { statementId, state, note } = given;
  if (!index.statements().has(statementId)) throw notFound('a value', statementId);
  const correction = state === 'corrected' ? correctedBy(index, person, given) : null;
  const made = createReview({
    statementId,
    state,
    replacementId: correction?.statement.id ?? null,
    by: person,
    note,
  });
  const all = [...onReplacement(index, made), made];
  const ids = await door.write(async (ledger) => {
    if (correction) await ledger.add([correction.addition]);
    const written: string[] = [];
    for (const one of all) if (await ledger.review(one)) written.push(one.id);
    return written;
  });
  return { written: ids.length, ids };
}

/** A value that corrected another falls with its correction, and comes back with it. */
function onReplacement(index: RecordIndex, { state, statementId, replacementId, by }: Review): Review[] {
  const say = (id: string, word: Review['state']) =>
    createReview({ statementId: id, state: word, replacementId: null, by, note: 'follows its correction' });
  const before = index.reviews().get(statementId)?.replacementId ?? null;
  const falls = before !== null && before !== replacementId ? [say(before, 'rejected')] : [];
  const returns =
    state === 'corrected' && replacementId !== null && index.reviews().get(replacementId)?.state === 'rejected';
  return returns ? [...falls, say(replacementId, 'withdrawn')] : falls;
}

async function judge(door: RecordDoor, person: string, { verdict, subjects, reason }: JudgementRequest) {
  const index = await door.index();
  const pairs = verdict === 'undo' ? [undone(index, subjects)] : pairsOf(index, verdict, subjects);
  const reasons = reason === '' ? [] : [{ rule: 'person', words: reason, weight: null }];
  const by = { origin: 'person', name: person } as const;
  const ids = await door.write(async (ledger) => {
    const made: string[] = [];
    for (const pair of pairs) {
      const judgement = createJudgement({ verdict, subjects: pair, by, reasons });
      if (await ledger.judge(judgement)) made.push(judgement.id);
    }
    return made;
  });
  return { written: ids.length, ids };
}

function undone(index: RecordIndex, [id = '']: readonly string[]): string[] {
  if (index.record.judgements.some((judgement) => judgement.id === id)) return [id];
  throw notFound('a judgement', id);
}

function pairsOf(index: RecordIndex, verdict: 'same' | 'different', subjects: readonly string[]): string[][] {
  const [a, b] = subjects.map((id) => accountsOf(index, id));
  if (!a || !b || subjects[0] === subjects[1]) {
    throw new ApiError('bad_request', 'two different things', `${subjects.length}`, 'Give two ids.');
  }
  const others = b.filter((id) => !a.includes(id));
  const pairs = verdict === 'same' ? others.map((id) => [a[0]!, id]) : a.flatMap((x) => others.map((y) => [x, y]));
  if (pairs.length > 0 && pairs.length <= MOST_PAIRS) return pairs;
  throw new ApiError(
    'bad_request',
    `1 to ${MOST_PAIRS} pairs of accounts`,
    `${pairs.length}`,
    'Judge single accounts.',
  );
}

/** The accounts of an incident, or the one account that was named. An account is split from the others of its incident. */
function accountsOf(index: RecordIndex, id: string): readonly string[] {
  const incident = index.summaries().get(id)?.incident;
  if (incident) return incident.accountIds;
  if (index.accounts().has(id)) return [id];
  throw notFound('an incident or account', id);
}

function decision({ entry, body }: StoredEntry): z.infer<typeof LogShape>[] {
  if (body === null) return [];
  const { seq, at, actor } = entry;
  if (entry.type === 'review') {
    const { id, state, statementId, note } = body as Review;
    return [{ seq, at, actor, kind: 'review', id, words: state, subjects: [statementId], note }];
  }
  const { id, verdict, subjects, reasons } = body as Judgement;
  const note = reasons.map(({ words }) => words).join('; ');
  return [{ seq, at, actor, kind: 'judgement', id, words: verdict, subjects, note }];
}
