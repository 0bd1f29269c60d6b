import type { Annotated } from '../annotate/annotated.ts';
import { accidentWords, settingWords } from '../codebook/event-words.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type Clause, isUnreal, textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import { type EventTime, eventTimes, finer, sameTime } from './event-times.ts';
import type { NamedVictim } from './victims.ts';

/** All that a document tells of one incident, before it is put into statements: an account in the making. */
export interface Story {
  readonly clauses: Clause[];
  readonly times: EventTime[];
  readonly victims: NamedVictim[];
  date: PartialDate | null;
  admin1: string | null;
  countryCode: string | null;
  prominence: 'central' | 'background';
  /** Why it was held apart from the story before it. */
  readonly reason: string;
}

/** Decides which clauses tell of one incident. Headline clauses come first and join the first story. */
export function storiesOf(document: Annotated, clauses: readonly Clause[], victims: readonly NamedVictim[]): Story[] {
  if (!isViolent(document, clauses)) return [];
  const teller = new Teller(document, victims);
  for (const clause of clauses) teller.hear(clause);
  return teller.stories.filter((story) => isToldOf(story));
}

/** An event word that can stand for a happening of its own here. */
function tells(mention: EventMention): boolean {
  return mention.word.part !== 'agent' && mention.word.kind !== 'plan' && !isUnreal(mention);
}

/** Something was done by someone: a quake kills without any word of attack, a film has one without a toll. */
function isViolent(document: Annotated, clauses: readonly Clause[]): boolean {
  const mentions = clauses.flatMap((clause) => clause.mentions);
  const means = mentions.filter(
    ({ word, line, first }) =>
      word.kind === 'means' && !isWeak(word.sense) && !isUnreal({ word, line, first, last: first }),
  );
  const deeds = mentions.filter(
    ({ word }) => word.kind === 'neutral' || word.sense === 'assassination_other' || isWeak(word.sense),
  );
  const lower = document.tokens.map((token) => token.lower);
  const settings = lower.filter((word) => settingWords.has(word)).length;
  const accidents = lower.filter((word) => accidentWords.has(word)).length;
  const tolls = clauses.flatMap((clause) => clause.tolls).length;
  const weight = means.length * 2 + deeds.length + Math.min(tolls, 2);
  return weight - 2 * settings - 2 * accidents > 1;
}

/** Words that as often name a policy or a war as one happening. */
function isWeak(sense: string): boolean {
  return sense === 'raid_arrest' || sense === 'clash' || sense === 'execution' || sense === 'kidnapping';
}

/** A story needs something of its own to be an incident: people hit, a day, a place or a victim. */
function isToldOf(story: Story): boolean {
  const mentions = story.clauses.flatMap((clause) => clause.mentions).filter(tells);
  if (mentions.length === 0 && story.victims.length === 0) return false;
  const anchored =
    story.victims.length > 0 ||
    story.date !== null ||
    story.clauses.some((clause) => clause.tolls.length > 0 || clause.places.length > 0);
  return anchored;
}

class Teller {
  readonly stories: Story[] = [];
  private current: Story | null = null;
  private line = -1;

  constructor(
    private readonly document: Annotated,
    private readonly victims: readonly NamedVictim[],
  ) {}

  hear(clause: Clause): void {
    const newLine = clause.line.sentence.index !== this.line;
    this.line = clause.line.sentence.index;
    const named = this.victims.filter((v) => v.line === clause.line && v.verb >= clause.from && v.verb < clause.to);
    const telling = clause.mentions.some(tells) || clause.tolls.length > 0 || named.length > 0;
    if (!telling) {
      if (newLine && this.stories.length > 0 && !continuesAside(clause)) this.current = this.stories[0]!;
      this.current?.clauses.push(clause);
      return;
    }
    if (this.isTotal(clause)) return;
    const story = this.storyFor(clause, newLine, named);
    if (story) this.join(story, clause, named);
  }

  private join(story: Story, clause: Clause, named: readonly NamedVictim[]): void {
    this.current = story;
    story.clauses.push(clause);
    story.victims.push(...named);
    for (const time of eventTimes(clause)) {
      if (story.date && !sameTime(story.date, time.date)) continue;
      story.times.push(time);
      if (time.of === 'event') story.date = finer(story.date, time.date);
    }
    for (const { place } of clause.places) {
      story.countryCode ??= place.countryCode;
      story.admin1 ??= place.admin1;
    }
  }

  /** A habit or a count of many incidents: "has carried out attacks", "361 attacks", "since 2021". */
  private isTotal(clause: Clause): boolean {
    const text = textOf(clause.line, clause.from, clause.to);
    const many =
      / # (?!(?:suicide|bomb|coordinated|simultaneous) )(?:[a-z-]+ ){0,2}(?:attacks|incidents|bombings|blasts|raids|operations|killings) /.exec(
        text,
      );
    const number = many
      ? clause.line.words.slice(clause.from, clause.to).find((w) => w.number)?.number?.count
      : undefined;
    if (many && (number?.low ?? number?.best ?? 9) > 3) return true;
    if (/ (?:recorded|documented|registered|tallied) /.test(text) && / # /.test(text)) return true;
    if (
      clause.tolls.length > 0 &&
      / (?:since|in the past|over the past|so far this|so far in|between # and|during the first) /.test(text) &&
      !this.hasDay(clause)
    )
      return true;
    const singular = clause.mentions.some((m) => tells(m) && m.word.part !== 'plural');
    if (clause.generic && !this.hasDay(clause) && clause.tolls.length === 0) return true;
    return !singular && clause.tolls.length === 0 && !this.hasDay(clause) && this.stories.length > 0;
  }

  private hasDay(clause: Clause): boolean {
    return eventTimes(clause).some((time) => time.of === 'event');
  }

  private storyFor(clause: Clause, newLine: boolean, named: readonly NamedVictim[]): Story | null {
    const first = this.stories[0];
    if (!first) return this.begin('central', 'the first incident told');
    const base = newLine ? first : (this.current ?? first);
    const own = eventTimes(clause).filter((time) => time.of === 'event');
    const dated = own.find((time) => base.date !== null && !sameTime(base.date, time.date));
    const headline = this.isHeadline(clause);
    if (headline) return base;
    if (dated) return this.datedStory(clause, dated, named);
    if (clause.turn !== null && own.length === 0 && this.isSpecific(clause, named)) {
      return this.begin('background', `"${clause.turn}" turns to another incident`);
    }
    return this.placedStory(clause, base) ?? this.victimStory(clause, named, base) ?? base;
  }

  /** The clause has a day of its own that is not the story's: another story of that day, or a new one. */
  private datedStory(clause: Clause, dated: EventTime, named: readonly NamedVictim[]): Story | null {
    const known = this.stories.find((story) => story.date !== null && sameTime(story.date, dated.date));
    if (known) return known;
    if (!this.isSpecific(clause, named)) return this.current;
    const words = this.document.document.text.slice(dated.time.start, dated.time.end);
    return this.begin('background', `"${words}" is another day than the story's`);
  }

  /** Arrests after the fact and casual words do not make an incident of their own beside another. */
  private isSpecific(clause: Clause, named: readonly NamedVictim[]): boolean {
    if (clause.tolls.some((toll) => toll.outcome === 'killed' || toll.outcome === 'wounded') || named.length > 0)
      return true;
    return clause.mentions.some(
      (m) =>
        tells(m) &&
        !isWeak(m.word.sense) &&
        m.word.sense !== 'kill' &&
        m.word.sense !== 'wound' &&
        (m.word.part !== 'plural' || clause.tolls.length > 0),
    );
  }

  /** A sentence that opens with another province and has a toll of its own tells of another incident. */
  private placedStory(clause: Clause, base: Story): Story | null {
    if (!clause.opens || clause.tolls.length === 0 || base.admin1 === null) return null;
    const fronted = / in (?:the )?~/.test(textOf(clause.line, clause.from, clause.from + 4));
    const place = clause.places[0]?.place;
    if (!fronted || !place?.admin1 || place.admin1 === base.admin1) return null;
    const known = this.stories.find((story) => story.admin1 === place.admin1);
    return known ?? this.begin(base.prominence, `told of ${place.admin1}, not ${base.admin1}`);
  }

  /** "X was assassinated in Kabul, while Y was killed in a separate attack": each victim told alone is an incident. */
  private victimStory(clause: Clause, named: readonly NamedVictim[], base: Story): Story | null {
    const killed = named.filter((victim) => victim.outcome === 'killed' && !victim.among);
    if (killed.length === 0 || base.victims.length === 0) return null;
    if (killed.some((victim) => base.victims.some((other) => other.name === victim.name))) return null;
    const text = textOf(clause.line, clause.from, clause.to);
    const refersBack =
      / (?:the|this|that) (?:[a-z]+ )?(?:attack|blast|bombing|explosion|assault|shooting|incident) | also | same /.test(
        text,
      );
    if (refersBack || base.clauses.some((c) => c.tolls.some((toll) => (toll.count.best ?? 2) > 1))) return null;
    return this.begin('background', `${killed[0]!.name ?? killed[0]!.post} is told of alone`);
  }

  private isHeadline(clause: Clause): boolean {
    const { title } = this.document.facts;
    return title !== null && clause.span.end <= title.length && this.document.document.text.startsWith(title);
  }

  private begin(prominence: Story['prominence'], reason: string): Story {
    const first = this.stories[0];
    const story: Story = {
      clauses: [],
      times: [],
      victims: [],
      date: null,
      admin1: null,
      countryCode: null,
      prominence: first ? prominence : 'central',
      reason,
    };
    this.stories.push(story);
    return story;
  }
}

/** Words that keep a story going into the next sentence. */
function continuesAside(clause: Clause): boolean {
  return / (?:that|the same) (?:attack|blast|bombing|explosion|assault|incident) /.test(
    textOf(clause.line, clause.from, Math.min(clause.to, clause.from + 8)),
  );
}
