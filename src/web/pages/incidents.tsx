import { useMemo, useState } from 'preact/hooks';
import { useApi, useLater } from '../api/client.ts';
import { FACETS, type IncidentList, type Places, type Timeline } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { FacetList } from '../parts/facet-list.tsx';
import { IncidentTable } from '../parts/incident-table.tsx';
import { MOST_PLACES, PlaceMap } from '../parts/place-map.tsx';
import { TimelineChart } from '../parts/timeline-chart.tsx';
import { go, Link, usePlace } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { filterOf, withPlace, withValue } from '../text/filter.ts';

/** The list, the map and the timeline of incidents under one filter, which is the address of the page. */
export function IncidentsPage() {
  const { query } = usePlace();
  const filter = filterOf(query);
  const list = useApi<IncidentList>(`/api/incidents?${query}&limit=100`);
  const change = (next: URLSearchParams, replace = false) => {
    const text = next.toString();
    go(text ? `/incidents?${text}` : '/incidents', { replace });
  };
  const t = strings.incidents;
  return (
    <>
      <h1>{t.title}</h1>
      <div class="with-facets">
        <Filters query={query} list={list.data} onChange={change} />
        <div class={list.loading ? 'found stale' : 'found'}>
          <p class="total" aria-live="polite">
            {list.data && <strong>{counted(list.data.total, 'incident', 'incidents')}</strong>}
            {filter.size > 0 && (
              <button type="button" class="quiet" onClick={() => change(new URLSearchParams())}>
                {t.clear}
              </button>
            )}
            <Link class="to-brief" href={`/brief?${filter}`}>
              {strings.brief.ofThese}
            </Link>
          </p>
          {/* What is wrong with a filter is said once, by the list. */}
          {!list.error && <Views query={query} ready={!list.loading} onChange={change} />}
          <Shown asked={list}>
            {(found) =>
              found.total === 0 ? (
                <p class="notice">{t.noMatch}</p>
              ) : (
                <IncidentTable first={found} query={query} onChange={change} />
              )
            }
          </Shown>
        </div>
      </div>
    </>
  );
}

interface FiltersProps extends FieldsProps {
  readonly list: IncidentList | null;
}

function Filters({ query, list, onChange }: FiltersProps) {
  const [open, setOpen] = useState(false);
  const chosen = [...query.keys()].filter((name) => (FACETS as readonly string[]).includes(name)).length;
  const t = strings.incidents;
  return (
    <aside class="facets" aria-label={t.filters}>
      <SearchFields query={query} onChange={onChange} />
      {/* On a narrow screen the values of facets stand behind a button. */}
      <button
        type="button"
        class="plain-button filters-toggle"
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => setOpen(!open)}
      >
        {t.filters} {chosen > 0 && <span class="tabular">{number(chosen)}</span>}
      </button>
      <div id="facets" class={open ? 'open' : undefined}>
        {list?.facets && <FacetList facets={list.facets} query={query} onChange={onChange} />}
      </div>
    </aside>
  );
}

interface ViewsProps extends FieldsProps {
  /** The list of this filter is there: it is drawn first. */
  readonly ready: boolean;
}

/** The timeline, of all time and of the time chosen, and the map. */
function Views({ query, ready, onChange }: ViewsProps) {
  const filter = filterOf(query);
  const isNarrowed = filter.has('from') || filter.has('until');
  const allTime = withValue(withValue(filter, 'from', ''), 'until', '');
  const whole = useLater(useApi<Timeline>(`/api/timeline?${allTime}`), ready);
  const timeline = useLater(useApi<Timeline>(isNarrowed ? `/api/timeline?${filter}` : null), ready);
  const places = useLater(useApi<Places>(`/api/places?${withValue(filter, 'most', String(MOST_PLACES))}`), ready);
  const pickDays = (from: string, until: string) =>
    onChange(withValue(withValue(query, 'from', from), 'until', until), true);
  const chosen = { from: query.get('from') ?? '', until: query.get('until') ?? '' };
  const look = isNarrowed ? 'overview' : 'whole';
  // What is drawn stays as it is until something of it is another: a change of the list draws no chart again.
  const charts = useMemo(
    () => (
      <div>
        <Shown asked={whole}>
          {(found) => <TimelineChart timeline={found} look={look} chosen={chosen} onPick={pickDays} />}
        </Shown>
        {isNarrowed && (
          <Shown asked={timeline}>
            {(found) => <TimelineChart timeline={found} look="detail" onPick={pickDays} />}
          </Shown>
        )}
      </div>
    ),
    [whole.data, whole.error, timeline.data, timeline.error, query],
  );
  const map = useMemo(
    () => (
      <Shown asked={places}>
        {(found) => <PlaceMap places={found} onPick={(mark) => onChange(withPlace(query, mark), false)} />}
      </Shown>
    ),
    [places.data, places.error, query],
  );
  return (
    <div class="views">
      {charts}
      {map}
    </div>
  );
}

interface FieldsProps {
  readonly query: URLSearchParams;
  readonly onChange: (next: URLSearchParams, replace?: boolean) => void;
}

/** Words and days. What is typed becomes the address at once, without a step in the history for each letter. */
function SearchFields({ query, onChange }: FieldsProps) {
  const t = strings.incidents;
  const field = (name: string) => ({
    name,
    value: query.get(name) ?? '',
    onInput: (event: { currentTarget: HTMLInputElement }) =>
      onChange(withValue(query, name, event.currentTarget.value), true),
  });
  return (
    <search class="search-fields">
      <label class="wide">
        <span>{t.search}</span>
        <input type="search" placeholder={t.searchHint} maxLength={400} {...field('q')} />
      </label>
      <DayField name="from" label={t.from} query={query} onChange={onChange} />
      <DayField name="until" label={t.until} query={query} onChange={onChange} />
    </search>
  );
}

/** A year, month or day; only what can be read as one is asked for. */
function DayField({ name, label, query, onChange }: FieldsProps & { readonly name: string; readonly label: string }) {
  const change = (value: string) => {
    if (value === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) onChange(withValue(query, name, value), true);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        key={query.get(name) ?? ''}
        name={name}
        defaultValue={query.get(name) ?? ''}
        placeholder={strings.incidents.dayHint}
        maxLength={10}
        inputMode="numeric"
        onChange={(event) => change(event.currentTarget.value.trim())}
      />
    </label>
  );
}
