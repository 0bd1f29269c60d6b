import type { Annotated } from '../annotate/annotated.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import { type EventTime, eventTimes } from './event-times.ts';
import type { Line } from './line.ts';
import { sectionLines } from './sections.ts';
import type { Story } from './story.ts';
import { StoryChoice } from './story-choice.ts';
import { hasDay, isDeed, isSpecific, isTelling, isTotal, tells } from './telling.ts';
import { goesOn, isRelative, SEPARATELY, sharesName } from './telling-cues.ts';
import { type NamedVictim, RANKED } from './victims.ts';

/** Hears the clauses of a report one after the other and decides with which incident each belongs. */
export class Teller {
  private readonly choice: StoryChoice;
  private current: Story | null = null;
  private line = -1;
  /** What was told before the first incident: where it happened may stand there. */
  private readonly before: Clause[] = [];
  private readonly sections: ReadonlySet<Line>;
  /** The section of a bulletin that is being read, with what it tells. */
  private section: { story: Story | null } | null = null;
  /** The last clause that told of a total. */
  private counted: Clause | null = null;
  /** Set where the report opens with totals; holds the times that they are of. */
  private overview: { readonly times: readonly EventTime[] } | null = null;

  constructor(
    document: Annotated,
    clauses: readonly Clause[],
    private readonly victims: readonly NamedVictim[],
    reported: PartialDate | null,
  ) {
    this.sections = sectionLines(document, clauses);
    this.choice = new StoryChoice(document, clauses, reported);
  }

  /** The incidents told so far, in the order in which the report comes to them. */
  get stories(): readonly Story[] {
    return this.choice.stories;
  }

  hear(clause: Clause): void {
    const newLine = clause.line.sentence.index !== this.line;
    this.line = clause.line.sentence.index;
    if (newLine && this.sections.has(clause.line)) this.section = { story: null };
    if (newLine && !goesOn(clause)) this.current = this.section ? this.section.story : (this.stories[0] ?? null);
    const named = this.victims.filter((v) => v.line === clause.line && v.verb >= clause.from && v.verb < clause.to);
    const told = this.current ?? this.stories[0];
    if (told && named.length > 0 && named.every(({ rule }) => rule === RANKED)) {
      // "the most senior figure to be killed since 2021" says nothing of when.
      told.asides.push(clause);
      const known = told.victims.flatMap(({ name }) => (name === null ? [] : [name]));
      told.victims.push(
        ...named.filter(({ name }) => name !== null && !known.some((other) => sharesName(other, name))),
      );
      return;
    }
    if (!isTelling(clause, named)) {
      if (this.saysHow(clause)) this.join(this.current!, clause, []);
      else this.pass(clause);
      return;
    }
    if (
      this.isCounted(clause) &&
      named.length === 0 &&
      !(clause.turn !== null && hasDay(clause) && isSpecific(clause, named))
    ) {
      this.overview ??= clause.tolls.length > 0 && this.stories.length === 0 ? { times: eventTimes(clause) } : null;
      this.current?.asides.push(clause);
      return;
    }
    const apart = named.filter((victim) => victim.outcome === 'killed' && victim.name !== null);
    if (apart.length > 1 && SEPARATELY.test(textOf(clause.line, clause.from, clause.to))) {
      for (const victim of apart)
        this.join(this.begin('background', `${victim.name}: killed in a separate attack`), clause, [victim]);
      return;
    }
    this.join(this.storyFor(clause, named), clause, named);
  }

  /** In a report that opens with totals, every number is one until a single deed is told. */
  private isCounted(clause: Clause): boolean {
    if (isTotal(clause)) {
      this.counted = clause;
      return true;
    }
    // "counted 229 attacks, in which 357 people were killed".
    const goesOn = this.counted?.to === clause.from && this.counted.line === clause.line && isRelative(clause);
    if (goesOn && !(hasDay(clause) && clause.places.length > 0)) return true;
    return this.overview !== null && !clause.mentions.some((m) => tells(m) && isDeed(m) && m.word.part !== 'plural');
  }

  /** "... were killed when shells hit a market": what tells little alone says how it was done, in the sentence of those hit. */
  private saysHow(clause: Clause): boolean {
    const last = this.current?.clauses.at(-1);
    const opening = clause.line.words[clause.from]?.text ?? '';
    return (
      last?.line === clause.line &&
      last.to === clause.from &&
      /^(?:when|after|as|in)$/.test(opening) &&
      clause.mentions.some((m) => m.word.kind === 'means' && tells(m))
    );
  }

  /** A clause that tells nothing new stays with what is being told; one that names those who did it may still date it. */
  private pass(clause: Clause): void {
    if (this.current === null) this.before.push(clause);
    this.current?.asides.push(clause);
    const story = this.current;
    const exact = eventTimes(clause).some(({ date }) => date.precision === 'day');
    if (story && clause.mentions.length > 0 && story.date === null && exact) this.choice.times.date(story, clause);
  }

  private join(story: Story, clause: Clause, named: readonly NamedVictim[]): void {
    this.current = story;
    story.clauses.push(clause);
    story.victims.push(...named);
    this.choice.times.date(story, clause);
    for (const { place } of clause.places) story.admin1 ??= place.admin1;
  }

  private storyFor(clause: Clause, named: readonly NamedVictim[]): Story {
    const [first] = this.stories;
    if (this.section?.story === null) return this.beginSection(this.section, clause);
    if (!first) return this.beginFirst(clause);
    return this.choice.storyOf(clause, named, this.current ?? this.section?.story ?? first);
  }

  private beginSection(section: { story: Story | null }, clause: Clause): Story {
    const story = this.begin('central', 'a section of its own');
    const heading = eventTimes(clause).find((time) => time.of === 'dateline');
    if (heading) {
      story.date = heading.date;
      story.times.push({ ...heading, of: 'event' });
    }
    section.story = story;
    return story;
  }

  /** The first incident told; one that an overview mentions lies in the period of the overview. */
  private beginFirst(clause: Clause): Story {
    if (this.overview === null) return this.begin('central', 'the first incident told');
    const story = this.begin('background', 'mentioned in an overview of many');
    const period = this.overview.times.find((time) => time.of === 'event');
    if (period && !hasDay(clause)) {
      story.date = period.date;
      story.times.push(period);
    }
    return story;
  }

  private begin(prominence: Story['prominence'], reason: string): Story {
    const story = this.choice.begin(prominence, reason);
    if (this.stories.length === 1) story.asides.push(...this.before);
    return story;
  }
}
