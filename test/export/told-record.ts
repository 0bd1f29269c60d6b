import type { Incident } from '../../src/model/incident.ts';
import { createJudgement } from '../../src/model/judgement.ts';
import type { Review } from '../../src/model/review.ts';
import type { SourcedRecord, WireFamily } from '../../src/model/sourced-record.ts';
import type { Told } from '../told.ts';

/** A record of reports told by hand: all their accounts are of one incident unless `groups` says otherwise (report numbers). */
export function recordOf(
  told: readonly Told[],
  parts: { reviews?: Review[]; families?: WireFamily[]; groups?: number[][] } = {},
): SourcedRecord {
  const groups = parts.groups ?? [told.map((_, i) => i)];
  const incidents = groups.map((group): Incident => {
    const accountIds = group.flatMap((i) => told[i]!.accounts.map((a) => a.id)).sort();
    const id = createJudgement({
      verdict: 'same',
      subjects: accountIds,
      by: { origin: 'resolver', name: 't' },
      reasons: [],
    }).id.replace('jdg', 'inc');
    return { kind: 'incident', id, accountIds, grade: 'likely', gradeReasons: [] };
  });
  return {
    documents: new Map(told.map((t) => [t.document.id, t.document])),
    sources: new Map(told.map((t) => [t.source.id, t.source])),
    reports: told.map((t) => t.report),
    readings: told.map((t) => t.reading()),
    judgements: [],
    reviews: parts.reviews ?? [],
    incidents,
    actors: [],
    families: parts.families ?? [],
  };
}

/** Reads CSV as RFC 4180 writes it: rows of named cells. */
export function readCsv(body: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < body.length) {
    let cell = '';
    if (body[at] === '"') {
      for (at++; body[at] !== '"' || body[at + 1] === '"'; at++) {
        if (body[at] === '"') at++;
        cell += body[at];
      }
      at++;
    } else {
      while (at < body.length && body[at] !== ',' && body[at] !== '\r') cell += body[at++];
    }
    rows.at(-1)!.push(cell);
    if (body[at] === '\r') {
      at += 2;
      if (at < body.length) rows.push([]);
    } else at++;
  }
  const [head = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}
