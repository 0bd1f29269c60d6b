import type { ClaimQuery } from '../claim-query.ts';
import { reachesBack } from '../coverage.ts';
import type { IncidentDigest } from '../digest.ts';
import { distinct } from '../doubles.ts';
import { type CheckedRecord, type Finding, incidents, notTestable } from './finding.ts';

/** "The first killing of a minister in three years", "the second attack on a mosque": the subject's place in the order of time. */
export function checkNth(
  { n, filter, subject }: Extract<ClaimQuery, { form: 'nth' }>,
  { digests }: CheckedRecord,
): Finding {
  const wouldChange = `an earlier incident of this kind ${filter.window.words}`;
  const { certain, uncertain } = digests.matching(filter);
  const found = digests.byId(subject.incidentId);
  const until = found?.date?.earliest ?? null;
  // Of an incident without a date, or with no end to it, nobody can say that it came before.
  const upTo = until === null ? certain : certain.filter((d) => d === found || (d.date?.latest ?? '9999') <= until);
  const withSubject = distinct(found === null || upTo.includes(found) ? upTo : [...upTo, found], found);
  if (withSubject.length === 0)
    return notTestable(
      `The record holds no incident of this kind ${filter.window.words}.`,
      'a report of the incident that the claim is about',
    );
  if (withSubject.length > n) return tooMany(n, withSubject, found, wouldChange, filter.window.words);
  if (withSubject.length < n) {
    return notTestable(
      `The record holds ${incidents(withSubject.length)} of this kind ${filter.window.words}, fewer than the ${n} that the claim counts; absence from the record is no proof.`,
      'reports of the others',
    );
  }
  if (n === 1 && !reachesBack(digests, filter.places, filter.window, found ?? withSubject.at(-1) ?? null)) {
    return notTestable(
      `The record does not reach back over the time of which the claim speaks (${filter.window.words}).`,
      'reports from the earlier part of the window',
    );
  }
  // A vague mention that may be one of those counted makes no further one.
  const doubt = distinct([...withSubject, ...uncertain.filter((d) => !withSubject.includes(d))], found).filter(
    (d) => !withSubject.includes(d),
  );
  const mixed = doubt.length > 0 && n === 1 && found !== null;
  const reason = mixed
    ? `No earlier one lies in the window for certain, but ${incidents(doubt.length)} of this kind has no exact date and may.`
    : `The record holds ${incidents(withSubject.length)} of this kind ${filter.window.words}, and no more.`;
  return {
    verdict: mixed ? 'mixed' : 'consistent',
    reason,
    supporting: withSubject,
    opposing: mixed ? doubt : [],
    wouldChange,
  };
}

function tooMany(
  n: number,
  all: readonly IncidentDigest[],
  subject: IncidentDigest | null,
  wouldChange: string,
  words: string,
): Finding {
  const opposing = all.filter((d) => d !== subject);
  const reason = `The record holds ${incidents(all.length)} of this kind ${words}, so it would be number ${all.length}, not ${n}.`;
  return { verdict: 'contradicted', reason, supporting: subject ? [subject] : [], opposing, wouldChange };
}
