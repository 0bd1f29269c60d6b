import type { Clause } from './clauses.ts';

/** A noun of a vocabulary in a clause, with the modifiers before it: words `[from, to)` of its line. */
export interface KindPhrase {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

const MODIFIER_EDGE =
  /^(?:[.,;:()"“”#@~–—-]|the|a|an|its|their|his|her|and|or|of|in|on|at|by|to|for|from|with|near|inside|outside|into|who|which|that|was|were|is|are|has|had|have|when|as|after|before|hit|struck|targeted|attacked|stormed|through|against|during|'s)$/;

/** All nouns of `kinds` (by lower-case words) in a clause, the longest first, with what stands before them in their phrase. */
export function kindPhrases(clause: Clause, kinds: ReadonlyMap<string, { readonly code: string }>): KindPhrase[] {
  const { words } = clause.line;
  const found: KindPhrase[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    for (let to = Math.min(i + 4, clause.to); to > i; to--) {
      const kind = kinds.get(
        words
          .slice(i, to)
          .map((word) => word.name?.text.toLowerCase() ?? word.text)
          .join(' '),
      );
      const kindInName = kind ?? lastWordKind(clause, i, to, kinds);
      if (!kindInName) continue;
      let from = i;
      while (from > clause.from && i - from < 5 && !MODIFIER_EDGE.test(words[from - 1]!.text)) from -= 1;
      found.push({ code: kindInName.code, from, to });
      i = to - 1;
      break;
    }
  }
  return found;
}

/** "Noor Mosque" is one name: its last word says what it is. */
function lastWordKind(
  clause: Clause,
  from: number,
  to: number,
  kinds: ReadonlyMap<string, { readonly code: string }>,
): { readonly code: string } | undefined {
  const { name } = clause.line.words[from]!;
  if (to !== from + 1 || name === null || name.kind === 'person' || name.kind === 'group') return undefined;
  return kinds.get(name.text.split(/\s+/).at(-1)!.toLowerCase());
}

const SPEAKS =
  /^(?:said|says|told|announced|confirmed|reported|stated|spokesm[ae]n|spokeswoman|spokesperson|officials?)$/;
const WEAPON_BEFORE = /^(?:magnetic|land|anti-tank|roadside|sticky|naval)$/;

/** A site noun that names where it happened: not part of "car bomb", not a ministry that says so, not a mine that explodes. */
export function isSceneNoun({ line, mentions }: Clause, { from, to }: KindPhrase): boolean {
  if (mentions.some((mention) => mention.first < to && from < mention.last)) return false;
  if (SPEAKS.test(line.words[to]?.text ?? '')) return false;
  const noun = line.words[to - 1]!.text;
  return !(noun === 'mine' && WEAPON_BEFORE.test(line.words[to - 2]?.text ?? ''));
}
