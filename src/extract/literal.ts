import type { Token } from '../annotate/annotated.ts';
import { ambiguousForms, figurativeObjects, figurativeSubjects } from '../codebook/event-words.ts';
import type { EventMention } from './event-mention.ts';
import type { Line } from './line.ts';
import { dependents, headToken, verbOf } from './predicate.ts';

/** A form that means something else as often: it needs other evidence beside it. */
export function isAmbiguous({ word }: EventMention): boolean {
  return ambiguousForms.has(word.words.join(' '));
}

/** Forms that are verbs here or nothing: "took the market by storm", "the shells on the beach". */
const VERBS_ONLY = /^(?:storms?|hits?|blasted)$/;
/** Shops shut and workers walk out in a strike of another kind. */
const STOPPAGE =
  / (?:shut|shuttered|closed|walkouts?|walked|unions?|workers|teachers|nurses|doctors|drivers|traders|shopkeepers|stoppage|picket|wages?|pay|indefinite) .{0,60}strikes? | strikes? .{0,40}(?:unions?|workers|wages?|pay|teachers|drivers|traders|shopkeepers|shut|closed) | on strike /;
const SIMILE = / (?:like|as if|as though|so-called) (?:a |an |the )?$/;

/**
 * Whether an event word is a manner of speaking: "an attack on inflation", "shot down every offer", "hit like a bomb", "a cyclone
 * struck". Decided by what it does to whom in the parse; where the parse says nothing, the word is taken as it stands.
 */
export function isFigurative(mention: EventMention): boolean {
  const { line, first, last, word } = mention;
  const before = ` ${line.words
    .slice(Math.max(0, first - 3), first)
    .map(({ text }) => text)
    .join(' ')} `;
  if (SIMILE.test(before)) return true;
  if (!isAmbiguous(mention) && word.kind !== 'harm') return false;
  if (/^strikes?$/.test(word.words[0]!) && word.words.length === 1 && word.part !== 'verb' && STOPPAGE.test(line.text))
    return true;
  const head = headToken(line, first, last);
  if (word.part === 'verb' && VERBS_ONLY.test(word.words[0]!) && !head.xpos.startsWith('VB')) return true;
  if (word.words[0] === 'storm' && / (?:by|the|a) $/.test(before)) return true;
  const verb = verbOf(line, head);
  const parts = [...dependents(line, head), ...(verb && verb !== head ? dependents(line, verb) : [])];
  return parts.some((part) => isThing(mention, head, part) || isForce(line, part) || isMeansOfSpeech(mention, part));
}

/** What is hit is nothing that can be hit: an object, or what "on" and "against" tie to the noun. */
function isThing({ line }: EventMention, head: Token, part: Token): boolean {
  if (!figurativeObjects.has(part.lower) || part === head || part.head !== head.index) return false;
  if (part.deprel === 'obj' || part.deprel === 'nsubj:pass') return true;
  return (
    /^(?:nmod|obl)/.test(part.deprel) &&
    dependents(line, part).some((c) => c.deprel === 'case' && /^(?:on|against|at)$/.test(c.lower))
  );
}

function isForce(line: Line, part: Token): boolean {
  if (!figurativeSubjects.has(part.lower)) return false;
  return part.deprel === 'nsubj' || isAgent(line, part);
}

/** "ambushed him with questions", "a barrage of blows". */
function isMeansOfSpeech({ line }: EventMention, part: Token): boolean {
  return (
    /^(?:nmod|obl)/.test(part.deprel) &&
    SPOKEN.test(part.lower) &&
    dependents(line, part).some((c) => c.deprel === 'case' && /^(?:with|of)$/.test(c.lower))
  );
}

const SPOKEN =
  /^(?:questions?|words?|criticisms?|insults?|abuse|complaints?|balls?|blows|punches|emails|messages|laughter|applause|colours?|colors?|anger|joy|energy|activity|protests?|sales)$/;

/** "killed by a shark". */
function isAgent(line: Line, part: Token): boolean {
  return part.deprel.startsWith('obl') && dependents(line, part).some((c) => c.deprel === 'case' && c.lower === 'by');
}
