import { contentId } from '../model/content-id.ts';
import type { Actor } from '../model/incident.ts';
import type { Mention } from '../model/mention.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { compareText } from './compare-text.ts';
import { groupKey, listedGroup } from './group-names.ts';
import type { PersonMention } from './person-groups.ts';
import { resolvePersons } from './persons.ts';

type ActorKind = Actor['actorKind'];

/** Resolves the mentions of all readings to actors. Persons by name and by what is told of them; groups and bodies by name and codebook. */
export function resolveActors(evidence: Evidence, persons: readonly PersonMention[]): Actor[] {
  const mentions = mentionsOf(evidence);
  const byId = new Map(mentions.map((m) => [m.id, m]));
  const groups = new Map<string, { kind: ActorKind; codebookId: string | null; mentions: Mention[] }>();
  for (const mention of mentions) {
    if (mention.mentionKind === 'person' || mention.mentionKind === 'place' || mention.mentionKind === 'post') continue;
    const codebookId = listedGroup(mention.name);
    const key = codebookId ?? `${mention.mentionKind} ${groupKey(mention.name)}`;
    const held = groups.get(key);
    if (held) held.mentions.push(mention);
    else groups.set(key, { kind: mention.mentionKind, codebookId, mentions: [mention] });
  }
  const actors = [...groups].map(([key, g]) =>
    createActor(contentId('act', { group: key }), g.kind, g.codebookId, g.mentions),
  );
  const published = publicationDays(evidence);
  for (const ids of resolvePersons(persons, evidence.judgements)) {
    const members = ids.map((id) => byId.get(id)!);
    actors.push(createActor(contentId('act', { person: firstTold(members, published) }), 'person', null, members));
  }
  return actors.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A person is named after the mention in the report published first, so that later reports leave the id as it is. */
function firstTold(mentions: readonly Mention[], published: ReadonlyMap<string, string>): string {
  const rank = (m: Mention) => `${published.get(m.citation.documentId) ?? '9999'} ${m.id}`;
  return [...mentions].sort((a, b) => compareText(rank(a), rank(b)))[0]!.id;
}

function publicationDays(evidence: Pick<Evidence, 'reports'>): Map<string, string> {
  const days = new Map<string, string>();
  for (const { documentId, published } of evidence.reports) {
    const held = days.get(documentId);
    if (published?.earliest && (held === undefined || published.earliest < held))
      days.set(documentId, published.earliest);
  }
  return days;
}

/** One mention for each chain, ascending by id. */
export function mentionsOf(evidence: Pick<Evidence, 'readings'>): Mention[] {
  const byId = new Map<string, Mention>();
  for (const reading of evidence.readings) {
    for (const mention of reading.mentions) {
      const held = byId.get(mention.id);
      if (!held || mention.citation.span.start < held.citation.span.start) byId.set(mention.id, mention);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function createActor(id: string, actorKind: ActorKind, codebookId: string | null, mentions: readonly Mention[]): Actor {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const aliases = [...counts]
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  return {
    kind: 'actor',
    id,
    actorKind,
    name: aliases[0]!,
    aliases,
    codebookId,
    mentionIds: mentions.map((m) => m.id).sort(),
  };
}
