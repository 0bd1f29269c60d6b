import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import { compareNames } from '../../resolve/name-likeness.ts';
import type { ClaimSubject } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { liesIn } from '../filter.ts';
import { classesOfPost } from '../post-class.ts';
import { placeFilters } from './claim-filter.ts';
import type { ClaimWords } from './claim-words.ts';

/** What is known about a claim beside its words. */
export interface ClaimContext {
  readonly speaker: string | null;
  /** ISO day on which it was made, or the last day it can have been made. */
  readonly on: string | null;
  /** The document that reports the claim: "the blast" is the one that it tells of. */
  readonly documentId: string | null;
  /** The kind of claim, where a reader found it in a report: it then decides how the words are read. */
  readonly kind?: ClaimKind | null;
}

/** Days after the claim by which an incident may still be the one meant: time zones, and reports dated by the evening before. */
const GRACE_MS = 86_400_000;
/** For so long after an incident a claim without more words speaks of it. */
const NEWS_MS = 8 * 86_400_000;
const ENOUGH = 3;

/**
 * The one incident that a claim is about: the one most of whose names and nouns stand in the claim's words, what its own report
 * tells of first counting extra; of equals the one nearest before the claim. None where the words name too little.
 */
export function findSubject(
  claim: ClaimWords,
  context: ClaimContext,
  digests: readonly IncidentDigest[],
): ClaimSubject {
  const words = claimNounIn(claim.words)?.words ?? claim.words;
  const limit = context.on === null ? Number.POSITIVE_INFINITY : Date.parse(context.on) + GRACE_MS;
  let best: { digest: IncidentDigest; score: number; age: number } | null = null;
  for (const digest of digests) {
    const at = digest.date?.earliest ? Date.parse(digest.date.earliest) : null;
    if (at !== null && at > limit) continue;
    const age = at === null || !Number.isFinite(limit) ? Number.POSITIVE_INFINITY : limit - at;
    const likely = likeness(claim, context, digest);
    // "The attack" of a claim made days after one is that one rather than an older.
    const score = likely > 0 && age <= NEWS_MS ? likely + 1 : likely;
    if (score >= ENOUGH && (best === null || score > best.score || (score === best.score && age < best.age)))
      best = { digest, score, age };
  }
  const person =
    best?.digest.victims.find((v) => v.name !== null && claim.names.some((n) => mayBe(n, v.name!)))?.name ?? null;
  return { words, incidentId: best?.digest.incident.id ?? null, person };
}

function likeness(claim: ClaimWords, context: ClaimContext, digest: IncidentDigest): number {
  const own = digest.accounts.find((a) => a.documentId === context.documentId);
  const central = own?.statements.some((s) => s.property === 'prominence' && s.value === 'central');
  const types = claimNounIn(claim.words)?.types ?? [];
  let score = central ? 4 : own ? 1 : 0;
  if (claim.names.some((name) => digest.victims.some((v) => v.name !== null && mayBe(name, v.name)))) score += 4;
  if (claim.names.some((name) => digest.siteWords.includes(name.toLowerCase()))) score += 3;
  if (
    claim.sites.some((site) => digest.siteKinds.has(site.code) || digest.siteWords.includes(site.words.toLowerCase()))
  )
    score += 3;
  if (
    claim.posts.some((post) => digest.victims.some((v) => v.post !== null && classesOfPost(v.post).includes(post.code)))
  )
    score += 3;
  if (types.length > 0) score += types.some((type) => digest.types.has(type)) ? 1 : -1;
  if (claim.targets.some((target) => digest.targetKinds.has(target.code))) score += 2;
  for (const place of placeFilters(claim.places.map((p) => p.place))) {
    const weight = { country: 1, admin1: 2, locality: 2 }[place.level];
    score += liesIn(digest.places, place) ? weight : -weight;
  }
  return score;
}

/** Whether a name in the claim can be a victim's: another spelling of it, or short for it. */
function mayBe(name: string, victim: string): boolean {
  const { verdict, likeness } = compareNames(name, victim);
  return verdict === 'same' || (verdict === 'possible' && likeness > 0.4);
}
