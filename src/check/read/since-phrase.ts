import type { Span } from '../../model/span.ts';
import type { ClaimWords } from './claim-words.ts';

/**
 * The words of a claim that say what it counts from, `from` on: "since the takeover", "since 2017". A bare date ends where it ends, so
 * that what follows still says what is counted; anything else ends with its clause.
 *
 *     the first time since 2017 that a bomber struck in Istanbul
 *                    ^^^^^^^^^^
 *     the deadliest attack in Kabul since the attack on the airport, ...
 *                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function sincePhrase({ words, annotated }: ClaimWords, from = 0): Span | null {
  const found = /\bsince\b/i.exec(words.slice(from));
  if (found === null) return null;
  const start = from + found.index;
  const object = start + found[0].length;
  const date = annotated.times.find(
    (t) => t.start > start && /^\s(?:early |late |mid-|at least )?$/.test(words.slice(object, t.start)),
  );
  // "Never since the takeover had a minister been killed": the verb that stands before its subject takes up the claim again.
  const turned = /\b(?:not|never)\s*$/i.test(words.slice(0, start)) ? INVERTED.exec(words.slice(object)) : null;
  if (turned !== null) return { start, end: object + turned.index };
  const stop = words.slice(date?.end ?? object).search(/[,;:\u2013\u2014]\s|[!?]|\.$/);
  const end = stop < 0 ? words.length : (date?.end ?? object) + stop;
  if (date === undefined) return { start, end };
  const on = /^\s(?:that|in|at|on|to|against|when|for|of)\b/.test(words.slice(date.end));
  return { start, end: on ? date.end : end };
}

const INVERTED = /\s(?:had|has|have|did|was|were) (?:a|an|any|anyone|anybody|one|so|such|there|the)\b/i;
