import { voiceKind } from '../codebook/voice-kinds.ts';
import { type Account, allValues, firstValue } from '../model/account.ts';
import type { Grade } from '../model/incident.ts';
import type { Source } from '../model/source.ts';
import type { Reason } from '../model/statement.ts';
import { attributionLedger } from './attribution-ledger.ts';
import type { Independence } from './independence.ts';

/** A grade is never a bare number: it comes with the rules that led to it. The rules are published in docs/corroboration.md. */
export interface Corroboration {
  readonly grade: Grade;
  readonly reasons: readonly Reason[];
}

/** From this many independent tellings on, an incident that is not contested can be confirmed. */
const MANY = 3;

export function corroborate(
  accounts: readonly Account[],
  independence: Independence,
  sources: ReadonlyMap<string, Source>,
): Corroboration {
  const tellings = independence.tellings(accounts.map((a) => a.documentId));
  const reasons: Reason[] = [tellingsReason(accounts, tellings.length)];
  for (const telling of tellings)
    if (telling.why)
      reasons.push(reason('counted_once', `${telling.documentIds.length} documents count once: ${telling.why}`));
  const voices = voicesOf(accounts, independence, sources);
  if (voices.size > 0) reasons.push(reason('voices', `on record: ${[...voices].sort().join(', ')}`));
  const disputes = disputesOf(accounts);
  reasons.push(...disputes);
  const central = independence.tellings(accounts.filter(isCentral).map((a) => a.documentId)).length;
  return { grade: gradeOf(tellings.length, central, voices.size, disputes.length > 0), reasons };
}

function gradeOf(tellings: number, central: number, voices: number, disputed: boolean): Grade {
  if (disputed) return 'contested';
  if (tellings <= 1) return 'single_source';
  if (tellings >= MANY && central >= 2 && voices >= 2) return 'confirmed';
  return central >= 2 || (central === 1 && voices >= 2) ? 'likely' : 'weak';
}

const isCentral = (account: Account) => firstValue(account, 'prominence') !== 'background';

function reason(rule: string, words: string): Reason {
  return { rule, words, weight: null };
}

function tellingsReason(accounts: readonly Account[], tellings: number): Reason {
  const documents = new Set(accounts.map((a) => a.documentId)).size;
  return reason(
    'independent_tellings',
    `${tellings} independent of ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  );
}

/** The kinds of voice that stand behind what is told: those the reports quote, and those that publish themselves. */
function voicesOf(
  accounts: readonly Account[],
  independence: Independence,
  sources: ReadonlyMap<string, Source>,
): Set<string> {
  const voices = new Set<string>();
  for (const account of accounts) {
    const figures = [...allValues(account, 'killed'), ...allValues(account, 'wounded')];
    const perpetrators = allValues(account, 'perpetrator');
    for (const { by } of [...figures, ...perpetrators]) {
      const kind = by === null ? null : voiceKind(by);
      if (kind) voices.add(kind);
    }
    if (perpetrators.some((p) => p.status === 'claimed')) voices.add('perpetrator');
    for (const id of independence.sourceIds(account.documentId)) {
      const kind = publisherVoice(sources.get(id));
      if (kind) voices.add(kind);
    }
  }
  return voices;
}

function publisherVoice(source: Source | undefined): string | null {
  switch (source?.sourceKind) {
    case 'ministry':
    case 'military':
      return 'official';
    case 'hospital':
      return 'medical';
    case 'monitor':
    case 'un_body':
    case 'ngo':
      return 'monitor';
    case 'armed_group_channel':
      return 'perpetrator';
    default:
      return null;
  }
}

function disputesOf(accounts: readonly Account[]): Reason[] {
  const disputes: Reason[] = attributionLedger(accounts).disputes.map((words) =>
    reason('responsibility_disputed', words),
  );
  const outcomes = new Set(accounts.filter(isCentral).map((a) => firstValue(a, 'outcome')));
  if (outcomes.has('carried_out') && (outcomes.has('foiled') || outcomes.has('threatened'))) {
    disputes.push(reason('outcome_disputed', 'some say that it was carried out, others that it was not'));
  }
  return disputes;
}
