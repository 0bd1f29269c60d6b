import type { PlaceMention } from '../annotate/annotated.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Clause } from './clauses.ts';
import type { EventTime } from './event-times.ts';
import type { NamedVictim } from './victims.ts';

/** All that a document tells of one incident, before it is put into statements: an account in the making. */
export interface Story {
  readonly clauses: Clause[];
  /** Clauses that tell nothing themselves but stand with it: claims, reactions, totals. */
  readonly asides: Clause[];
  readonly times: EventTime[];
  readonly victims: NamedVictim[];
  /** The one place it is told of, where its words name several incidents by their places; null else. */
  readonly only: PlaceMention | null;
  date: PartialDate | null;
  admin1: string | null;
  /** Told as of the same day as another, whose day may be told later. */
  dayOf: Story | null;
  prominence: 'central' | 'background';
  /** Why it was held apart from the story before it. */
  readonly reason: string;
}

/** A story of which nothing was told yet. */
export function createStory(prominence: Story['prominence'], reason: string): Story {
  return {
    clauses: [],
    asides: [],
    times: [],
    victims: [],
    date: null,
    admin1: null,
    only: null,
    dayOf: null,
    prominence,
    reason,
  };
}
