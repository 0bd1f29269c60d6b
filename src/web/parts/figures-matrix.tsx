import type { Aggregate, FigureRow } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { dateWords, figureWords, propertyName } from '../text/value-words.ts';
import { type Pick, ValueButton } from './value-button.tsx';

/** Every figure with who gives it, earliest first, and beside them what three rules make of them. */
export function FiguresMatrix({ rows, ...pick }: Pick & { readonly rows: readonly FigureRow[] }) {
  return (
    <>
      {rows.map((row) => (
        <div key={row.property} class="figure-row">
          <h3>{propertyName(row.property)}</h3>
          <div>
            <table class="figures">
              <tbody>
                {row.cells.map((cell) => (
                  <tr key={cell.statementId} class={cell.supersededBy ? 'superseded' : ''}>
                    <td class="figure">
                      <ValueButton id={cell.statementId} {...pick}>
                        {figureWords(cell.value)}
                      </ValueButton>
                    </td>
                    <td>{cell.sourceNames.join(', ') || strings.unnamedSource}</td>
                    <td class="faint tabular">
                      {dateWords(cell.published)}
                      {cell.supersededBy && ` · ${strings.incident.superseded}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {row.disagreement && (
              <p class="disagreement">
                {strings.incident.disagree} <span dir="auto">{row.disagreement}</span>
              </p>
            )}
            <dl class="rules">
              <Rule name={strings.incident.conservative} found={row.conservative} {...pick} />
              <Rule name={strings.incident.mostCorroborated} found={row.mostCorroborated} {...pick} />
              {row.latestOfficial && (
                <Rule name={strings.incident.latestOfficial} found={row.latestOfficial} {...pick} />
              )}
            </dl>
          </div>
        </div>
      ))}
    </>
  );
}

function Rule({ name, found, ...pick }: Pick & { readonly name: string; readonly found: Aggregate }) {
  const first = found.statementIds[0];
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {first ? (
          <ValueButton id={first} {...pick}>
            {found.words}
          </ValueButton>
        ) : (
          found.words
        )}
      </dd>
    </div>
  );
}
