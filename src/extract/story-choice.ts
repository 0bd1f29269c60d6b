import type { Annotated } from '../annotate/annotated.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import { dayBefore, type EventTime, eventTimes, liesBefore, sameTime } from './event-times.ts';
import { isHeadline } from './headline.ts';
import { createStory, type Story } from './story.ts';
import { ANOTHER, APART, differenceOf, following, isAnotherTown, isSameTown, ownTime } from './story-difference.ts';
import { StoryTimes } from './story-times.ts';
import { isDeed, isSpecific, isWeak, tells } from './telling.ts';
import { isNamedThere, refersBack, sharesName, turnsAway } from './telling-cues.ts';
import type { NamedVictim } from './victims.ts';

/** Decides for a clause that tells of something with which of the incidents told so far it belongs, or that it begins another. */
export class StoryChoice {
  readonly stories: Story[] = [];
  readonly times: StoryTimes;

  constructor(
    private readonly document: Annotated,
    private readonly clauses: readonly Clause[],
    reported: PartialDate | null,
  ) {
    this.times = new StoryTimes(document, clauses, reported, this.stories);
  }

  /** Begins another incident, after those told so far. */
  begin(prominence: Story['prominence'], reason: string): Story {
    const story = createStory(prominence, reason);
    this.stories.push(story);
    return story;
  }

  /** The story of a clause, where `base` is the one being told; what is said plainly goes before what comparison says. */
  storyOf(clause: Clause, named: readonly NamedVictim[], base: Story): Story {
    if (isHeadline(this.document, clause)) return this.stories[0]!;
    const own = eventTimes(clause).filter((time) => time.of === 'event');
    const again = this.storyOfDeath(named);
    if (again) return again;
    if (clause.turn !== null && isSpecific(clause, named) && turnsAway(clause) && !this.times.isOccasion(base, clause))
      return this.turnedStory(clause, own, base);
    const dated = refersBack(clause, named) ? undefined : own.find((time) => this.times.isElsewhen(base, clause, time));
    if (dated) return this.datedStory(clause, dated, named, base);
    return (
      this.deedStory(clause, base) ??
      this.placedStory(clause, base) ??
      this.victimStory(clause, named, base) ??
      this.comparedStory(clause, named, base) ??
      base
    );
  }

  /** Nobody is killed twice: where a death that was told is told again, it is that incident, whatever days stand beside it. */
  private storyOfDeath(named: readonly NamedVictim[]): Story | undefined {
    const dead = namesOfDead(named);
    if (dead.length === 0) return undefined;
    return this.stories.find((story) => {
      const known = namesOfDead(story.victims);
      return dead.every((name) => known.some((other) => sharesName(other, name)));
    });
  }

  /** The story that the clause differs least from, or a new one where it differs from all; null for the one being told. */
  private comparedStory(clause: Clause, named: readonly NamedVictim[], base: Story): Story | null {
    if (!isSpecific(clause, named) || base.clauses.every((c) => isHeadline(this.document, c))) return null;
    const after = following(this.clauses, clause);
    const compared = this.stories.map((story) => ({ story, ...differenceOf(story, clause, after) }));
    const told = compared.find(({ story }) => story === base)!;
    const nearest = compared.reduce((a, b) => (b.score < a.score ? b : a), told);
    if (nearest.score < ANOTHER) return nearest.score < told.score - 1.4 ? nearest.story : null;
    return this.differentStory(clause, after, base, nearest.reasons);
  }

  private differentStory(clause: Clause, after: readonly Clause[], base: Story, reasons: readonly string[]): Story {
    const own = ownTime([clause, ...after]);
    const beside = base.clauses.at(-1)?.line === clause.line || APART.test(clause.line.text);
    const date = own?.date ?? (beside ? base.date : null);
    const earlier = own === null ? date === null : base.date !== null && liesBefore(own.date, base.date, 1);
    const story = this.begin(earlier ? 'background' : base.prominence, `another incident: ${reasons.join(', ')}`);
    story.date = date;
    if (own) story.times.push(own);
    else if (beside) story.dayOf = base;
    if (!own && beside) story.times.push(...base.times.filter((time) => time.of === 'event'));
    return story;
  }

  /** "a week after a bombing", "in an earlier attack": another incident, dated by the words or not at all. */
  private turnedStory(clause: Clause, own: readonly EventTime[], base: Story): Story {
    const counted = dayBefore(clause.turn!, base.date);
    const sameDay =
      /\b(?:hours?|minutes) (?:after|before|earlier)/.test(clause.turn!) ||
      / on the (?:same )?day /.test(` ${clause.turn} `);
    const date = own[0]?.date ?? counted ?? (sameDay ? base.date : null);
    const known =
      date &&
      !sameDay &&
      this.stories.find(
        (s) => s !== base && s.date !== null && s.prominence === 'background' && sameTime(s.date, date),
      );
    if (known) return known;
    const story = this.begin(
      sameDay && own.length === 0 ? base.prominence : 'background',
      `"${clause.turn}" turns to another incident`,
    );
    story.date = date;
    if (sameDay && own.length === 0) story.dayOf = base;
    if (sameDay && own.length === 0) story.times.push(...base.times.filter((time) => time.of === 'event'));
    if (counted && own.length === 0) {
      const time = clause.times.find((t) => t.date.precision === 'unknown');
      if (time) story.times.push({ time, date: counted, of: 'event' });
    }
    return story;
  }

  /** The clause has a time of its own that is not the story's: another story of that time, or a new one. */
  private datedStory(clause: Clause, dated: EventTime, named: readonly NamedVictim[], base: Story): Story {
    const known = this.stories.find(
      (story) => story !== base && story.date !== null && sameTime(story.date, dated.date),
    );
    if (known) return known;
    const arrests =
      clause.tolls.some((toll) => toll.outcome === 'arrested' || toll.outcome === 'kidnapped') ||
      clause.mentions.some(
        (m) => tells(m) && m.word.part === 'verb' && /^(?:kidnapping|execution)$/.test(m.word.sense),
      );
    const counted = following(this.clauses, clause).some(({ tolls }) => tolls.length > 0);
    if (!isSpecific(clause, named) && !arrests && !counted) return base;
    const words = this.document.document.text.slice(dated.time.start, dated.time.end);
    const earlier = base.date === null || liesBefore(dated.date, base.date, 0);
    return this.begin(earlier ? 'background' : 'central', `"${words}" is another time than the story's`);
  }

  /** Beside a report of arrests, the attack that led to them is an incident of its own. */
  private deedStory(clause: Clause, base: Story): Story | null {
    const isArrests = (story: Story) =>
      story.clauses
        .filter((c) => !isHeadline(this.document, c))
        .every((c) => c.mentions.filter(tells).every((m) => isWeak(m.word.sense) || !isDeed(m)));
    if (!isArrests(base) || base.clauses.every((c) => isHeadline(this.document, c))) return null;
    if (!base.clauses.some((c) => c.mentions.some((m) => isWeak(m.word.sense)))) return null;
    if (!clause.mentions.some((m) => tells(m) && isDeed(m)) || !clause.opens) return null;
    return this.stories.find((story) => story !== base && !isArrests(story)) ?? null;
  }

  /** A sentence that opens with another province and has a toll of its own tells of another incident. */
  private placedStory(clause: Clause, base: Story): Story | null {
    if (!clause.opens) return null;
    const opening = textOf(clause.line, clause.from, clause.from + 4);
    const fronted =
      /^ (?:(?:[a-z]+ )?in (?:the )?(?:[a-z]+ )?~|# (?:[a-z]+ )?in ~)/.test(opening) ||
      /^ (?:hours|minutes|later|elsewhere|separately|meanwhile|earlier) /.test(opening);
    const town = this.townStory(clause, base);
    if (town) return town;
    const place = clause.places.find((mention) => mention.place.admin1 !== null)?.place;
    if (!fronted || !place?.admin1 || base.admin1 === null || place.admin1 === base.admin1) return null;
    const known = this.stories.find((story) => story.admin1 === place.admin1);
    if (known) return known;
    const story = this.begin(base.prominence, `told of ${place.admin1}, not ${base.admin1}`);
    story.date = base.date;
    story.times.push(...base.times);
    return story;
  }

  /** "In the town of A, # people died": where the report tells of bombs or attacks in several towns, each with a toll of its own is one. */
  private townStory(clause: Clause, base: Story): Story | null {
    const fronted = /^ (?:in|at|near) (?:(?!,)[^ ]+ ){0,5}?~ /.test(textOf(clause.line, clause.from, clause.from + 8));
    const several = this.stories[0]!.clauses.some((c) => c.mentions.some((m) => m.word.part === 'plural' && isDeed(m)));
    const hit = clause.tolls.some(({ outcome }) => outcome === 'killed' || outcome === 'wounded');
    if (!fronted || !several || !hit || !isAnotherTown(base, clause)) return null;
    const known = this.stories.find((story) => story !== base && story.clauses.length > 0 && isSameTown(story, clause));
    if (known) return known;
    const story = this.begin(base.prominence, 'a town of its own with its dead, of several that were hit');
    story.date = base.date;
    story.dayOf = base;
    story.times.push(...base.times.filter((time) => time.of === 'event'));
    return story;
  }

  /** "X was assassinated in Kabul, while Y was killed in a separate attack": each victim told alone is an incident. */
  private victimStory(clause: Clause, named: readonly NamedVictim[], base: Story): Story | null {
    const killed = named.filter(
      (victim) => victim.outcome === 'killed' && victim.name !== null && !victim.among && isNamedThere(victim),
    );
    const known = base.victims.filter((victim) => victim.name !== null);
    if (killed.length === 0 || known.length === 0) return null;
    if (killed.some((victim) => known.some((other) => sharesName(other.name!, victim.name!)))) return null;
    const text = textOf(clause.line, clause.from, clause.to);
    const refersBack =
      / (?:the|this|that) (?:[a-z]+ )?(?:attack|blast|bombing|explosion|assault|shooting|incident) | also | same /.test(
        text,
      );
    if (refersBack || base.clauses.some((c) => c.tolls.some((toll) => (toll.count.best ?? 2) > 1))) return null;
    return this.begin('background', `${killed[0]!.name} is told of alone`);
  }
}

function namesOfDead(victims: readonly NamedVictim[]): string[] {
  return victims.flatMap(({ name, outcome }) => (name !== null && outcome === 'killed' ? [name] : []));
}
