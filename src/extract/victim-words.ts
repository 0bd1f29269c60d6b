import { naturalCauses } from '../codebook/fate-words.ts';
import type { VictimOutcome } from '../model/account-values.ts';
import type { Line } from './line.ts';
import { isRecalled } from './recalled.ts';

export const DEAD =
  'killed|shot dead|shot and killed|gunned down|martyred|assassinated|murdered|slain|beheaded|(?:shot|stabbed|beaten|burned|burnt|hacked|strangled|tortured) to death|executed|put to death|hanged|lynched';
export const HURT = 'wounded|injured|hurt|maimed';
export const TAKEN = 'kidnapped|abducted|taken hostage';
const ADVERB =
  '(?: (?:has|have|had|also|reportedly|fatally|seriously|critically|brutally|himself|herself|later|allegedly|confirmed|then|to|both|all|who|later))';
export const BE = `${ADVERB}{0,4} (?:was|were|is|are|been|being|be)${ADVERB}{0,3}(?: (?:been|be|being))?${ADVERB}{0,2}`;
/** What a word of one of the lists above says became of someone. */
export function outcomeOf(verb: string): VictimOutcome {
  if (/^(?:wound|injur|hurt|maim|stabbed$)/.test(verb)) return 'wounded';
  if (/^(?:kidnap|abduct|taken|seiz|snatch|captur)/.test(verb)) return 'kidnapped';
  return 'killed';
}

/** The word tells of what did not happen, may happen, or is only remembered. */
export function isNegated(line: Line, verb: number): boolean {
  if (isRecalled(line, verb) || isNaturalDeath(line, verb)) return true;
  const near = line.words.slice(Math.max(0, verb - 4), verb).map(({ text }) => text);
  const before = near.slice(near.findLastIndex((text) => text === ',' || text === '@') + 1);
  if (before.join(' ').endsWith('to have been')) return false;
  return before.some((text) => /^(?:not|never|n't|would|could|might|may|to|if)$/.test(text));
}

/** "died of cancer", "died in Kabul on Monday of a heart attack", "was killed in a car accident": nobody's deed. */
export function isNaturalDeath(line: Line, verb: number): boolean {
  const { words } = line;
  for (let i = verb + 1; i < Math.min(verb + 16, words.length) && !/^[.;:]$/.test(words[i]!.text); i++) {
    if (!naturalCauses.has(words[i]!.text)) continue;
    let from = i - 1;
    while (from > verb && i - from < 5 && MODIFIES.test(words[from]!.text)) from -= 1;
    if (from > verb && /^(?:of|from)$/.test(words[from]!.text)) return true;
    if (from === verb + 1 && /^(?:in|after|following)$/.test(words[from]!.text)) return true;
  }
  return false;
}

const MODIFIES =
  /^(?!(?:bomb|bombing|suicide|terror|terrorist|gun|knife|rocket|missile|drone|arson|the|that|this|gas|acid|air|mortar|shelling|of|from|in|after|following)$)[a-z#-]+$/;
