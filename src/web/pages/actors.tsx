import { useApi } from '../api/client.ts';
import type { ActorList, ActorRow } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { go, Link, usePlace } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { withValue } from '../text/filter.ts';

const KINDS = ['person', 'armed_group', 'state_body', 'organisation'] as const;
const PAGE = 100;

/** Groups, bodies and public persons, those that most reports name first; the search is the address. */
export function ActorsPage() {
  const { query } = usePlace();
  const asked = useApi<ActorList>(`/api/actors?${asking(query)}`);
  const t = strings.actors;
  const change = (name: string, value: string) => {
    const next = withValue(withValue(query, 'limit', ''), name, value).toString();
    go(next ? `/actors?${next}` : '/actors', { replace: true });
  };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <search class="actor-search">
        <label>
          <span class="visually-hidden">{t.search}</span>
          <input
            type="search"
            name="q"
            placeholder={t.search}
            maxLength={400}
            value={query.get('q') ?? ''}
            onInput={(event) => change('q', event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="visually-hidden">{t.kind}</span>
          <select value={query.get('kind') ?? ''} onChange={(event) => change('kind', event.currentTarget.value)}>
            <option value="">{t.allKinds}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {strings.property[kind]}
              </option>
            ))}
          </select>
        </label>
      </search>
      <Shown asked={asked}>{(found) => <Found found={found} query={query} stale={asked.loading} />}</Shown>
    </>
  );
}

function asking(query: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of ['q', 'kind']) if (query.get(name)) kept.set(name, query.get(name)!);
  kept.set('limit', String(Math.min(500, Number(query.get('limit')) || PAGE)));
  return kept;
}

interface FoundProps {
  readonly found: ActorList;
  readonly query: URLSearchParams;
  readonly stale: boolean;
}

function Found({ found, query, stale }: FoundProps) {
  const t = strings.actors;
  const more = found.total > found.rows.length && found.rows.length < 500;
  return (
    <section class={stale ? 'stale' : ''}>
      <p class="total" aria-live="polite">
        <strong>{counted(found.total, t.one, t.many)}</strong>
        {found.withheld > 0 && (
          <span class="faint note">
            {number(found.withheld)} {t.withheld}
          </span>
        )}
      </p>
      {found.total === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <div class="scroller">
          <table class="listing actors">
            <thead>
              <tr>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.kind}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" class="number">
                    {t.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more && (
        <Link class="more" href={`/actors?${withValue(query, 'limit', '500')}`}>
          {t.more}
        </Link>
      )}
    </section>
  );
}

const COLUMNS = ['reports', 'incidents', 'claims', 'posts', 'relations'] as const;

function Row({ row }: { readonly row: ActorRow }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/actors/${row.id}`} dir="auto">
          {row.name}
        </Link>
      </th>
      <td class="faint">{strings.property[row.actorKind]}</td>
      {COLUMNS.map((column) => (
        <td key={column} class={row[column] === 0 ? 'number absent' : 'number'}>
          {row[column] === 0 ? strings.notSaid : number(row[column])}
        </td>
      ))}
    </tr>
  );
}
