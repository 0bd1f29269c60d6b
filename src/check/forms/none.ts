import { armedGroups } from '../../codebook/armed-groups.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import { allValues } from '../../model/account.ts';
import { shiftDay } from '../../model/partial-date.ts';
import { relatedGroups } from '../../resolve/group-names.ts';
import { actorKey } from '../actor-key.ts';
import type { ClaimQuery, IncidentFilter, PlaceFilter } from '../claim-query.ts';
import { reachesPast } from '../coverage.ts';
import type { IncidentDigest } from '../digest.ts';
import { namedUnder } from '../filter.ts';
import { type CheckedRecord, type Finding, incidents, notTestable } from './finding.ts';

/** The record must go on for so many days after a claim before its silence says anything. */
const ENOUGH_DAYS = 30;

/**
 * "The group has been eliminated", "the whole country is secure": read as "after this there are none". One incident that the
 * group itself claimed contradicts it, or one that a report tells as its doing in its own voice; incidents that others only lay at its
 * door make it mixed.
 */
export function checkNone(
  { filter }: Extract<ClaimQuery, { form: 'none' }>,
  { digests, reports }: CheckedRecord,
): Finding {
  const wouldChange = 'an incident of this kind in the window, or the withdrawal of those found';
  const { certain } = digests.matching(filter);
  const [group] = filter.perpetrators;
  const claimed =
    group === undefined
      ? certain
      : certain.filter((d) => filter.perpetrators.some((key) => namedUnder(d, key, ['claimed'])));
  if (claimed.length > 0) {
    const how = group === undefined ? '' : ', claimed by the group itself,';
    const reason = `The record holds ${incidents(claimed.length)}${how} ${filter.window.words}.`;
    return { verdict: 'contradicted', reason, supporting: [], opposing: claimed, wouldChange };
  }
  const flatly = certain.filter((d) => filter.perpetrators.some((key) => isToldFlatly(d, key)));
  if (flatly.length > 0) {
    const reason = `The record holds ${incidents(flatly.length)} ${filter.window.words} that reports tell, in their own voice, as the group's doing; it denied none of them.`;
    return { verdict: 'contradicted', reason, supporting: [], opposing: flatly, wouldChange };
  }
  if (certain.length > 0) {
    const reason = `The record holds ${incidents(certain.length)} ${filter.window.words} that others attribute to the group; it claimed none of them.`;
    return { verdict: 'mixed', reason, supporting: [], opposing: certain, wouldChange };
  }
  const reach = filter.window.until ?? (filter.window.from === null ? null : shiftDay(filter.window.from, ENOUGH_DAYS));
  if (reach !== null && !reachesPast(digests, where(filter), reach)) {
    return notTestable(
      `The record holds nothing from there dated ${reach} or later, so it cannot show that there was none.`,
      'reports from there and from after the claim',
    );
  }
  if (filter.window.until !== null && !reports.anyIn(filter.window) && digests.inside([], filter.window).length === 0) {
    return notTestable(
      `The record holds neither a report nor an incident ${filter.window.words}, so its silence says nothing.`,
      'reports from that time',
    );
  }
  if (filter.window.from === null && digests.inPlaces(where(filter)).next().done === true) {
    return notTestable('The record holds nothing from there.', 'reports from there');
  }
  return {
    verdict: 'consistent',
    reason: `The record holds no such incident ${filter.window.words}.`,
    supporting: [],
    opposing: [],
    wouldChange,
  };
}

/** Whether a report tells an incident as a group's doing, neither hedged nor in another's words, and nobody of the group denies it. */
function isToldFlatly(digest: IncidentDigest, key: string): boolean {
  if (namedUnder(digest, key, ['denied'])) return false;
  return digest.accounts
    .flatMap((account) => allValues(account, 'perpetrator'))
    .some(({ name, status, by }) => status === 'attributed' && by === null && relatedGroups(actorKey(name), key));
}

/** Where the record must hold something before its silence counts: the claim's places, else the countries where the group mainly acts. */
function where({ places, perpetrators }: IncidentFilter): readonly PlaceFilter[] {
  if (places.length > 0) return places;
  const codes = new Set(perpetrators.flatMap((key) => armedGroups().get(key)?.countries ?? []));
  return [...codes].flatMap((code): PlaceFilter[] => {
    const name = gazetteer().countryName(code);
    return name === null ? [] : [{ words: name, level: 'country', names: [name.toLowerCase(), code.toLowerCase()] }];
  });
}
