import type { ReportedWords, StructureView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { dayWords } from './value-words.ts';

/** The words of statements of the view, in the order asked. */
export function wordsBy(view: StructureView): (statementIds: readonly string[]) => ReportedWords[] {
  const byId = new Map(view.reported.map((one) => [one.statementId, one]));
  return (statementIds) => statementIds.flatMap((id) => byId.get(id) ?? []);
}

/** The id of an actor that has a page; null for a private person, who has none. */
export function pageOf({ pages }: StructureView, actorId: string | null): string | null {
  return actorId !== null && pages.includes(actorId) ? actorId : null;
}

/** "said 11 Dec 2024", "said 11 Dec 2024 – 18 Dec 2024". */
export function saidWords(first: string | null, last: string | null): string {
  if (!first || !last) return strings.unknownDate;
  const t = strings.structure;
  return first === last ? `${t.said} ${dayWords(first)}` : `${t.said} ${dayWords(first)} – ${dayWords(last)}`;
}
