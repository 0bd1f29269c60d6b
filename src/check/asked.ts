import type { Token } from '../annotate/annotated.ts';
import { annotate } from '../annotate/index.ts';
import { claimVerbIn } from '../codebook/claim-events.ts';
import { type RefusalTopic, refusalWordsOf } from '../codebook/refusal-words.ts';
import { createDocument } from '../model/document.ts';
import { noFacts } from '../model/report.ts';

/** The ground on which words are refused, and the words that gave them away. */
export interface Forward {
  readonly ground: 'forecast' | 'target_ranking' | 'whereabouts' | 'protection' | 'instruction';
  readonly words: string;
}

/**
 * What words ask of the present or the future that the record does not answer, by their form rather than by a wording: a question or a
 * request whose verbs are not in the past, about violence that may come, who is exposed, how anything is guarded, where somebody is to be
 * found. The same words in the past tense are what the record is for, and pass. Null where nothing of the kind is asked.
 *
 *     Which hotels would al-Shabaab pick?     modal + violence     forecast
 *     Which hotels has al-Shabaab attacked?   past                 null
 */
export function asksForward(text: string): Forward | null {
  const told = found('future', text) ?? (isPast(text) ? null : found('turn', text));
  if (told !== null) return { ground: 'forecast', words: told };
  if (!isAsked(text)) return null;
  const lasting = found('private', text);
  if (lasting !== null && !/^(?:what|which|who|how|where) (?:was|were|did)\b/i.test(text))
    return { ground: 'whereabouts', words: lasting };
  const wanted = found('intent', text);
  if (wanted !== null && !hasPastVerb(text)) return { ground: 'forecast', words: wanted };
  const means = found('means', text);
  if (means !== null && !hasPastVerb(text)) return { ground: 'instruction', words: means };
  return isPast(text) ? null : asksOfNow(text);
}

/** What is asked where no verb stands in the past. */
function asksOfNow(text: string): Forward | null {
  const both = (one: RefusalTopic, other: RefusalTopic) => (found(one, text) === null ? null : found(other, text));
  const exposed = found('exposure', text);
  if (exposed !== null) return { ground: 'target_ranking', words: exposed };
  const coming = both('modal', 'violence');
  if (coming !== null) return { ground: 'forecast', words: coming };
  if (found('ofRecord', text) !== null) return null;
  const guarded = found('security', text);
  if (guarded !== null) return { ground: 'protection', words: guarded };
  const place = both('where', 'habit');
  return place === null ? null : { ground: 'whereabouts', words: place };
}

const found = (topic: RefusalTopic, text: string): string | null => refusalWordsOf(topic).exec(text)?.[0] ?? null;

/** Whether words are a question or a request, directly or by way of somebody who wants to know. */
function isAsked(text: string): boolean {
  if (text.includes('?') || found('indirect', text) !== null) return true;
  const opens = (topic: RefusalTopic) => refusalWordsOf(topic).exec(text)?.index === 0;
  return opens('asks') || opens('requests');
}

/** Whether a verb stands in the past or the perfect: "was attacked", "has killed". */
function isPast(text: string): boolean {
  const tokens = tagged(text);
  return hasPast(tokens) || tokens.some((t, i) => /^(?:has|have|had)$/.test(t.lower) && perfectAfter(tokens, i));
}

function hasPastVerb(text: string): boolean {
  return hasPast(tagged(text));
}

function hasPast(tokens: readonly Token[]): boolean {
  // "Which attacks on shrines killed guards?": the tagger may take the one verb for a participle.
  const bare = tokens.some(
    (t, i) =>
      t.xpos === 'VBN' &&
      claimVerbIn(t.text) !== null &&
      !tokens.slice(0, i).some((o) => o.upos === 'AUX' || o.xpos === 'MD'),
  );
  if (bare && !tokens.some((t) => t.xpos === 'VBZ' || t.xpos === 'VBP')) return true;
  // "If you were the group, where would you hit?" is no past.
  return tokens.some((t, i) => t.xpos === 'VBD' && !(t.lower === 'were' && tokens[i - 2]?.lower === 'if'));
}

function perfectAfter(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 5).some((t) => t.xpos === 'VBN');
}

function tagged(text: string): readonly Token[] {
  return annotate(createDocument(text), noFacts, { until: 'names' }).tokens;
}
