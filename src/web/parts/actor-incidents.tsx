import type { ActorIncident, Part } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { number, strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import { dateWords, placeWords, spreadWords } from '../text/value-words.ts';
import { GradeLabel } from './labels.tsx';
import { type Choice, SaidButton } from './words-pane.tsx';

const key = ({ side, how }: Part) => `${side} ${how}`;

/** In what parts the actor stands in incidents, each kind of part with its number, then every incident with who says so. */
export function ActorIncidents({ incidents, ...choice }: Choice & { readonly incidents: readonly ActorIncident[] }) {
  const t = strings.actor;
  if (incidents.length === 0) return <p class="faint">{t.noIncidents}</p>;
  const columns = strings.incidents.columns;
  return (
    <>
      <Parts incidents={incidents} />
      <div class="scroller">
        <table class="listing">
          <thead>
            <tr>
              <th scope="col">{columns.date}</th>
              <th scope="col">{t.part}</th>
              <th scope="col">{t.incident}</th>
              <th scope="col" class="number">
                {columns.killed}
              </th>
              <th scope="col">{columns.grade}</th>
            </tr>
          </thead>
          <tbody>
            {incidents.map(({ row, parts }) => (
              <tr key={row.id}>
                <td class="nowrap">{dateWords(row.date)}</td>
                <td>
                  <ul class="plain">
                    {parts.map((part) => (
                      <li key={`${key(part)} ${part.by}`}>
                        <PartSaid part={part} id={row.id} {...choice} />
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Link href={`/incidents/${row.id}`}>
                    {typeName(row.type)}, <span dir="auto">{placeWords(row.place)}</span>
                  </Link>
                </td>
                <td class="number">{spreadWords(row.killed)}</td>
                <td>
                  <GradeLabel grade={row.grade} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function PartSaid({ part, id, ...choice }: Choice & { readonly part: Part; readonly id: string }) {
  const { side, how, by, post, words } = part;
  const name = strings.part[side][how] ?? how;
  const sources = [...new Set(words.map(({ source }) => source))];
  const value = { key: `part ${id} ${key(part)} ${by}`, title: `${name}${by ? `, ${strings.says} ${by}` : ''}`, words };
  return (
    <>
      <SaidButton value={value} {...choice}>
        {name}
      </SaidButton>{' '}
      <span class="faint" dir="auto">
        {[post, by ? `${strings.says} ${by}` : sources.join(', ')].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** "claimed 12 · suspected 4 · denied 1": incidents by part. One incident may count under several. */
function Parts({ incidents }: { readonly incidents: readonly ActorIncident[] }) {
  const counts = new Map<string, { part: Part; n: number }>();
  for (const { parts } of incidents) {
    const kinds = new Map(parts.map((part) => [key(part), part]));
    for (const [kind, part] of kinds) counts.set(kind, { part, n: (counts.get(kind)?.n ?? 0) + 1 });
  }
  const inOrder = [...counts].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1));
  return (
    <dl class="tally">
      {inOrder.map(([kind, { part, n }]) => (
        <div key={kind}>
          <dt>{strings.part[part.side][part.how] ?? part.how}</dt>
          <dd class="tabular">{number(n)}</dd>
        </div>
      ))}
    </dl>
  );
}
