import { useEffect, useRef, useState } from 'preact/hooks';
import { get } from '../api/client.ts';
import type { IncidentList, IncidentRow } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import { withValue } from '../text/filter.ts';
import { dateWords, placeWords, spreadWords } from '../text/value-words.ts';
import { GradeLabel } from './labels.tsx';

const ROW_HEIGHT = 44;
const CHUNK = 100;
const MARGIN_ROWS = 12;

type Column = keyof typeof strings.incidents.columns;
const COLUMNS: readonly Column[] = ['date', 'type', 'place', 'who', 'killed', 'wounded', 'sources', 'grade'];

interface Props {
  /** The first page of what was found. */
  readonly first: IncidentList;
  readonly query: URLSearchParams;
  readonly onChange: (next: URLSearchParams) => void;
}

/** A table of any length: only the rows in view exist, and only their pages are asked of the server. */
export function IncidentTable({ first, query, onChange }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const { from, until } = useRowsInView(body, first.total);
  const rows = useRows(first, query, from, until);
  const visible = Array.from({ length: until - from }, (_, i) => from + i);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table element does not allow
    <div class="incidents-table" role="table" aria-rowcount={first.total + 1} aria-label={strings.incidents.title}>
      <Head query={query} onChange={onChange} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" ref={body} class="body" style={{ height: `${first.total * ROW_HEIGHT}px` }}>
        {visible.map((i) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: its link takes the focus
          <div
            key={i}
            class="row"
            role="row"
            aria-rowindex={i + 2}
            style={{ transform: `translateY(${i * ROW_HEIGHT}px)` }}
          >
            <Cells row={rows.get(i)} />
          </div>
        ))}
      </div>
    </div>
  );
}

const SORTED: Partial<Record<Column, string>> = { who: '' };

function Head({ query, onChange }: Pick<Props, 'query' | 'onChange'>) {
  const sort = query.get('sort') ?? 'date';
  const order = query.get('order') ?? 'desc';
  const by = (column: string) =>
    onChange(
      withValue(withValue(query, 'sort', column), 'order', sort === column && order === 'desc' ? 'asc' : 'desc'),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table element does not allow
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus */}
      <div class="row head" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div
            key={column}
            role="columnheader"
            class={`col-${column}`}
            aria-sort={sort === column ? (order === 'desc' ? 'descending' : 'ascending') : undefined}
          >
            {SORTED[column] === '' ? (
              strings.incidents.columns[column]
            ) : (
              <button type="button" onClick={() => by(column)}>
                {strings.incidents.columns[column]}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ row }: { readonly row: IncidentRow | undefined }) {
  if (!row) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table element does not allow
      <div role="cell" class="col-date faint">
        …
      </div>
    );
  }
  const named = row.perpetrators.map(
    ({ name, statuses }) => `${name} (${statuses.map((s) => strings.status[s]).join(', ')})`,
  );
  const cells: Record<Column, preact.ComponentChildren> = {
    date: dateWords(row.date),
    type: <Link href={`/incidents/${row.id}`}>{typeName(row.type)}</Link>,
    place: placeWords(row.place),
    who: row.perpetrators[0] ? (
      <>
        {row.perpetrators[0].name}{' '}
        <span class="faint">{row.perpetrators[0].statuses.map((s) => strings.status[s]).join(', ')}</span>
      </>
    ) : (
      <span class="faint">{strings.notSaid}</span>
    ),
    killed: spreadWords(row.killed),
    wounded: spreadWords(row.wounded),
    sources: row.sources.length,
    grade: <GradeLabel grade={row.grade} />,
  };
  const titles: Partial<Record<Column, string>> = {
    who: named.join('; '),
    sources: row.sources.join(', '),
    place: placeWords(row.place),
  };
  return (
    <>
      {COLUMNS.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, which a table element does not allow
        <div key={column} role="cell" class={`col-${column}`} title={titles[column]} dir="auto">
          {cells[column]}
        </div>
      ))}
    </>
  );
}

/** The rows that the window shows, with some to spare; `until` is exclusive. */
function useRowsInView(body: { readonly current: HTMLDivElement | null }, total: number) {
  const [view, setView] = useState({ from: 0, until: Math.min(total, 40) });
  useEffect(() => {
    const measure = () => {
      if (!body.current) return;
      const top = -body.current.getBoundingClientRect().top;
      const from = Math.max(0, Math.floor(top / ROW_HEIGHT) - MARGIN_ROWS);
      const until = Math.min(total, Math.ceil((top + innerHeight) / ROW_HEIGHT) + MARGIN_ROWS);
      setView((old) => (old.from === from && old.until === until ? old : { from, until: Math.max(from, until) }));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [body, total]);
  return { from: Math.min(view.from, total), until: Math.min(view.until, total) };
}

/** Rows by number: of the first page, and of every page that came into view. */
function useRows(first: IncidentList, query: URLSearchParams, from: number, until: number) {
  const [pages, setPages] = useState({ first, rows: new Map<number, IncidentRow>() });
  const rows = pages.first === first ? pages.rows : new Map<number, IncidentRow>();
  for (const [i, row] of first.rows.entries()) rows.set(i, row);
  const key = query.toString();
  useEffect(() => {
    const aborter = new AbortController();
    for (let offset = Math.floor(from / CHUNK) * CHUNK; offset < until; offset += CHUNK) {
      if (rows.has(offset)) continue;
      const path = `/api/incidents?${key}&facets=0&limit=${CHUNK}&offset=${offset}`;
      get<IncidentList>(path, aborter.signal).then(
        (page) => {
          for (const [i, row] of page.rows.entries()) rows.set(page.offset + i, row);
          setPages({ first, rows });
        },
        () => undefined,
      );
    }
    return () => aborter.abort();
  }, [first, key, from, until, rows]);
  return rows;
}
