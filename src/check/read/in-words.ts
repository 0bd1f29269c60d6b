import { incidentTypes } from '../../codebook/incident-types.ts';
import { siteKinds, targetKinds } from '../../codebook/kinds.ts';
import { postClasses } from '../../codebook/posts.ts';
import { formatCount } from '../../model/count.ts';
import { actorName } from '../actor-key.ts';
import type { ClaimQuery, IncidentFilter } from '../claim-query.ts';

const either = (words: readonly string[]) => words.join(' or ');

/** A filter as a person reads it: "incidents (suicide bombing) in Afghanistan claimed by or attributed to Islamic State since 2021-08-15". */
export function filterInWords(filter: IncidentFilter): string {
  const parts = ['incidents'];
  if (filter.types.length > 0)
    parts.push(`of type ${either(filter.types.map((t) => incidentTypes().get(t)?.name.toLowerCase() ?? t))}`);
  if (filter.victimClasses.length > 0)
    parts.push(
      `in which the holder of a post was killed (${either(filter.victimClasses.map((c) => postClasses().get(c)?.name.toLowerCase() ?? c))})`,
    );
  if (filter.siteKinds.length > 0)
    parts.push(`at a ${either(filter.siteKinds.map((k) => siteKinds().get(k)?.name.toLowerCase() ?? k))}`);
  if (filter.siteWords.length > 0)
    parts.push(`with ${either(filter.siteWords.map((w) => `"${w}"`))} as site or target`);
  if (filter.targetKinds.length + filter.communities.length > 0)
    parts.push(
      `that hit ${either([...filter.targetKinds.map((k) => targetKinds().get(k)?.name.toLowerCase() ?? k), ...filter.communities])}`,
    );
  if (filter.places.length > 0) parts.push(`in ${either(filter.places.map((p) => p.words))}`);
  if (filter.perpetrators.length > 0)
    parts.push(`that ${either(filter.perpetrators.map(actorName))} claimed or that were attributed to it`);
  if (filter.notTypes.length > 0)
    parts.push(`other than ${either(filter.notTypes.map((t) => incidentTypes().get(t)?.name.toLowerCase() ?? t))}`);
  if (filter.notBy.length > 0) parts.push(`not by ${either(filter.notBy.map(actorName))} alone`);
  return `${parts.join(' ')}, ${filter.window.words}`;
}

/** The reading of a claim spelled out, so that a person can say "that is not what was meant". */
export function inWords(query: ClaimQuery): string {
  switch (query.form) {
    case 'none':
      return `There are no ${filterInWords(query.filter)}.`;
    case 'some':
      return `There are ${filterInWords(query.filter)}.`;
    case 'nth':
      return `"${query.subject.words}" is number ${query.n} in time among ${filterInWords(query.filter)}.`;
    case 'most':
      return query.measure === 'killed'
        ? `"${query.subject.words}" has the most dead among ${filterInWords(query.filter)}.`
        : `${query.subject.person ?? `The victim of "${query.subject.words}"`} held the highest post of anyone killed among ${filterInWords(query.filter)}.`;
    case 'more':
      return `"${query.subject.words}" has more dead than "${query.other.words}".`;
    case 'count':
      return `There are ${formatCount(query.count)} ${filterInWords(query.filter)}.`;
    case 'total':
      return `${formatCount(query.count)} people were ${query.property} in ${filterInWords(query.filter)}.`;
    case 'figure':
      return `In "${query.subject.words}" ${formatCount(query.count)} people were ${query.property}, by the count of others than the speaker.`;
    case 'attribution':
      return `${actorName(query.perpetrator)} ${query.involved ? 'was' : 'was not'} behind "${query.subject.words}", by the word of others than the speaker.`;
    case 'unclaimed':
      return `Nobody is on record as claiming "${query.subject.words}".`;
    case 'trend':
      return `There were ${query.direction === 'down' ? 'fewer' : 'more'} ${query.measure === 'killed' ? 'dead in ' : ''}${filterInWords(query.filter)} than ${query.earlier.words}${query.factor === null ? '' : ` (about ${query.factor} times as many)`}.`;
  }
}
