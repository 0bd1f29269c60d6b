import type { Annotated } from '../annotate/annotated.ts';
import { datesOverlap, type PartialDate } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import { dayBefore, type EventTime, eventTimes, finer, liesBefore, sameTime } from './event-times.ts';
import { isHeadline } from './headline.ts';
import type { Line } from './line.ts';
import { sectionLines } from './sections.ts';
import type { Story } from './story.ts';
import { ANOTHER, APART, differenceOf, ownTime } from './story-difference.ts';
import { hasDay, isDeed, isSpecific, isTelling, isTotal, isWeak, tells } from './telling.ts';
import {
  goesOn,
  isBeginning,
  isNamedThere,
  isRelative,
  refersBack,
  SEPARATELY,
  sharesName,
  turnsAway,
} from './telling-cues.ts';
import { type NamedVictim, RANKED } from './victims.ts';

/** Up to here a clause with an old date is taken to date what the report is about. */
const OF_OLD = 1.2;

/** Hears the clauses of a report one after the other and decides with which incident each belongs. */
export class Teller {
  readonly stories: Story[] = [];
  private current: Story | null = null;
  private line = -1;
  /** What was told before the first incident: where it happened may stand there. */
  private readonly before: Clause[] = [];
  private retrospect: boolean | null = null;
  private readonly sections: ReadonlySet<Line>;
  /** The section of a bulletin that is being read, with what it tells. */
  private section: { story: Story | null } | null = null;
  /** The last clause that told of a total. */
  private counted: Clause | null = null;
  /** Set where the report opens with totals; holds the times that they are of. */
  private overview: { readonly times: readonly EventTime[] } | null = null;

  constructor(
    private readonly document: Annotated,
    private readonly clauses: readonly Clause[],
    private readonly victims: readonly NamedVictim[],
    private readonly reported: PartialDate | null,
  ) {
    this.sections = sectionLines(document, clauses);
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
    if (this.counted?.to === clause.from && this.counted.line === clause.line && isRelative(clause)) return true;
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
    if (story && clause.mentions.length > 0 && story.date === null) this.date(story, clause);
  }

  private join(story: Story, clause: Clause, named: readonly NamedVictim[]): void {
    this.current = story;
    story.clauses.push(clause);
    story.victims.push(...named);
    this.date(story, clause);
    for (const { place } of clause.places) story.admin1 ??= place.admin1;
  }

  private date(story: Story, clause: Clause): void {
    for (const time of eventTimes(clause)) {
      if (time.of === 'event' && (this.isYearOf(story, time) || isBeginning(story, clause, time))) story.date = null;
      if (time.of === 'event' && story.date && !sameTime(story.date, time.date)) continue;
      story.times.push(time);
      if (time.of === 'event' && !this.isAnothers(story, time)) story.date = finer(story.date, time.date);
    }
  }

  /** "the July 7 bombings", then "July 7, 2005": a year that is told goes before one that was counted. */
  private isYearOf(story: Story, { time, date }: EventTime): boolean {
    if (story.date === null || story.date.value === date.value || date.precision !== 'day') return false;
    const year = date.value.slice(0, 4);
    const isTold = (start: number, end: number, words: string) =>
      this.document.document.text.slice(start, end).includes(words);
    const guessed = story.times.every(
      (other) =>
        other.date.value !== story.date!.value ||
        !isTold(other.time.start, other.time.end, story.date!.value.slice(0, 4)),
    );
    return guessed && story.date.value.slice(5) === date.value.slice(5) && isTold(time.start, time.end, year);
  }

  /** A trial, a ruling, a memorial: what the report is about has no day yet, and the clause that goes back to it gives one. */
  private isOfOld(base: Story, clause: Clause): boolean {
    if (base !== this.stories[0] || !this.isRetrospect()) return false;
    const { score, reasons } = differenceOf(base, clause, this.following(clause));
    return score < OF_OLD && !reasons.some((reason) => reason.startsWith('another'));
  }

  /** Nothing in the report is dated by the days before it but its own telling. */
  private isRetrospect(): boolean {
    this.retrospect ??= !this.clauses.some(
      (clause) =>
        isTelling(clause, []) &&
        eventTimes(clause).some(
          (time) => time.of === 'event' && time.date.earliest !== null && !liesBefore(time.date, this.reported, 20),
        ),
    );
    return this.retrospect;
  }

  /** Long before the report: not the day of what the report is about, unless it opens with it. */
  private isAnothers(story: Story, time: EventTime): boolean {
    return (
      story.prominence === 'central' &&
      story.date === null &&
      story.clauses.length > 1 &&
      liesBefore(time.date, this.reported, 20) &&
      !this.isOfOld(story, story.clauses.at(-1)!)
    );
  }

  private storyFor(clause: Clause, named: readonly NamedVictim[]): Story {
    const first = this.stories[0];
    if (this.section?.story === null) {
      const story = this.begin('central', 'a section of its own');
      const heading = eventTimes(clause).find((time) => time.of === 'dateline');
      if (heading) {
        story.date = heading.date;
        story.times.push({ ...heading, of: 'event' });
      }
      this.section.story = story;
      return story;
    }
    if (!first) return this.beginFirst(clause);
    const base = this.current ?? this.section?.story ?? first;
    if (isHeadline(this.document, clause)) return first;
    const own = eventTimes(clause).filter((time) => time.of === 'event');
    if (clause.turn !== null && isSpecific(clause, named) && turnsAway(clause) && !this.isOccasion(base, clause))
      return this.turnedStory(clause, own, base);
    const dated = refersBack(clause, named) ? undefined : own.find((time) => this.isElsewhen(base, clause, time));
    if (dated) return this.datedStory(clause, dated, named, base);
    return (
      this.deedStory(clause, base) ??
      this.placedStory(clause, base) ??
      this.victimStory(clause, named, base) ??
      this.comparedStory(clause, named, base) ??
      base
    );
  }

  /** The story that the clause differs least from, or a new one where it differs from all; null for the one being told. */
  private comparedStory(clause: Clause, named: readonly NamedVictim[], base: Story): Story | null {
    if (!isSpecific(clause, named) || base.clauses.every((c) => isHeadline(this.document, c))) return null;
    const following = this.following(clause);
    const compared = this.stories.map((story) => ({ story, ...differenceOf(story, clause, following) }));
    const told = compared.find(({ story }) => story === base)!;
    const nearest = compared.reduce((a, b) => (b.score < a.score ? b : a), told);
    if (nearest.score < ANOTHER) return nearest.score < told.score - 1.4 ? nearest.story : null;
    return this.differentStory(clause, following, base, nearest.reasons);
  }

  private differentStory(clause: Clause, following: readonly Clause[], base: Story, reasons: readonly string[]): Story {
    const own = ownTime([clause, ...following]);
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

  /** What goes on from a clause in its sentence: "when a mine exploded", ", killing two". */
  private following(clause: Clause): Clause[] {
    const found: Clause[] = [];
    for (let i = clause.index + 1; i < this.clauses.length; i++) {
      const next = this.clauses[i]!;
      const opening = next.line.words[next.from]?.text ?? '';
      if (next.line !== clause.line || next.turn !== null || /^(?:;|while|but|and|before|after|as)$/.test(opening))
        break;
      found.push(next);
    }
    return found;
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

  /** Another time than the story's; where the story has none yet, one that lies long before the report. */
  private isElsewhen(base: Story, clause: Clause, time: EventTime): boolean {
    const told = base.date ?? base.times.find((t) => t.of === 'custom')?.date ?? null;
    // One day apart may be one night; another province on another day is another incident.
    const elsewhere =
      clause.opens &&
      clause.places.some(({ place }) => place.admin1 !== null && base.admin1 !== null && place.admin1 !== base.admin1);
    if (this.isYearOf(base, time) || isBeginning(base, clause, time)) return false;
    // "most were freed a month later, and five died" goes on with the same.
    const later = /later$/.test(this.document.document.text.slice(time.time.start, time.time.end));
    if (later && !clause.mentions.some((m) => tells(m) && isDeed(m))) return false;
    if (told !== null) return elsewhere ? !datesOverlap(told, time.date) : !sameTime(told, time.date);
    if (base.clauses.every((c) => isHeadline(this.document, c))) return false;
    if (liesBefore(time.date, this.reported, 20)) return !this.isOfOld(base, clause);
    // The story has a weekday that nothing dates, "Monday": a calendar day of another weekday, or of no known year, is not it.
    const weekdays = base.clauses
      .concat(base.asides)
      .flatMap((c) => c.times.flatMap((t) => /W\w\w-(\d)/.exec(t.value)?.[1] ?? []));
    const day =
      time.date.earliest === null ? null : String(new Date(`${time.date.earliest}T00:00:00Z`).getUTCDay() || 7);
    return (
      weekdays.length > 0 &&
      clause.opens &&
      time.date.precision === 'day' &&
      base.clauses.length > 1 &&
      (day === null || !weekdays.includes(day))
    );
  }

  /** "Families buried their dead a day after a bombing": nothing was told yet, so the bombing is what the report is about. */
  private isOccasion(base: Story, clause: Clause): boolean {
    const told = base.clauses.filter((c) => !isHeadline(this.document, c));
    const bare = told.every((c) => c.tolls.length === 0 && !c.mentions.some((m) => tells(m) && isDeed(m)));
    if (bare && base.victims.length === 0) {
      // Counted back from the day of the burial, which stands in the same sentence, or from the report's.
      const day = this.clauses
        .filter(({ line }) => line === clause.line)
        .flatMap(eventTimes)
        .find(({ date }) => date.precision === 'day');
      const words = clause.times.find((time) => time.date.precision === 'unknown');
      base.date = dayBefore(clause.turn!.replace(/ after$/, ' before'), day?.date ?? this.reported);
      base.times.splice(0);
      if (base.date !== null && (words ?? day))
        base.times.push({ time: words ?? day!.time, date: base.date, of: 'event' });
    }
    return bare && base.victims.length === 0;
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
    if (!isSpecific(clause, named) && !arrests) return base;
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
    if (!clause.opens || base.admin1 === null) return null;
    const opening = textOf(clause.line, clause.from, clause.from + 4);
    const fronted =
      /^ (?:(?:[a-z]+ )?in (?:the )?(?:[a-z]+ )?~|# (?:[a-z]+ )?in ~)/.test(opening) ||
      /^ (?:hours|minutes|later|elsewhere|separately|meanwhile|earlier) /.test(opening);
    const place = clause.places.find((mention) => mention.place.admin1 !== null)?.place;
    if (!fronted || !place?.admin1 || place.admin1 === base.admin1) return null;
    const known = this.stories.find((story) => story.admin1 === place.admin1);
    if (known) return known;
    const story = this.begin(base.prominence, `told of ${place.admin1}, not ${base.admin1}`);
    story.date = base.date;
    story.times.push(...base.times);
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

  private begin(prominence: Story['prominence'], reason: string): Story {
    const story: Story = {
      clauses: [],
      asides: this.stories.length === 0 ? [...this.before] : [],
      times: [],
      victims: [],
      date: null,
      admin1: null,
      only: null,
      dayOf: null,
      prominence,
      reason,
    };
    this.stories.push(story);
    return story;
  }
}
