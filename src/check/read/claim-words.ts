import type { Annotated, Token } from '../../annotate/annotated.ts';
import { annotate } from '../../annotate/index.ts';
import { findArmedGroup } from '../../codebook/armed-groups.ts';
import { claimNounIn, claimNounsIn } from '../../codebook/claim-nouns.ts';
import { demonymsByWord } from '../../codebook/demonyms.ts';
import { formKey } from '../../codebook/form-index.ts';
import { siteKindsByWord, targetKindsByWord } from '../../codebook/kinds.ts';
import { postClasses, postClassesByWord } from '../../codebook/posts.ts';
import { createDocument } from '../../model/document.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/place.ts';
import { noFacts } from '../../model/report.ts';
import type { Span } from '../../model/span.ts';
import { acts, unlistedGroups } from './claim-groups.ts';

/** A name or noun in the claim's words with the codebook code it stands for. */
export interface Coded extends Span {
  readonly code: string;
  readonly words: string;
  /** Set for a holder of a post who does something in the claim, and is not whom it counts among the dead: "militants carried out". */
  readonly acts?: true;
}

/** What the words of a claim name. Spans are half-open UTF-16 offsets into the claim's words. */
export interface ClaimWords {
  readonly words: string;
  readonly annotated: Annotated;
  readonly groups: readonly Coded[];
  readonly sites: readonly Coded[];
  readonly posts: readonly Coded[];
  readonly targets: readonly Coded[];
  readonly places: readonly (Span & { readonly place: Place })[];
  /** Capitalised names that none of the above explains: a person, a building. */
  readonly names: readonly string[];
}

const LONGEST_NAME = 8;

/** Claims whose words were read last: one claim is held against the record day by day, and under each rule. */
const lately = new Map<string, ClaimWords>();
const MOST_KEPT = 256;

/** Reads what a claim names. `on` is the day it was made, against which its dates are resolved. */
export function readClaimWords(words: string, on: PartialDate | null, countryCode: string | null): ClaimWords {
  const key = JSON.stringify([words, on, countryCode]);
  const read = lately.get(key) ?? readAnew(words, on, countryCode);
  lately.delete(key);
  lately.set(key, read);
  if (lately.size > MOST_KEPT) lately.delete(lately.keys().next().value!);
  return read;
}

function readAnew(words: string, on: PartialDate | null, countryCode: string | null): ClaimWords {
  const facts = { ...noFacts, published: on, publishedFrom: on ? ('given' as const) : null };
  const annotated = annotate(createDocument(words), facts);
  const { tokens } = annotated;
  const taken = new Set<number>();
  const listed = coded(words, tokens, taken, (w, next) => {
    // "The Maoist rebellion" is that of the Maoists.
    const ofGroup = /^(?:rebellion|insurgency|uprising|insurrection|threat|problem|menace|violence)$/.test(next ?? '');
    return (
      findArmedGroup(w, countryCode)?.code ?? (ofGroup ? (findArmedGroup(`${w}s`, countryCode)?.code ?? null) : null)
    );
  });
  const groups = [...listed, ...unlistedGroups(annotated, taken)].sort((a, b) => a.start - b.start);
  const located = annotated.places.filter((p) => !groups.some((g) => g.start < p.end && p.start < g.end));
  const nouns = claimNounsIn(words);
  // The car of a "car bombing" is no place that was hit.
  const sites = coded(words, tokens, taken, (w) => byNoun(siteKindsByWord(), w)).filter(
    (site) =>
      // "On home soil" is no home.
      !/^ (?:soil|ground|turf|front|town|country)\b/i.test(words.slice(site.end)) &&
      !nouns.some((n) => n.index <= site.start && site.end <= n.index + n.words.length),
  );
  const offices = coded(words, tokens, taken, (w) => byNoun(postClassesByWord(), w)).filter(
    (p) => !isAdjective(words, p.end),
  );
  const posts = offices
    .filter((p) => isOffice(p))
    .map((p) => ({ ...p, code: rankedClass(words, p), ...(acts(annotated, p) ? { acts: true as const } : {}) }));
  const places = located.filter((place) => !isHolder(annotated, place, offices));
  const hit = coded(words, tokens, taken, (w) => byNoun(targetKindsByWord(), w));
  const targets = [...offices.flatMap((p) => (isOffice(p) ? [] : asTarget(p))), ...hit].sort(
    (a, b) => a.start - b.start,
  );
  return { words, annotated, groups, sites, posts, targets, places, names: otherNames(annotated, taken, places) };
}

/** "Ahmadi is the second senior official to be killed": who is said to hold a post is somebody, whatever place has the name. */
function isHolder({ tokens }: Annotated, name: Span, posts: readonly Span[]): boolean {
  const head = tokens.find((t) => t.end === name.end);
  if (head === undefined || head.deprel !== 'nsubj') return false;
  const predicate = tokens[head.head]!;
  return posts.some((post) => post.end === predicate.end);
}

/** Journalists, teachers and guards are a kind of people that is hit; ministers and police chiefs hold an office. */
function isOffice({ code, words }: Coded): boolean {
  return postClasses().get(code)?.public === true || byNoun(targetKindsByWord(), words) === null;
}

function asTarget(post: Coded): Coded[] {
  const code = byNoun(targetKindsByWord(), post.words);
  return code === null ? [] : [{ ...post, code }];
}

const GOVERNING =
  /^ of (?:the |their |its |our )?(?:[\p{L}'\u2019-]+ ){0,2}(?:government|administration|authorities|leadership)\b/iu;

/** A "senior Taliban official" is a senior official, though the words stand apart; a "member of the government" is an official. */
function rankedClass(words: string, { start, end, code }: Coded): string {
  const senior = /\b(?:senior|top|high-ranking|prominent)(?: [\p{L}'\u2019-]+){1,2} $/iu.test(
    words.slice(Math.max(0, start - 50), start),
  );
  if (code === 'official' && senior) return 'senior_official';
  return code === 'group_member' && GOVERNING.test(words.slice(end)) ? 'official' : code;
}

/** Whether an incident noun follows at once: "major attacks" speaks of no major. */
function isAdjective(words: string, end: number): boolean {
  return claimNounIn(words.slice(end, end + 30))?.index === 1;
}

/**
 * What a claim names between two units of its words: in "the execution in Farah is the first since the takeover" the words before
 * the ordinal say which incident is meant, those after it among which, and those after "since" how far back. Offsets are into the cut words.
 */
export function wordsBetween(claim: ClaimWords, from: number, to: number = claim.words.length): ClaimWords {
  const shift = <T extends Span>(list: readonly T[]) =>
    list.filter((s) => s.start >= from && s.end <= to).map((s) => ({ ...s, start: s.start - from, end: s.end - from }));
  const words = claim.words.slice(from, to);
  return {
    words,
    annotated: claim.annotated,
    groups: shift(claim.groups),
    sites: shift(claim.sites),
    posts: shift(claim.posts),
    targets: shift(claim.targets),
    places: shift(claim.places),
    names: claim.names.filter((name) => words.includes(name)),
  };
}

/** The claim without some of its words, which blanks stand for, so that offsets stay what they were; what overlaps them is dropped. */
export function wordsWithout(claim: ClaimWords, { start, end }: Span): ClaimWords {
  const rest = <T extends Span>(list: readonly T[]) => list.filter((s) => s.end <= start || s.start >= end);
  const words = claim.words.slice(0, start) + ' '.repeat(end - start) + claim.words.slice(end);
  return {
    words,
    annotated: claim.annotated,
    groups: rest(claim.groups),
    sites: rest(claim.sites),
    posts: rest(claim.posts),
    targets: rest(claim.targets),
    places: rest(claim.places),
    names: claim.names.filter((name) => words.includes(name)),
  };
}

function byNoun(index: ReadonlyMap<string, { readonly code: string }>, words: string): string | null {
  const key = formKey(words);
  return (index.get(key) ?? index.get(key.replace(/(?:e)?s$/, '')) ?? index.get(key.replace(/s$/, '')))?.code ?? null;
}

/** Longest matches from left to right over runs of tokens that nothing took before. */
function coded(
  words: string,
  tokens: readonly Token[],
  taken: Set<number>,
  lookUp: (words: string, next: string | null) => string | null,
): Coded[] {
  const found: Coded[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let n = Math.min(LONGEST_NAME, tokens.length - i); n > 0; n--) {
      const [first, last] = [tokens[i]!, tokens[i + n - 1]!];
      if (range(i, n).some((k) => taken.has(k))) continue;
      const text = words.slice(first.start, last.end);
      const code = lookUp(text, tokens[i + n]?.lower ?? null);
      if (code === null) continue;
      found.push({ start: first.start, end: last.end, code, words: text });
      for (const k of range(i, n)) taken.add(k);
      i += n - 1;
      break;
    }
  }
  return found;
}

export const range = (from: number, n: number) => Array.from({ length: n }, (_, k) => from + k);

/** Runs of capitalised words that do not open the sentence, or that do and are no common word. */
function otherNames(
  { tokens, document: { text }, times }: Annotated,
  taken: ReadonlySet<number>,
  places: readonly Span[],
): string[] {
  const names: string[] = [];
  const free = (token: Token) =>
    !taken.has(token.index) &&
    /^\p{Lu}[\p{L}'\u2019-]+$/u.test(token.text) &&
    ![...places, ...times].some((p) => p.start <= token.start && token.end <= p.end);
  for (let i = 0; i < tokens.length; i++) {
    if (!free(tokens[i]!) || tokens[i]!.upos === 'DET' || tokens[i]!.upos === 'PRON') continue;
    let end = i;
    while (end + 1 < tokens.length && free(tokens[end + 1]!)) end += 1;
    const single = end === i && tokens[i]!.start === 0;
    if (!single || tokens[i]!.upos === 'PROPN') names.push(text.slice(tokens[i]!.start, tokens[end]!.end));
    i = end;
  }
  const isPerson = (name: string) =>
    tokens.some(
      (t, i) => t.start === text.indexOf(name) && /^(?:is|was|became|died|dies)$/.test(tokens[i + 1]?.lower ?? ''),
    );
  return names.filter(
    (name) =>
      (!demonymsByWord().has(name) || isPerson(name)) &&
      !/^(?:The|This|That|It|No|A|An|In|On|Since|There|Attacks?|Today|Islamic|Muslims?|Shi(?:'|\u2019)?(?:a|ite|ites)|Sunni)$/.test(
        name,
      ),
  );
}
