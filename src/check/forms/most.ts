import type { Victim } from '../../model/account-values.ts';
import { compareNames } from '../../resolve/name-likeness.ts';
import type { ClaimQuery } from '../claim-query.ts';
import { reachesBack } from '../coverage.ts';
import type { IncidentDigest } from '../digest.ts';
import { distinct } from '../doubles.ts';
import { rankOfPost } from '../post-class.ts';
import type { Toll, TollRule } from '../toll.ts';
import { type CheckedRecord, type Finding, notTestable } from './finding.ts';

type Most = Extract<ClaimQuery, { form: 'most' }>;

/**
 * "The deadliest since", "the most senior figure killed since". Tolls are ranges: another incident contradicts the claim only
 * where even its lowest figure is above the subject's highest, and makes it mixed where their best-corroborated figures say so.
 */
export function checkMost(query: Most, checked: CheckedRecord): Finding {
  const subject = checked.digests.byId(query.subject.incidentId);
  if (subject === null)
    return notTestable(
      `The record holds no incident that "${query.subject.words}" can be.`,
      'a report of the incident that the claim is about',
    );
  const { certain } = checked.digests.matching(query.filter);
  const all = certain.includes(subject) ? certain : [subject, ...certain];
  const others = distinct(all, subject).filter((d) => d !== subject);
  const finding =
    query.measure === 'killed' ? byToll(query, subject, others, checked.tollOf) : byRank(query, subject, others);
  // What the record holds can contradict a claim however little that is; to bear one out it must reach back over the time meant.
  if (
    finding.verdict === 'consistent' &&
    !reachesBack(checked.digests, query.filter.places, query.filter.window, subject)
  ) {
    return notTestable(
      `The record does not reach back over the time of which the claim speaks (${query.filter.window.words}).`,
      'reports from the earlier part of the window',
    );
  }
  return finding;
}

interface Rated {
  readonly digest: IncidentDigest;
  readonly toll: Toll;
}

function byToll(
  { filter }: Most,
  subject: IncidentDigest,
  others: readonly IncidentDigest[],
  tollOf: TollRule,
): Finding {
  const mine = tollOf(subject.killed);
  if (mine === null)
    return notTestable('No source gives a number of dead for the incident that the claim is about.', 'a figure for it');
  const rated = others.flatMap((digest): Rated[] => {
    const toll = tollOf(digest.killed);
    return toll === null ? [] : [{ digest, toll }];
  });
  const above = rated.filter(({ toll }) => toll.least > mine.most);
  const disputed = rated.filter((r) => !above.includes(r) && r.toll.corroborated > mine.corroborated);
  const wouldChange = `an incident ${filter.window.words} with more than ${mine.most} dead`;
  if (above.length > 0) {
    const reason = `Even the lowest figure of ${list(above)} is above the ${mine.most} of this one.`;
    return { verdict: 'contradicted', reason, supporting: [subject], opposing: digestsOf(above), wouldChange };
  }
  if (disputed.length > 0) {
    const reason = `It depends on whose figures are taken: ${list(disputed)} against ${mine.least} to ${mine.most} for this one.`;
    return { verdict: 'mixed', reason, supporting: [subject], opposing: digestsOf(disputed), wouldChange };
  }
  const next = rated.reduce<Rated | null>(
    (a, b) => (a === null || b.toll.corroborated > a.toll.corroborated ? b : a),
    null,
  );
  const reason = next
    ? `${mine.corroborated} dead is the best-corroborated figure; the next, ${next.toll.corroborated}, is no higher.`
    : `No other incident ${filter.window.words} has a figure in the record.`;
  const supporting = next ? [subject, next.digest] : [subject];
  return { verdict: 'consistent', reason, supporting, opposing: [], wouldChange };
}

const digestsOf = (rated: readonly Rated[]) => rated.map(({ digest }) => digest);

function list(rated: readonly Rated[]): string {
  return rated
    .map(({ digest, toll }) => `${toll.least} to ${toll.most}${digest.date ? ` (${digest.date.value})` : ''}`)
    .join(', ');
}

function byRank(
  { subject: { person }, filter }: Most,
  subject: IncidentDigest,
  others: readonly IncidentDigest[],
): Finding {
  const mine = highest(subject.victims, person);
  if (mine === null)
    return notTestable(
      'No report gives the post of the person that the claim is about.',
      'a report that names the post',
    );
  const above = others.filter((d) => (highest(d.victims, null) ?? 0) > mine);
  const wouldChange = `a killing ${filter.window.words} of someone who held a higher post`;
  return above.length > 0
    ? {
        verdict: 'contradicted',
        reason: 'Someone who held a higher post was killed in the window.',
        supporting: [subject],
        opposing: above,
        wouldChange,
      }
    : {
        verdict: 'consistent',
        reason: `Nobody else killed ${filter.window.words} is on record with a higher post.`,
        supporting: [subject],
        opposing: [],
        wouldChange,
      };
}

/** The highest rank among the killed who hold a post, or of the named person; null when none has one. */
function highest(victims: readonly Victim[], person: string | null): number | null {
  const ranks = victims
    .filter(
      (v) =>
        v.outcome === 'killed' &&
        v.post !== null &&
        (person === null || (v.name !== null && compareNames(person, v.name).verdict !== 'different')),
    )
    .map((v) => rankOfPost(v.post!))
    .filter((rank) => rank !== null);
  if (ranks.length > 0) return Math.max(...ranks);
  return person === null ? null : rankOfTheUnnamed(victims, person);
}

/** Where reports give a post without a name and one name without a post, the one killed holds it. */
function rankOfTheUnnamed(victims: readonly Victim[], person: string): number | null {
  const killed = victims.filter((v) => v.outcome === 'killed');
  const others = killed.some((v) => v.name !== null && compareNames(person, v.name).verdict === 'different');
  const posts = killed.flatMap((v) => (v.name === null && v.post !== null ? (rankOfPost(v.post) ?? []) : []));
  return others || posts.length === 0 ? null : Math.max(...posts);
}
