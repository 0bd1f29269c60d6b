import type { Annotated } from '../annotate/annotated.ts';
import { targetKindOf } from '../codebook/kinds.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { postClassOf } from '../codebook/posts.ts';
import type { Figure, Victim } from '../model/account-values.ts';
import { type AccountDraft, because } from './account-draft.ts';
import { isHeadline } from './headline.ts';
import { spanOf, wordsOf } from './line.ts';
import { recounts } from './recounts.ts';
import { speakerAt } from './speakers.ts';
import type { Story } from './story.ts';
import type { Toll, TollPart } from './tolls.ts';

const PROPERTY = { killed: 'killed', wounded: 'wounded', kidnapped: 'kidnapped', arrested: 'arrested' } as const;
const ATTACKERS = { killed: 'attackers_killed', arrested: 'attackers_arrested' } as const;
/** Incidents in which armed men are the ones hit, not the ones who hit. */
const AGAINST_FIGHTERS = new Set(['raid_arrest', 'clash', 'airstrike', 'shelling']);

/** Says the figures of a story, each with its speaker, and who they count. Headline figures count only where the text gives none. */
export function sayFigures(document: Annotated, draft: AccountDraft, story: Story, type: string): void {
  const told = [...story.clauses, ...story.asides.filter((aside) => recounts(story, aside))].flatMap((clause) =>
    clause.tolls.map((toll) => ({ toll, clause })),
  );
  const body = told.filter(({ clause }) => !isHeadline(document, clause));
  const groups = new Set<string>();
  for (const { toll, clause } of told) {
    const repeated =
      isHeadline(document, clause) && body.some(({ toll: other }) => other.outcome === toll.outcome && !other.share);
    if (!repeated) sayToll(document, draft, toll, type, groups);
  }
}

function sayToll(document: Annotated, draft: AccountDraft, toll: Toll, type: string, groups: Set<string>): void {
  const attackers =
    toll.who === 'attackers' || (toll.who === 'fighters' && !AGAINST_FIGHTERS.has(type) && isTheirs(toll));
  const property = attackers
    ? toll.outcome === 'killed' || toll.outcome === 'arrested'
      ? ATTACKERS[toll.outcome]
      : null
    : toll.outcome === 'released'
      ? null
      : PROPERTY[toll.outcome];
  const span = spanOf(document, toll.line, toll.first, toll.last);
  const verb = spanOf(document, toll.line, toll.verb, toll.verb + 1);
  const words = wordsOf(document, toll.line, toll.first, toll.last);
  const by = speakerAt(document, toll.line, toll.first)?.name ?? null;
  if (property) {
    const figure: Figure = {
      count: toll.count,
      by,
      of: toll.share ? sharersIn(document, toll) : null,
      includesAttackers: false,
    };
    draft.say(
      property,
      figure,
      [span, verb],
      because(toll.rule, `${words} … ${document.document.text.slice(verb.start, verb.end)}`),
    );
  }
  if (!attackers && toll.outcome !== 'released') {
    for (const part of toll.parts) sayGroup(document, draft, toll, part, groups);
  }
}

/** Whom a share of the toll counts: "46 of them girls and women" without its number. */
function sharersIn(document: Annotated, { line, first, last }: Toll): string {
  const number = line.words.findIndex((word, i) => i >= first && i < last && word.number !== null);
  const words = wordsOf(document, line, Math.max(first, number + 1), last);
  return words.replace(/^of\b\s*/i, '').replace(/\s*\b(?:of|the|them)$/gi, '') || 'of them';
}

/** "militants" are those who attacked unless the words make them somebody's men that were hit: "three Taliban fighters". */
function isTheirs(toll: Toll): boolean {
  return !toll.line.words.slice(toll.first, toll.last).some((word) => word.name?.kind === 'group');
}

/** The people that a figure counts, as a victim without a name: "three policemen"; one person by the post, "a security guard". */
function sayGroup(document: Annotated, draft: AccountDraft, toll: Toll, part: TollPart, groups: Set<string>): void {
  if (part.last <= part.first + 1) return;
  const noun = wordsOf(document, toll.line, part.first + 1, part.last).replace(/^of\s+(?:the\s+)?/, '');
  if (!toll.line.words.slice(part.first + 1, part.last).some(({ text }) => peopleWords.has(text))) return;
  if (
    /^(?:others?|more|people|persons|of them|lives|bodies|dead)$/i.test(noun) ||
    attackerWords.has(noun.toLowerCase())
  )
    return;
  // "several suspected insurgents ... the security force detained several insurgents": the same people told again.
  const key = `${toll.outcome} ${noun.split(/\s+/).at(-1)!.toLowerCase()} ${part.count.best ?? 'open'}`;
  if (groups.has(key)) return;
  groups.add(key);
  const single = part.count.best === 1;
  const victim: Victim = {
    name: null,
    mentionId: null,
    post: single && postClassOf(noun) ? noun : null,
    description: noun,
    number: part.count,
    outcome: toll.outcome,
    targetKind: targetKindOf(noun),
  };
  draft.say('victim', victim, [spanOf(document, toll.line, part.first, part.last)], because(toll.rule, noun));
}
