import { type Account, allValues } from '../model/account.ts';
import type { Actor, Incident } from '../model/incident.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Evidence, Resolution } from '../model/sourced-record.ts';
import { resolveActors } from './actors.ts';
import { corroborate } from './corroboration.ts';
import { type AccountChanges, DocumentAccounts } from './document-accounts.ts';
import { incidentId } from './incident-id.ts';
import { IncidentResolver } from './incident-resolver.ts';
import { Independence } from './independence.ts';
import { personMentions } from './person-mentions.ts';
import { standingJudgements } from './standing-judgements.ts';
import { WireFamilies } from './wire-families.ts';

interface Step {
  readonly evidence: Evidence;
  readonly incidents: ReadonlyMap<readonly string[], Incident>;
  readonly incidentOf: ReadonlyMap<string, string>;
  readonly judgedPersons: readonly Judgement[];
  readonly actors: readonly Actor[];
}

/**
 * Resolves the evidence of one ledger again and again as it grows. A step works out only what the new evidence touches, and comes to the
 * same as a resolver that sees all of it for the first time. What it did not touch it gives again as the same object: an incident
 * that is the same object as in the last step has the same accounts, and they say the same.
 */
export class EvidenceResolver {
  private readonly told = new DocumentAccounts();
  private readonly groups = new IncidentResolver(standingJudgements([]));
  private readonly families = new WireFamilies();
  private readonly independence = new Independence({ documents: new Map(), sources: new Map(), reports: [] }, []);
  private last: Step | null = null;

  resolve(evidence: Evidence): Resolution {
    const last = this.last;
    const changes = this.told.take(evidence);
    const judgements = standingJudgements(evidence.judgements);
    this.groups.revise(
      changes.gone.map(({ id }) => id),
      changes.come.map(({ id }) => this.told.facets.get(id)!),
      judgements,
    );
    const dependent = this.follow(evidence, changes);
    const incidents = this.incidents(evidence, dependent, changes);
    const incidentOf = new Map([...incidents.values()].flatMap((i) => i.accountIds.map((id) => [id, i.id] as const)));
    const judgedPersons = judgements.inForce.filter(({ subjects }) => !subjects.some((id) => this.told.facets.has(id)));
    const sorted = [...incidents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const step = { evidence, incidents, incidentOf, judgedPersons };
    const actors = last && this.personsStand(last, step, changes) ? last.actors : this.actors(evidence, sorted);
    this.last = { ...step, actors };
    return { incidents: sorted, actors, families: this.families.all() };
  }

  /** The standing accounts by id, as `resolve` last saw them. */
  accounts(): ReadonlyMap<string, Account> {
    return new Map(this.told.accounts);
  }

  /** Brings families and independence up to date: the documents that depend on others than before, or were published otherwise. */
  private follow(evidence: Evidence, { republished }: AccountChanges): ReadonlySet<string> {
    const last = this.last?.evidence;
    const regrouped =
      last?.documents === evidence.documents ? new Map<string, null>() : this.families.take(evidence.documents);
    this.independence.follow(evidence, republished, regrouped);
    const known = [...(last?.sources.values() ?? [])].every((source) => evidence.sources.get(source.id) === source);
    return new Set([...regrouped.keys(), ...(known ? republished.keys() : evidence.documents.keys())]);
  }

  /** An incident stays the object that it was unless its accounts changed or a document of theirs is in `dependent`. */
  private incidents(evidence: Evidence, dependent: ReadonlySet<string>, { come }: AccountChanges) {
    const known = new Map([...(this.last?.incidents.values() ?? [])].map((incident) => [incident.id, incident]));
    const changed = new Set(come.map(({ id }) => id));
    const incidents = new Map<readonly string[], Incident>();
    for (const ids of this.groups.groups()) {
      const held = this.last?.incidents.get(ids);
      const depends = dependent.size > 0 && ids.some((id) => dependent.has(this.told.accounts.get(id)!.documentId));
      if (held && !depends) {
        incidents.set(ids, held);
        continue;
      }
      const made = this.incident(ids, evidence);
      const old = known.get(made.id);
      incidents.set(ids, old && !ids.some((id) => changed.has(id)) && sameIncident(old, made) ? old : made);
    }
    return incidents;
  }

  private incident(ids: readonly string[], evidence: Evidence): Incident {
    const members = ids.map((id) => this.told.accounts.get(id)!);
    const { grade, reasons } = corroborate(members, this.independence, evidence.sources);
    const id = incidentId(ids.map((one) => this.told.facets.get(one)!));
    return { kind: 'incident', id, accountIds: ids, grade, gradeReasons: reasons };
  }

  /** Whether nothing changed that tells who a person is: mentions, posts, judgements on persons, and what was told of those hit. */
  private personsStand(last: Step, now: Omit<Step, 'actors'>, { gone, come, onlyAccounts }: AccountChanges): boolean {
    if (!onlyAccounts || !sameIds(last.judgedPersons, now.judgedPersons)) return false;
    const moved: Account[] = [];
    for (const [id, incident] of now.incidentOf) {
      if (last.incidentOf.get(id) !== incident) moved.push(this.told.accounts.get(id)!);
    }
    const before = [...gone, ...moved].map((account) => hitIn(account, last.incidentOf));
    const after = [...come, ...moved].map((account) => hitIn(account, now.incidentOf));
    return sameWords(before, after);
  }

  private actors(evidence: Evidence, incidents: readonly Incident[]): readonly Actor[] {
    const accounts = [...this.told.accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return resolveActors(evidence, personMentions(evidence, accounts, incidents));
  }
}

/** What an account adds to knowing its persons: the countries told of, who was hit, and in which incident; as text to compare. */
function hitIn(account: Account, incidentOf: ReadonlyMap<string, string>): string {
  const hit = allValues(account, 'victim').flatMap(({ mentionId, outcome }) =>
    mentionId ? [[mentionId, outcome]] : [],
  );
  const countries = allValues(account, 'place').flatMap(({ countryCode, country }) => countryCode ?? country ?? []);
  const incident = hit.length > 0 ? incidentOf.get(account.id) : null;
  return JSON.stringify([account.documentId, countries, hit, incident]);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [new Set(a), new Set(b)];
  return x.size === y.size && [...x].every((words) => y.has(words));
}

function sameIds(a: readonly Judgement[], b: readonly Judgement[]): boolean {
  return a.length === b.length && a.every(({ id }, i) => id === b[i]!.id);
}

function sameIncident(a: Incident, b: Incident): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
