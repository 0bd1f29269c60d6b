import type { Annotated } from '../annotate/annotated.ts';
import { datesOverlap, type PartialDate } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';
import { dayBefore, type EventTime, eventTimes, finer, liesBefore, sameTime } from './event-times.ts';
import { isHeadline } from './headline.ts';
import type { Story } from './story.ts';
import { differenceOf, following, isAnotherTown } from './story-difference.ts';
import { isDeed, isTelling, tells } from './telling.ts';
import { isBeginning, sharesName } from './telling-cues.ts';

/** Up to here a clause with an old date is taken to date what the report is about. */
const OF_OLD = 1.2;

/** "died in hospital on Wednesday": of what was done before. */
const DIED_LATER =
  / (?:died|succumbed|dies) (?:[a-z]+ ){0,3}(?:in|at) (?:a |the |~ )?(?:[a-z]+ )?hospital | (?:died|succumbed) (?:of|from|to) (?:his|her|their|the) (?:[a-z]+ )?(?:wounds|injuries|burns) /;

/** Which times date which incident of a report, and which speak of another. */
export class StoryTimes {
  private retrospect: boolean | null = null;

  constructor(
    private readonly document: Annotated,
    private readonly clauses: readonly Clause[],
    private readonly reported: PartialDate | null,
    private readonly stories: readonly Story[],
  ) {}

  /** Takes the times of a clause that has joined a story. */
  date(story: Story, clause: Clause): void {
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
    const { score, reasons } = differenceOf(base, clause, following(this.clauses, clause));
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
      !isOfVictim(story, story.clauses.at(-1)!) &&
      liesBefore(time.date, this.reported, 20) &&
      !this.isOfOld(story, story.clauses.at(-1)!)
    );
  }

  /** Another time than the story's; where the story has none yet, one that lies long before the report. */
  isElsewhen(base: Story, clause: Clause, time: EventTime): boolean {
    const told = base.date ?? base.times.find((t) => t.of === 'custom')?.date ?? null;
    // One day apart may be one night; another province on another day is another incident.
    const elsewhere =
      clause.opens &&
      (clause.places.some(
        ({ place }) => place.admin1 !== null && base.admin1 !== null && place.admin1 !== base.admin1,
      ) ||
        (hasOwnDeed(clause) && isAnotherTown(base, clause)));
    if (this.isYearOf(base, time) || isBeginning(base, clause, time)) return false;
    if (DIED_LATER.test(textOf(clause.line, clause.from, clause.to))) return false;
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
  isOccasion(base: Story, clause: Clause): boolean {
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
}

/** The clause names somebody whose death the story told before: its day is the story's, however old. */
function isOfVictim({ victims }: Story, { line, from, to }: Clause): boolean {
  const here = victims.filter((v) => v.line === line && v.verb >= from && v.verb < to && v.outcome === 'killed');
  return here.some(
    ({ name }) => name !== null && victims.some((v) => v.line !== line && v.name !== null && sharesName(v.name, name)),
  );
}

function hasOwnDeed({ mentions }: Clause): boolean {
  return mentions.some((m) => tells(m) && isDeed(m)) && mentions.some((m) => m.word.part !== 'noun');
}
