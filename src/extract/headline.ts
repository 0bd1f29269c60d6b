import type { Annotated } from '../annotate/annotated.ts';
import type { Clause } from './clauses.ts';

/** True for a clause of the report's title, where the text opens with it. */
export function isHeadline(document: Annotated, clause: Clause): boolean {
  const { title } = document.facts;
  return title !== null && clause.span.end <= title.length && document.document.text.startsWith(title);
}
