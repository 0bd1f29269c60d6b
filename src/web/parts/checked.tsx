import type { Check } from '../../model/check.ts';
import type { IncidentRow } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { IncidentLine } from './incident-line.tsx';
import { VerdictLabel } from './labels.tsx';

interface Props {
  readonly checks: readonly Check[];
  readonly incidents: readonly IncidentRow[];
}

/** The likeliest reading in full, the others folded: a verdict is never shown without what it was read as and what is covered. */
export function CheckedReadings({ checks, incidents }: Props) {
  const [first, ...others] = checks;
  if (!first) return null;
  return (
    <div class="readings">
      <Reading check={first} incidents={incidents} />
      {others.length > 0 && (
        <details>
          <summary>
            {strings.claims.otherReadings} ({others.length})
          </summary>
          {others.map((check) => (
            <Reading key={check.reading?.words ?? check.reason} check={check} incidents={incidents} />
          ))}
        </details>
      )}
    </div>
  );
}

function Reading({ check, incidents }: { readonly check: Check; readonly incidents: readonly IncidentRow[] }) {
  return (
    <div class="reading">
      <p class="conclusion">
        <VerdictLabel verdict={check.verdict} /> <span dir="auto">{check.reason}</span>
      </p>
      <dl>
        {check.reading && (
          <>
            <dt>{strings.claims.reading}</dt>
            <dd dir="auto">{check.reading.words}</dd>
          </>
        )}
        <Evidence title={strings.claims.against} ids={check.incidentsAgainst} incidents={incidents} />
        <Evidence title={strings.claims.for} ids={check.incidentsFor} incidents={incidents} />
        <dt>{strings.claims.coverage}</dt>
        <dd>{check.coverage.words}</dd>
        {check.wouldChange && (
          <>
            <dt>{strings.claims.wouldChange}</dt>
            <dd>{check.wouldChange}</dd>
          </>
        )}
      </dl>
    </div>
  );
}

interface EvidenceProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly incidents: readonly IncidentRow[];
}

function Evidence({ title, ids, incidents }: EvidenceProps) {
  if (ids.length === 0) return null;
  const rows = ids.flatMap((id) => incidents.find((row) => row.id === id) ?? []);
  return (
    <>
      <dt>
        {title} <span class="faint">{rows.length}</span>
      </dt>
      <dd>
        <ul class="plain">
          {rows.map((row) => (
            <li key={row.id}>
              <IncidentLine row={row} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
