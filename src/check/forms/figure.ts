import { allValues } from '../../model/account.ts';
import { type Count, formatCount } from '../../model/count.ts';
import { relatedGroups } from '../../resolve/group-names.ts';
import { actorKey, listedActor } from '../actor-key.ts';
import type { ClaimQuery } from '../claim-query.ts';
import { allows, type SourcedFigure } from '../toll.ts';
import { type CheckedRecord, type Finding, notTestable } from './finding.ts';

/** "The attack killed almost 50": held against what others say of the same incident. The speaker's own figure is no support. */
export function checkFigure(
  { count, property, subject, by }: Extract<ClaimQuery, { form: 'figure' }>,
  { digests }: CheckedRecord,
): Finding {
  const found = digests.byId(subject.incidentId);
  if (found === null)
    return notTestable(`The record holds no incident that "${subject.words}" can be.`, 'a report of it');
  const others = found[property].filter(
    ({ figure }) => figure.of === null && figure.count.best !== null && !isBy(figure.by, by),
  );
  const tellings = (figures: readonly SourcedFigure[]) => new Set(figures.map((f) => f.telling)).size;
  const agreeing = others.filter(({ figure }) => speaksFor(figure.count, count));
  const excluding = others.filter(({ figure }) => rulesOut(figure.count, count));
  const overtaken = isOvertaken(excluding, agreeing);
  const agree = tellings(agreeing);
  const exclude = overtaken ? 0 : tellings(excluding);
  const wouldChange = 'other figures from independent sources';
  const sides = `${agree} independent source${agree === 1 ? '' : 's'} agree${agree === 1 ? 's' : ''} with ${formatCount(count)}, ${exclude} give${exclude === 1 ? 's' : ''} another figure${overtaken ? '; lower figures were given before these' : ''}`;
  if (agree + exclude === 0) return notTestable('No other source gives a figure for this incident.', wouldChange);
  const verdict = exclude === 0 ? 'consistent' : agree === 0 ? 'contradicted' : 'mixed';
  return {
    verdict,
    reason: `${sides}.`,
    supporting: verdict === 'contradicted' ? [] : [found],
    opposing: verdict === 'consistent' ? [] : [found],
    wouldChange,
  };
}

/** Tolls rise: lower figures that were all published before the first that agrees are overtaken, and speak against nothing. */
function isOvertaken(excluding: readonly SourcedFigure[], agreeing: readonly SourcedFigure[]): boolean {
  if (excluding.length === 0 || agreeing.length === 0) return false;
  const first = agreeing.map(({ published }) => published).sort()[0]!;
  const least = Math.min(...agreeing.map(({ figure }) => figure.count.best!));
  return excluding.every(
    ({ published, figure }) => published !== '' && published < first && figure.count.best! < least,
  );
}

/** "At least 40" speaks for a claim of 42 but not for one of 400: an open figure supports up to half as much again. */
function speaksFor(stated: Count, claimed: Count): boolean {
  if (allows(claimed, stated.best!)) return true;
  return (
    stated.high === null &&
    claimed.best !== null &&
    stated.best! <= claimed.best &&
    claimed.best <= stated.best! * 1.5 + 1
  );
}

/** A closed figure outside the claim, or an open one that starts above it; "at least 2" does not rule out 50, it only does not support it. */
function rulesOut(stated: Count, claimed: Count): boolean {
  if (speaksFor(stated, claimed)) return false;
  return stated.high !== null || (claimed.high !== null && stated.best! > claimed.high);
}

/** Whether a figure or attribution is the speaker's own: by the same name, with or without a title, or by one of the same listed party. */
function isBy(by: string | null, speaker: string | null): boolean {
  if (by === null || speaker === null) return false;
  const [a, b] = [listedActor(by), listedActor(speaker)];
  if (a !== null && b !== null) return relatedGroups(a, b);
  const name = (words: string) => actorKey(words.split(/,| \(/)[0]!);
  return name(by) === name(speaker);
}

/** "X was behind it", "X was not involved": who claimed it outweighs who was accused; the speaker's own word is no support. */
export function checkAttribution(
  query: Extract<ClaimQuery, { form: 'attribution' }>,
  { digests }: CheckedRecord,
): Finding {
  const found = digests.byId(query.subject.incidentId);
  if (found === null)
    return notTestable(`The record holds no incident that "${query.subject.words}" can be.`, 'a report of it');
  const own = query.by !== null && relatedGroups(listedActor(query.by) ?? actorKey(query.by), query.perpetrator);
  // A group's word for itself is no support; its word against itself counts, whoever of its people gave it.
  const interested = query.involved ? 'claimed' : 'denied';
  const said = found.accounts
    .flatMap((a) => allValues(a, 'perpetrator'))
    .filter(
      (p) =>
        relatedGroups(actorKey(p.name), query.perpetrator) &&
        !(isBy(p.by, query.by) && (!own || p.status === interested)) &&
        !(own && p.status === interested),
    );
  const others = found.accounts
    .flatMap((a) => allValues(a, 'perpetrator'))
    .filter((p) => !relatedGroups(actorKey(p.name), query.perpetrator) && p.status === 'claimed');
  const pro = said.some((p) => p.status === 'claimed' || p.status === 'attributed');
  const con = said.some((p) => p.status === 'denied') || others.length > 0;
  const [yes, no] = query.involved ? [pro, con] : [con, pro];
  const wouldChange = 'a claim or denial by the group, or an attribution by another source';
  if (!yes && !no) return notTestable('Nobody but the speaker is on record on who was behind it.', wouldChange);
  const verdict = yes && no ? 'mixed' : yes ? 'consistent' : 'contradicted';
  const reason = {
    mixed: 'Sources differ on who was behind it.',
    consistent: 'Another source on record says the same.',
    contradicted: 'Every other source on record says otherwise.',
  }[verdict];
  return { verdict, reason, supporting: yes ? [found] : [], opposing: no ? [found] : [], wouldChange };
}

/** "No group has claimed it": any claim of responsibility on record contradicts it. */
export function checkUnclaimed(
  { subject }: Extract<ClaimQuery, { form: 'unclaimed' }>,
  { digests }: CheckedRecord,
): Finding {
  const found = digests.byId(subject.incidentId);
  if (found === null)
    return notTestable(`The record holds no incident that "${subject.words}" can be.`, 'a report of it');
  const claimed = [...found.perpetrators].filter(([, statuses]) => statuses.has('claimed'));
  const wouldChange = 'a claim of responsibility, or its withdrawal';
  return claimed.length > 0
    ? {
        verdict: 'contradicted',
        reason: `A report on record says that ${claimed.map(([name]) => name.replaceAll('_', ' ')).join(', ')} claimed it.`,
        supporting: [],
        opposing: [found],
        wouldChange,
      }
    : {
        verdict: 'consistent',
        reason: 'No report on record tells of a claim of responsibility.',
        supporting: [found],
        opposing: [],
        wouldChange,
      };
}
