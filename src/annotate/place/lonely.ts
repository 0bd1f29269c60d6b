import { isSettled } from '../../codebook/gazetteer.ts';
import type { NameMatch } from './name-matches.ts';
import type { Resolved } from './resolve-names.ts';
import type { DemonymMatch, PlaceContext } from './setting.ts';

const SMALL = 50_000;
const ENOUGH_OTHERS = 3;

/**
 * Small places of a country that nothing else in the text speaks of, while it names others often: a village of that name exists, but the
 * words mean something else, or a place that the gazetteer lacks. Giving none is better than giving one on another continent.
 */
export function lonelyMatches(
  resolved: ReadonlyMap<NameMatch, Resolved>,
  demonyms: readonly DemonymMatch[],
  context: PlaceContext,
): ReadonlySet<NameMatch> {
  const speakers = new Map<string, Set<string>>();
  const speak = (country: string, name: string) =>
    speakers.set(country, (speakers.get(country) ?? new Set()).add(name));
  for (const [match, { entry }] of resolved) speak(entry.countryCode, match.key);
  for (const { countryCode } of demonyms) speak(countryCode, 'adjective');
  if (context.country) speak(context.country, 'source');
  const names = [...speakers.values()].reduce((sum, set) => sum + set.size, 0);
  const lonely = new Set<NameMatch>();
  for (const [match, { entry, reasons }] of resolved) {
    const isSmall = isSettled(entry.feature) ? entry.population < SMALL : entry.feature === 'admin2';
    const alone = speakers.get(entry.countryCode)!.size === 1;
    const held = reasons.some((reason) => reason.startsWith('the text puts it'));
    if (isSmall && alone && !held && names > ENOUGH_OTHERS) lonely.add(match);
  }
  return lonely;
}
