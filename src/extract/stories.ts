import type { Annotated } from '../annotate/annotated.ts';
import { fighterWords } from '../codebook/people-words.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import { eventTimes } from './event-times.ts';
import { placedApart } from './shared-clause.ts';
import type { Story } from './story.ts';
import { Teller } from './teller.ts';
import { tells } from './telling.ts';
import type { NamedVictim } from './victims.ts';
import { violenceOf } from './violence.ts';
import { isViolent } from './violence-weights.ts';

/** Decides which clauses tell of one incident. Headline clauses come first and join the first story. */
export function storiesOf(document: Annotated, clauses: readonly Clause[], victims: readonly NamedVictim[]): Story[] {
  if (!isViolent(violenceOf(document, clauses, victims))) return [];
  const teller = new Teller(document, clauses, victims, reportDay(document, clauses));
  for (const clause of clauses) teller.hear(clause);
  for (const story of teller.stories) takeDay(story);
  const armed = namesArmedSide(document, clauses);
  return placedApart(teller.stories).filter(
    (story) => isToldOf(story) && !(isPoliceWork(story) && (!armed || isPast(story))),
  );
}

/** "hours later": the day of the other is told after it as often as before. */
function takeDay(story: Story): void {
  if (story.date !== null || story.dayOf === null) return;
  story.date = story.dayOf.date;
  story.times.push(...story.dayOf.times.filter((time) => time.of === 'event'));
}

/** A story needs something of its own to be an incident: people hit, a day, a place or a victim. */
function isToldOf(story: Story): boolean {
  const mentions = story.clauses.flatMap((clause) => clause.mentions).filter(tells);
  if (mentions.length === 0 && story.victims.length === 0) return false;
  const told = story.victims.length > 0 || story.clauses.some((clause) => clause.tolls.length > 0);
  const placed = story.clauses.some(
    (clause) =>
      clause.places.length > 0 ||
      / (?:same|there|capital|city|town|village|outside|near) /.test(textOf(clause.line, clause.from, clause.to)),
  );
  // "after an attack in 2023": no place, nobody hit, not said how.
  const bare = mentions.every((m) => m.word.sense === 'other') && story.prominence === 'background';
  if (bare && !told && !story.clauses.some((clause) => clause.places.length > 0)) return false;
  return (
    told ||
    ((story.date !== null || placed) && mentions.some((m) => m.word.sense !== 'kill' && m.word.sense !== 'wound'))
  );
}

/** A group, fighters or terror are named somewhere: without them arrests are the police's daily work, and no incident. */
function namesArmedSide(document: Annotated, clauses: readonly Clause[]): boolean {
  if (clauses.some((clause) => clause.line.words.some((word) => word.name?.kind === 'group'))) return true;
  return document.tokens.some(({ lower }) => fighterWords.has(lower) || /^(?:terror|bomb|bombing)/.test(lower));
}

function isPoliceWork(story: Story): boolean {
  const told = story.clauses.flatMap((clause) => clause.mentions).filter(tells);
  const hit =
    story.victims.length > 0 || story.clauses.some((c) => c.tolls.some((toll) => toll.outcome !== 'arrested'));
  return !hit && told.every((m) => m.word.sense === 'raid_arrest' || m.word.sense === 'execution');
}

/** "was arrested in Kashmir in 1994": part of what is told of a man. */
function isPast({ prominence, date }: Story): boolean {
  return prominence === 'background' && (date?.precision === 'year' || date?.precision === 'decade');
}

/** The day of the report as far as it is known: published, or the dateline's. */
function reportDay(document: Annotated, clauses: readonly Clause[]): PartialDate | null {
  const { published } = document.facts;
  if (published && published.precision === 'day') return published;
  return (
    clauses.flatMap(eventTimes).find((time) => time.of === 'dateline' && time.date.precision === 'day')?.date ??
    published
  );
}
