import type { Annotated } from '../annotate/annotated.ts';
import { targetKindOf } from '../codebook/kinds.ts';
import { type AccountDraft, because } from './account-draft.ts';
import { spanOf, wordsOf } from './line.ts';
import type { MentionBook } from './mentions.ts';
import { gravityOf, type NamedVictim } from './named-victim.ts';
import type { Story } from './story.ts';

/** Gives those who came away unhurt, or were freed, to the story in whose clauses that is told. */
export function addUnhurt(stories: readonly Story[], persons: readonly NamedVictim[]): void {
  for (const person of persons) {
    const story = stories.find((s) =>
      [...s.clauses, ...s.asides].some((c) => c.line === person.line && person.verb >= c.from && person.verb < c.to),
    );
    story?.victims.push(person);
  }
}

/** Says each person hit once, with the gravest of what is told of them: one who was shot and then died was killed. */
export function sayVictims(document: Annotated, draft: AccountDraft, story: Story, book: MentionBook): void {
  const byPerson = new Map<string, NamedVictim[]>();
  for (const victim of story.victims) {
    if (victim.rule === 'verb, one person' && isToldAgain(story, victim)) continue;
    const key = (victim.name === null ? null : book.fullName(victim.name)) ?? victim.post ?? victim.rule;
    byPerson.set(key, [...(byPerson.get(key) ?? []), victim]);
  }
  for (const told of byPerson.values()) {
    const gravest = Math.min(...told.map(({ outcome }) => gravityOf(outcome)));
    sayVictim(document, draft, book, told.find(({ outcome }) => gravityOf(outcome) === gravest)!, told);
  }
}

/** `told`: all that is told of the same person; the post may stand beside another mention than that of the fate. */
function sayVictim(
  document: Annotated,
  draft: AccountDraft,
  book: MentionBook,
  victim: NamedVictim,
  told: readonly NamedVictim[],
): void {
  const { line, first, last, verb, outcome, rule } = victim;
  const home = victim.antecedent ?? { line, at: first };
  const mention = victim.name === null ? null : book.at(home.line, home.at);
  const name = victim.name === null ? null : book.fullName(victim.name);
  const post = victim.post ?? told.find((other) => other.post !== null)?.post ?? null;
  const words = wordsOf(document, line, first, last);
  const value = {
    name,
    mentionId: mention?.id ?? null,
    post,
    description: name === null && post === null ? words : null,
    number: null,
    outcome,
    targetKind: post ? targetKindOf(post.split(/ (?:of|for|in) /)[0]!) : null,
  };
  const named = victim.antecedent ? [spanOf(document, home.line, home.at, home.at + 1)] : [];
  const spans = [...named, spanOf(document, line, first, last), spanOf(document, line, verb, verb + 1)];
  draft.say('victim', value, spans, because(rule, words));
}

/** "detained the leader" after "captured a Taliban leader", "killing him" after a name: one who was told before. */
function isToldAgain(story: Story, victim: NamedVictim): boolean {
  const head = victim.line.words[victim.last - 1]!.text;
  const tolls = story.clauses.flatMap((clause) => clause.tolls);
  const singles = tolls.filter(
    (toll) => toll.outcome === victim.outcome && toll.parts.some((part) => part.count.best === 1),
  );
  if (/^h(?:im|er)$/.test(head))
    return singles.length > 0 || story.victims.some((v) => v !== victim && v.outcome === victim.outcome);
  return singles.some((toll) => toll.line.words.slice(toll.first, toll.last).some(({ text }) => text === head));
}
