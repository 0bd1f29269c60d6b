import type { Account } from '../model/account.ts';
import { createJudgement, type Judgement } from '../model/judgement.ts';
import type { Evidence, SourcedRecord } from '../model/sourced-record.ts';
import type { Reason } from '../model/statement.ts';
import { type Facets, facetsOf } from './facets.ts';
import { toldApart } from './incident-resolver.ts';
import { createGroup, groupsApart } from './person-groups.ts';
import { personMentions } from './person-mentions.ts';
import { comparePersons } from './persons.ts';
import { probability, scorePair } from './score.ts';
import { standingAccounts } from './standing.ts';
import { standingJudgements } from './standing-judgements.ts';

/** Why two accounts are held to be one incident or two: the judgement that stands, with all that was found in both. */
export interface Explanation {
  readonly judgement: Judgement;
  /** Log-odds of the comparison; a person's judgement stands whatever they are. */
  readonly logOdds: number;
  /** The same as a probability, 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

const resolver = { origin: 'resolver', name: 'onrecord' } as const;
const twoPersons: Reason = {
  rule: 'told_apart',
  words: 'one document names both, or each was killed in another incident',
  weight: null,
};
const apart: Reason = { rule: 'told_apart', words: 'one document tells of both, as two', weight: null };

/** Explains one pair. Throws RangeError when either account is not on record. */
export function explain(evidence: Evidence, a: string, b: string): Explanation {
  return explainer(evidence)(a, b);
}

/** Explains many pairs of the evidence's accounts; what comparing needs of an account is worked out when it is first asked for. */
export function explainer(
  evidence: Evidence,
  accounts: ReadonlyMap<string, Account> = new Map(standingAccounts(evidence).map((a) => [a.id, a])),
): (a: string, b: string) => Explanation {
  const known = new Map<string, Facets>();
  const facetsFor = (id: string) => {
    const account = accounts.get(id);
    if (account && !known.has(id)) known.set(id, facetsOfAccount(account, evidence));
    return known.get(id);
  };
  const judgements = standingJudgements(evidence.judgements);
  return (a, b) => {
    const [x, y] = [facetsFor(a), facetsFor(b)];
    if (!x || !y) {
      throw new RangeError(
        `expected two accounts on record, found none with id ${x ? b : a}; "onrecord incidents" shows ids`,
      );
    }
    const score = a < b ? scorePair(x, y) : scorePair(y, x);
    const reasons = toldApart(x, y) ? [apart, ...score.reasons] : score.reasons;
    const verdict = toldApart(x, y) || score.logOdds <= 0 ? 'different' : 'same';
    const judgement = judgements.on(a, b) ?? createJudgement({ verdict, subjects: [a, b], by: resolver, reasons });
    return { judgement, logOdds: score.logOdds, probability: probability(score.logOdds), reasons };
  };
}

/** Explains pairs of persons' mentions, by name, post, country and the incidents they were hit in. Throws RangeError for what is no person on record. */
export function personExplainer(record: SourcedRecord): (a: string, b: string) => Explanation {
  const persons = personMentions(record, standingAccounts(record), record.incidents);
  const groups = new Map(persons.map((p) => [p.id, createGroup(p)]));
  const judgements = standingJudgements(record.judgements);
  return (a, b) => {
    const [x, y] = [groups.get(a), groups.get(b)];
    if (!x || !y) throw new RangeError(`expected two persons on record, found none with id ${x ? b : a}`);
    const compared = comparePersons(x, y);
    const logOdds = compared.reduce((sum, r) => sum + (r.weight ?? 0), 0);
    const parted = groupsApart(x, y);
    const reasons = parted ? [twoPersons, ...compared] : compared;
    const verdict = parted || logOdds <= 0 ? 'different' : 'same';
    const judgement = judgements.on(a, b) ?? createJudgement({ verdict, subjects: [a, b], by: resolver, reasons });
    return { judgement, logOdds, probability: 1 / (1 + Math.exp(-logOdds)), reasons };
  };
}

function facetsOfAccount(account: Account, { documents, reports }: Evidence): Facets {
  const { documentId } = account;
  const document = documents.get(documentId);
  const own = reports.filter((report) => report.documentId === documentId);
  return facetsOf(account, document && { document, reports: own });
}
