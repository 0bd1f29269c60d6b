import type { StoredEntry } from '../ledger/index.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Review } from '../model/review.ts';
import type { DecidedOn, Decision } from '../model/view/decision.ts';
import { standingJudgements } from '../resolve/standing-judgements.ts';
import type { RecordIndex } from './record-index.ts';

/** The note of a review that follows from another: a person's value falls with the correction that it came with. */
export const FOLLOWS = 'follows its correction';

type Entry = StoredEntry<'review' | 'judgement'>;

/** Entries by which people decided, the latest first, as the acts that they were. What only follows from another act is left out. */
export function decisionsOf(index: RecordIndex, entries: readonly Entry[]): Decision[] {
  const latest = new Map(index.record.reviews.map((review) => [review.statementId, review.id]));
  const standing = standingJudgements(index.record.judgements);
  const acts: Entry[][] = [];
  for (const stored of entries) {
    if (stored.body === null || isFollowing(stored)) continue;
    const last = acts.at(-1);
    if (last && isSameAct(last[0]!, stored)) last.push(stored);
    else acts.push([stored]);
  }
  return acts.map((act) => {
    const { entry, body } = act[0]!;
    const seqs = act.map((one) => one.entry.seq);
    const made = { seqs, at: entry.at, actor: entry.actor };
    if (entry.type === 'review') return { ...made, ...ofReview(index, body as Review, latest) };
    const judgements = act.map((one) => one.body as Judgement);
    return { ...made, ...ofJudgements(index, judgements, (id) => standing.stands(id)) };
  });
}

const isFollowing = ({ entry, body }: Entry) => entry.type === 'review' && (body as Review).note === FOLLOWS;

/** Milliseconds within which the entries of one act are written. */
const ONE_ACT_MS = 5_000;

/** Judgements with one word and reason, one after the other, that all name one account. */
function isSameAct(a: Entry, b: Entry): boolean {
  if (a.entry.type !== 'judgement' || b.entry.type !== 'judgement' || a.entry.actor !== b.entry.actor) return false;
  const [x, y] = [a.body as Judgement, b.body as Judgement];
  if (x.verdict !== y.verdict || JSON.stringify(x.reasons) !== JSON.stringify(y.reasons)) return false;
  if (x.verdict !== 'undo' && !x.subjects.some((id) => y.subjects.includes(id))) return false;
  return Math.abs(Date.parse(a.entry.at) - Date.parse(b.entry.at)) < ONE_ACT_MS;
}

function ofReview(index: RecordIndex, review: Review, latest: ReadonlyMap<string, string>) {
  const { id, state, statementId, replacementId, note } = review;
  return {
    kind: 'review' as const,
    word: state,
    about: [aboutStatement(index, statementId)],
    replacement: replacementId === null ? null : aboutStatement(index, replacementId),
    note,
    stands: latest.get(statementId) === id,
  };
}

function ofJudgements(index: RecordIndex, judgements: readonly Judgement[], stands: (id: string) => boolean) {
  const { verdict, reasons } = judgements[0]!;
  const made = new Map(index.record.judgements.map((judgement) => [judgement.id, judgement]));
  /** The things that were judged; of an undo, those that the undone judgement was about. */
  const things = ({ subjects: ids }: Judgement): readonly string[] =>
    ids.flatMap((id) => {
      const undone = made.get(id);
      return undone ? things(undone) : [id];
    });
  const subjects = [...new Set(judgements.flatMap(things))];
  return {
    kind: 'judgement' as const,
    word: verdict,
    about: subjects.map((id) => aboutThing(index, id)),
    replacement: null,
    note: reasons.map(({ words }) => words).join('; '),
    stands: judgements.every(({ id }) => stands(id)),
  };
}

function aboutStatement(index: RecordIndex, id: string): DecidedOn {
  const statement = index.statements().get(id);
  const incidentId = statement ? (index.incidentOf().get(statement.subject) ?? null) : null;
  const documentId =
    statement?.citation?.documentId ?? index.accounts().get(statement?.subject ?? '')?.documentId ?? null;
  const title = documentId === null ? null : index.titleOf(documentId);
  return { id, property: statement?.property ?? null, value: statement?.value ?? null, documentId, title, incidentId };
}

function aboutThing(index: RecordIndex, id: string): DecidedOn {
  const documentId = index.accounts().get(id)?.documentId ?? null;
  const title = documentId === null ? null : index.titleOf(documentId);
  return { id, property: null, value: null, documentId, title, incidentId: index.incidentOf().get(id) ?? null };
}
