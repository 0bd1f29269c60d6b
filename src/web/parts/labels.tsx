import type { Verdict } from '../../model/check.ts';
import type { Grade } from '../../model/incident.ts';
import type { ReportHead } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { dateWords } from '../text/value-words.ts';

export function VerdictLabel({ verdict }: { readonly verdict: Verdict }) {
  return <span class={`verdict ${verdict}`}>{strings.verdict[verdict]}</span>;
}

export function GradeLabel({ grade }: { readonly grade: Grade }) {
  return <span class={`grade ${grade}`}>{strings.grade[grade]}</span>;
}

/** A name that leads to the page of its actor, where there is one. */
export function ActorName({ name, id }: { readonly name: string; readonly id: string | undefined | null }) {
  if (!id) return <span dir="auto">{name}</span>;
  return (
    <Link href={`/actors/${id}`} dir="auto">
      {name}
    </Link>
  );
}

/** Source, date and title of a report, on one line, leading to its text. */
export function ReportLine({ head }: { readonly head: ReportHead }) {
  return (
    <span class="report-line">
      <span class="source">{head.source}</span>
      <span class="faint tabular">{dateWords(head.published)}</span>
      <Link href={`/reports/${head.documentId}`} lang={head.language} dir="auto">
        {head.title ?? strings.untitled}
      </Link>
    </span>
  );
}
