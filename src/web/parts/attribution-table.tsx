import type { IncidentView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { ActorName } from './labels.tsx';
import { type Pick, ValueButton } from './value-button.tsx';

/** Who claimed it, who was named by whom, who denies it: each entry with its words, never settled. */
export function AttributionTable({ view, ...pick }: Pick & { readonly view: IncidentView }) {
  const { lines, disputes } = view.attribution;
  const pageOf = (ids: readonly string[]) => ids.map((id) => view.actorOf[id]).find((id) => id !== undefined);
  if (lines.length === 0) return <p class="faint">{strings.incident.noAttribution}</p>;
  const sources = new Map(view.accounts.map(({ report }) => [report.documentId, report.source]));
  return (
    <>
      <table class="attribution">
        <tbody>
          {lines.flatMap(({ name, entries }) =>
            entries.map(({ status, by, documentIds, statementIds }, i) => (
              <tr key={statementIds[0]}>
                <th scope="row" dir="auto">
                  {i === 0 ? (
                    <ActorName name={name} id={pageOf(entries.flatMap((one) => one.statementIds))} />
                  ) : (
                    <span class="visually-hidden">{name}</span>
                  )}
                </th>
                <td>
                  <span class={`status ${status}`}>{strings.status[status]}</span>
                </td>
                <td>
                  <ValueButton id={statementIds[0] ?? ''} {...pick}>
                    {by ?? strings.reportVoice}
                  </ValueButton>
                </td>
                <td class="faint">{[...new Set(documentIds.map((id) => sources.get(id)))].join(', ')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {disputes.length > 0 && (
        <p class="disagreement">
          {strings.incident.disputes}: <span dir="auto">{disputes.join('; ')}</span>
        </p>
      )}
    </>
  );
}
