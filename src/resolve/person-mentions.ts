import { type Account, allValues } from '../model/account.ts';
import type { PostHeld } from '../model/actor-values.ts';
import type { Incident } from '../model/incident.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { mentionsOf } from './actors.ts';
import type { PersonMention } from './person-groups.ts';

/** Every person that a document names, with what its accounts and the incidents they were resolved to tell of them. */
export function personMentions(
  evidence: Evidence,
  accounts: readonly Account[],
  incidents: readonly Incident[],
): PersonMention[] {
  const incidentOf = new Map(incidents.flatMap((i) => i.accountIds.map((id) => [id, i.id] as const)));
  const countries = new Map<string, Set<string>>();
  const hits = new Map<string, { killed: string | null; hit: Set<string> }>();
  for (const account of accounts) {
    const held = countries.get(account.documentId) ?? new Set();
    for (const place of allValues(account, 'place'))
      if (place.countryCode ?? place.country) held.add((place.countryCode ?? place.country)!);
    countries.set(account.documentId, held);
    for (const victim of allValues(account, 'victim')) {
      if (victim.mentionId === null) continue;
      const hit = hits.get(victim.mentionId) ?? { killed: null, hit: new Set<string>() };
      hit.hit.add(incidentOf.get(account.id)!);
      if (victim.outcome === 'killed') hit.killed ??= incidentOf.get(account.id)!;
      hits.set(victim.mentionId, hit);
    }
  }
  const posts = postsBySubject(evidence);
  return mentionsOf(evidence)
    .filter((m) => m.mentionKind === 'person')
    .map((m) => ({
      id: m.id,
      documentId: m.citation.documentId,
      name: m.name,
      posts: posts.get(m.id) ?? [],
      countries: [...(countries.get(m.citation.documentId) ?? [])].sort(),
      killedIn: hits.get(m.id)?.killed ?? null,
      hitIn: [...(hits.get(m.id)?.hit ?? [])].sort(),
    }));
}

function postsBySubject(evidence: Pick<Evidence, 'readings'>): Map<string, string[]> {
  const posts = new Map<string, string[]>();
  for (const statement of evidence.readings.flatMap((r) => r.actors)) {
    if (statement.property !== 'holds_post') continue;
    posts.set(statement.subject, [...(posts.get(statement.subject) ?? []), (statement.value as PostHeld).post]);
  }
  return posts;
}
