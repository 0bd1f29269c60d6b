import type { Addition, StoredEntry } from '../ledger/index.ts';
import { createJudgement, type Judgement } from '../model/judgement.ts';
import { createReview, type Review } from '../model/review.ts';
import { FOLLOWS, type RecordIndex } from '../query/index.ts';
import { standingJudgements } from '../resolve/standing-judgements.ts';
import { ApiError, notFound } from './api-error.ts';
import { type Correction, correctedBy } from './correction.ts';
import type { RecordDoor } from './record-door.ts';

/** What was put on record, and what it led to. */
export interface Written {
  /** Entries made. */
  readonly written: number;
  /** Ids of what they hold. */
  readonly ids: readonly string[];
  /** Numbers of the entries that undo the act together. */
  readonly seqs: readonly number[];
  /** The incidents that the things named are of now, in the order named. */
  readonly incidents: readonly string[];
}

/** What a write led to: the record is looked at again, of which only what it touched is worked out anew. */
async function written(
  door: RecordDoor,
  ids: readonly string[],
  acts: readonly string[],
  accounts: readonly string[],
): Promise<Written> {
  const entries = ids.length === 0 ? [] : await door.decisions(ids.length);
  const seqs = entries.filter(({ body }) => body !== null && acts.includes(body.id)).map(({ entry }) => entry.seq);
  const index = await door.index();
  const incidents = accounts.flatMap((id) => index.incidentOf().get(id) ?? []);
  return { written: ids.length, ids, seqs, incidents: [...new Set(incidents)] };
}

export interface ReviewGiven extends Correction {
  readonly state: Review['state'];
  readonly note: string;
}

/** Accepts, rejects or corrects a value, or withdraws such a word. */
export async function review(door: RecordDoor, person: string, given: ReviewGiven): Promise<Written> {
  const index = await door.index();
  const { statementId, state, note } = given;
  if (!index.statements().has(statementId)) throw notFound('a value', statementId);
  const correction = state === 'corrected' ? correctedBy(index, person, given) : null;
  const replacementId = correction?.statement.id ?? null;
  const made = createReview({ statementId, state, replacementId, by: person, note });
  return putReview(door, index, made, correction?.addition ?? null);
}

async function putReview(
  door: RecordDoor,
  index: RecordIndex,
  made: Review,
  addition: Addition | null,
): Promise<Written> {
  const ids = await door.write(async (ledger) => {
    if (addition) await ledger.add([addition]);
    const done: string[] = [];
    for (const one of [...onReplacement(index, made), made]) if (await ledger.review(one)) done.push(one.id);
    return done;
  });
  const subject = index.statements().get(made.statementId)?.subject;
  return written(door, ids, [made.id], subject ? [subject] : []);
}

/** A value that corrected another falls with its correction, and comes back with it. */
function onReplacement(index: RecordIndex, { state, statementId, replacementId, by }: Review): Review[] {
  const say = (id: string, word: Review['state']) =>
    createReview({ statementId: id, state: word, replacementId: null, by, note: FOLLOWS });
  const before = index.reviews().get(statementId)?.replacementId ?? null;
  const falls = before !== null && before !== replacementId ? [say(before, 'rejected')] : [];
  const returns =
    state === 'corrected' && replacementId !== null && index.reviews().get(replacementId)?.state === 'rejected';
  return returns ? [...falls, say(replacementId, 'withdrawn')] : falls;
}

export interface JudgementGiven {
  readonly verdict: Judgement['verdict'];
  readonly subjects: readonly string[];
  readonly reason: string;
}

/** More pairs than this are a slip of the hand. */
const MOST_PAIRS = 400;

/** Says that two incidents or accounts are the same or not, or takes such a word back. */
export async function judge(
  door: RecordDoor,
  person: string,
  { verdict, subjects, reason }: JudgementGiven,
): Promise<Written> {
  const index = await door.index();
  const pairs = verdict === 'undo' ? [undone(index, subjects)] : pairsOf(index, verdict, subjects);
  const reasons = reason === '' ? [] : [{ rule: 'person', words: reason, weight: null }];
  const by = { origin: 'person', name: person } as const;
  const made = pairs.map((pair) => createJudgement({ verdict, subjects: pair, by, reasons }));
  return putOnRecord(door, made, verdict === 'undo' ? [] : oneOfEach(index, subjects));
}

async function putOnRecord(
  door: RecordDoor,
  judgements: readonly Judgement[],
  accounts: readonly string[],
): Promise<Written> {
  const ids = await door.write(async (ledger) => {
    const made: string[] = [];
    for (const judgement of judgements) if (await ledger.judge(judgement)) made.push(judgement.id);
    return made;
  });
  return written(door, ids, ids, accounts);
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
  const every = a.flatMap((x) => others.map((y) => [x, y]));
  const pairs = verdict === 'same' ? joining(index, a[0]!, every) : every;
  if (pairs.length > 0 && pairs.length <= MOST_PAIRS) return pairs;
  throw new ApiError(
    'bad_request',
    `1 to ${MOST_PAIRS} pairs of accounts`,
    `${pairs.length}`,
    'Judge single accounts.',
  );
}

/** One account joined to each of the others is enough, but for pairs that were parted before: the later word must be said of each. */
function joining(index: RecordIndex, first: string, every: readonly string[][]): string[][] {
  const standing = standingJudgements(index.record.judgements);
  return every.filter(([x, y]) => x === first || standing.on(x!, y!)?.verdict === 'different');
}

/** The accounts of an incident, or the one account that was named. An account is split from the others of its incident. */
function accountsOf(index: RecordIndex, id: string): readonly string[] {
  const incident = index.summaries().get(id)?.incident;
  if (incident) return incident.accountIds;
  if (index.accounts().has(id)) return [id];
  throw notFound('an incident or account', id);
}

/** An account of the second thing and one of the first, each not of the other. */
function oneOfEach(index: RecordIndex, subjects: readonly string[]): string[] {
  const [a = [], b = []] = subjects.map((id) => accountsOf(index, id));
  return [b.find((id) => !a.includes(id)), a.find((id) => !b.includes(id)), a[0]].filter((id) => id !== undefined);
}

/**
 * Undoes one act: the entries of these numbers. A value stands again as the review before had it, joined or parted things as the judgements
 * before had them. Undoing is an act too and can be undone.
 */
export async function undo(door: RecordDoor, person: string, seqs: readonly number[]): Promise<Written> {
  const entries = await Promise.all(seqs.map((seq) => decisionAt(door, seq)));
  const first = entries[0]!;
  if (first.entry.type === 'review') {
    if (entries.length > 1) throw new ApiError('bad_request', 'one review', `${entries.length}`, 'Undo one at a time.');
    return undoReview(door, person, first.body as Review, first.entry.seq);
  }
  const by = { origin: 'person', name: person } as const;
  const judgements = entries
    .filter(({ entry }) => entry.type === 'judgement')
    .map(({ body }) => createJudgement({ verdict: 'undo', subjects: [body!.id], by, reasons: [] }));
  const accounts = entries.flatMap(({ body }) => ('subjects' in body! ? body.subjects : []));
  return putOnRecord(door, judgements, accounts);
}

async function decisionAt(door: RecordDoor, seq: number): Promise<StoredEntry<'review' | 'judgement'>> {
  const stored = await door.entry(seq);
  const decided = stored?.entry.type === 'review' || stored?.entry.type === 'judgement';
  if (decided && stored.body !== null) return stored as StoredEntry<'review' | 'judgement'>;
  throw notFound('an entry by which somebody decided', String(seq));
}

async function undoReview(
  door: RecordDoor,
  person: string,
  { id, statementId }: Review,
  seq: number,
): Promise<Written> {
  const index = await door.index();
  const said = index.record.reviews.filter((one) => one.statementId === statementId);
  if (said.at(-1)?.id !== id) {
    throw new ApiError('bad_request', 'the last word on this value', 'a later one', 'Undo that one first.');
  }
  const before = said.at(-2);
  const made = createReview({
    statementId,
    state: before?.state ?? 'withdrawn',
    replacementId: before?.replacementId ?? null,
    by: person,
    note: `undoes entry ${seq}`,
  });
  return putReview(door, index, made, null);
}
