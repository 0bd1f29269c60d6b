import { type Clause, textOf } from './clauses.ts';
import { eventTimes, sameTime } from './event-times.ts';
import type { Story } from './story.ts';
import { isRetraction } from './telling.ts';

/** Words of totals over several incidents or a stretch of time. */
const OF_MANY =
  / (?:since|over the years|in the past|over the past|so far this|so far in|during the first|in recent years|each year|this year|annually|every|conflict|war|uprising|insurgency|campaign|crackdown|unrest|separate|similar|previous|past) | in (?:the (?:last|past) )?(?:[a-z]+|#) (?:months|years) | (?:attacks|incidents|raids|operations|clashes|killings) /;

/**
 * Whether figures that stand beside what a story tells are its own: a sentence that counts the dead of the one incident a report is about
 * ("the judge said that 1,841 people had been injured") and is not of another time.
 */
export function recounts(story: Story, aside: Clause): boolean {
  if (story.prominence !== 'central' || aside.turn !== null || aside.generic !== null) return false;
  if (aside.anniversary !== null || !aside.tolls.every(countsTheHit) || isOfAnotherTime(story, aside)) return false;
  return !OF_MANY.test(textOf(aside.line, aside.from, aside.to)) && !isRetraction(aside);
}

function countsTheHit({ outcome, who }: Clause['tolls'][number]): boolean {
  return who === 'people' && (outcome === 'killed' || outcome === 'wounded');
}

function isOfAnotherTime({ date }: Story, aside: Clause): boolean {
  return eventTimes(aside).some((time) => time.of === 'event' && (date === null || !sameTime(date, time.date)));
}
