import type { IncidentView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { MergeForm, SplitButton } from './judging.tsx';

/** Each account with the one it is most like: what spoke for and against their being one incident. */
export function WhyOne({ view }: { readonly view: IncidentView }) {
  if (view.joins.length === 0) {
    return (
      <>
        <p class="faint">{strings.incident.joinsOne}</p>
        <MergeForm row={view.row} />
      </>
    );
  }
  const nameOf = new Map(view.accounts.map(({ id, report }) => [id, report.source]));
  return (
    <>
      <ul class="plain joins">
        {view.joins.map((join) => (
          <li key={join.account}>
            <details>
              <summary>
                {nameOf.get(join.account)} <span class="faint">{strings.incident.like}</span> {nameOf.get(join.with)}
                <span class="faint tabular">
                  {' '}
                  {join.by === 'person'
                    ? strings.incident.judged
                    : `${percent(join.probability)} ${strings.incident.likelihood}`}
                </span>
              </summary>
              <table class="reasons">
                <tbody>
                  {join.reasons.map(({ rule, words, weight }) => (
                    <tr key={`${rule} ${words}`}>
                      <td class={`number ${(weight ?? 0) < 0 ? 'against' : ''}`}>
                        {weight === null ? '' : `${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`}
                      </td>
                      <th scope="row">{rule.replaceAll('_', ' ')}</th>
                      <td dir="auto">{words}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <SplitButton account={join.account} incident={view.row.id} />
            </details>
          </li>
        ))}
      </ul>
      <MergeForm row={view.row} />
    </>
  );
}

function percent(p: number): string {
  if (p > 0.99) return '> 99 %';
  return p < 0.01 ? '< 1 %' : `${Math.round(p * 100)} %`;
}
