import type { IncidentRow, VerdictStep } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { dayWords, momentWords } from '../text/value-words.ts';
import { IncidentLine } from './incident-line.tsx';
import { VerdictLabel } from './labels.tsx';

/** Incidents named with one step; the reading above names them all. */
const MOST_NAMED = 3;

interface Props {
  readonly steps: readonly VerdictStep[];
  /** The incidents that the claim's checks name. */
  readonly rows: readonly IncidentRow[];
}

/** How a claim came to stand as it does, the latest first: from which day, why, and by which incidents. */
export function VerdictSteps({ steps, rows }: Props) {
  if (steps.length === 0) return null;
  const t = strings.claims;
  return (
    <section class="verdict-steps">
      <h2>{t.history}</h2>
      <p class="faint">{t.historyLead}</p>
      <ol class="plain">
        {[...steps].reverse().map((step) => (
          <li key={`${step.recordedAt} ${step.since ?? ''}`}>
            <time class="tabular" dateTime={step.since ?? step.recordedAt}>
              {step.since ? dayWords(step.since) : momentWords(step.recordedAt)}
            </time>
            <VerdictLabel verdict={step.verdict} />
            <div>
              <p dir="auto">{step.reason}</p>
              <ul class="plain">
                {step.incidents.slice(0, MOST_NAMED).flatMap((id) => {
                  const row = rows.find((one) => one.id === id);
                  return row ? [<IncidentLine key={id} row={row} />] : [];
                })}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
