import type { IncidentRow } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import { dateWords, placeWords, spreadWords } from '../text/value-words.ts';
import { GradeLabel } from './labels.tsx';

/** An incident on one line of a list. */
export function IncidentLine({ row }: { readonly row: IncidentRow }) {
  return (
    <span class="incident-line">
      <span class="tabular faint">{dateWords(row.date)}</span>
      <Link href={`/incidents/${row.id}`}>
        {typeName(row.type)}, {placeWords(row.place)}
      </Link>
      {row.killed && (
        <span class="tabular faint">
          {spreadWords(row.killed)} {strings.outcome.killed}
        </span>
      )}
      <GradeLabel grade={row.grade} />
    </span>
  );
}
