import type { Annotated } from '../annotate/annotated.ts';
import { targetKindOf } from '../codebook/kinds.ts';
import { peopleWords } from '../codebook/people-words.ts';
import { type AccountDraft, because } from './account-draft.ts';
import { type Line, spanOf, wordAt, wordsOf } from './line.ts';
import type { Story } from './story.ts';

const NP =
  '(?:(?![.,;:#()]|and |that |which |who |when |after |before |on |in |at |by |for |with |from |during |near |while |was |were |as )[^ ]+ ){1,6}';
const HIT: readonly RegExp[] = [
  new RegExp(
    ` (?:attack|attacks|assault|bombing|raid|strike|ambush|shooting|blast|explosion)(?: [a-z]+){0,2} (?:on|against|targeting) (?:the |a |an |# )?(?<what>${NP})`,
    'g',
  ),
  new RegExp(
    ` (?:attacked|targeted|stormed|struck|bombed|shelled|ambushed|raided|hit|targeting|attacking|striking) (?:the |a |an |# )?(?<what>${NP})`,
    'g',
  ),
];
/** Incidents in which an armed group is the one sought or hit. */
const SOUGHT = new Set(['raid_arrest', 'clash', 'airstrike', 'shelling']);
const MEMBER =
  / (?:the |a |an |# )?(?<what>(?:senior |suspected |key |local |[a-z]+ )?% (?:(?!and |in |who |was |were |is |that |to |for |with |by |during )[^ ,.;:]+ ){1,4})/g;

/** Says who or what an incident was aimed at: the object of its attack, and in operations the armed group's men that it sought. */
export function sayTargets(document: Annotated, draft: AccountDraft, story: Story, type: string): void {
  const seen = new Set<string>();
  const sought = SOUGHT.has(type);
  const clauses = sought ? [...story.clauses, ...story.asides] : story.clauses;
  for (const { line, from, to } of clauses) {
    for (const pattern of sought ? [...HIT, MEMBER] : HIT) {
      for (const match of line.text.matchAll(pattern)) {
        const first = wordAt(line, match.index + match[0].lastIndexOf(match.groups!.what!));
        if (first < from || first >= to) continue;
        const last = phraseEnd(line, first, match.groups!.what!, pattern === MEMBER);
        const words = last > first ? wordsOf(document, line, first, last) : '';
        if (words === '' || seen.has(words.toLowerCase())) continue;
        seen.add(words.toLowerCase());
        const span = spanOf(document, line, first, last);
        draft.say(
          'target',
          { words, targetKind: targetKindOf(words) },
          [span],
          because(pattern === MEMBER ? 'sought' : 'object of the attack', words),
        );
      }
    }
  }
}

/** The group's men end at the noun that counts people; other phrases where the pattern stopped. */
function phraseEnd(line: Line, first: number, what: string, member: boolean): number {
  const end = first + what.trim().split(' ').length;
  if (!member) return end;
  for (let i = end - 1; i > first; i--) if (peopleWords.has(line.words[i]!.text)) return i + 1;
  return first;
}
