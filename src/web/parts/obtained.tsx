import type { StatementView } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';

/** How a value came on record: who read it, how sure, for which reasons, and what a person said of it. */
export function Obtained({ statement }: { readonly statement: StatementView }) {
  const { reader, confidence, why, review, derivedFrom, id } = statement;
  return (
    <details class="obtained">
      <summary>{strings.incident.history}</summary>
      <ul class="plain faint">
        <li>
          {reader.origin}: {reader.name} {reader.version}
          {reader.cost && `, ${reader.cost}`}
          {confidence !== null && `, ${number(Math.round(confidence * 100))} %`}
        </li>
        {why.map((reason) => (
          <li key={`${reason.rule} ${reason.words}`} dir="auto">
            {reason.rule.replaceAll('_', ' ')}: {reason.words}
            {reason.weight !== null && ` (${reason.weight.toFixed(1)})`}
          </li>
        ))}
        {derivedFrom.length > 0 && <li>worked out from {derivedFrom.join(', ')}</li>}
        {review && (
          <li>
            {review.state} {strings.report.by} {review.by}
            {review.note && `: ${review.note}`}
          </li>
        )}
        <li>
          <code>{id}</code>
        </li>
      </ul>
    </details>
  );
}
