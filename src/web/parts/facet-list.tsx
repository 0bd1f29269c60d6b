import { useState } from 'preact/hooks';
import type { Grade } from '../../model/incident.ts';
import { FACETS, type Facet, type FacetCounts } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import { codeName, typeName } from '../text/codebook-words.ts';
import { toggled } from '../text/filter.ts';

interface Props {
  readonly facets: FacetCounts;
  readonly query: URLSearchParams;
  readonly onChange: (next: URLSearchParams) => void;
}

const FEW = 6;

const NAMES: Partial<Record<Facet, (value: string) => string>> = {
  type: typeName,
  post: (value) => codeName('post', value),
  grade: (value) => strings.grade[value as Grade] ?? value,
  status: (value) => strings.status[value] ?? value,
  date: (value) => strings.datePrecision[value] ?? value,
  place: (value) => strings.precision[value] ?? value,
};

/** What the found incidents can be narrowed by; each value with the number of incidents that choosing it would show. */
export function FacetList({ facets, query, onChange }: Props) {
  return (
    <>
      {FACETS.filter((facet) => facets[facet].length > 0).map((facet) => (
        <OneFacet key={facet} facet={facet} facets={facets} query={query} onChange={onChange} />
      ))}
    </>
  );
}

function OneFacet({ facet, facets, query, onChange }: Props & { readonly facet: Facet }) {
  const [all, setAll] = useState(false);
  const values = facets[facet];
  const shown = values.filter(({ value }, i) => all || i < FEW || query.has(facet, value));
  const nameOf = NAMES[facet] ?? ((value: string) => value);
  return (
    <fieldset class="facet">
      <legend>{strings.facet[facet]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={query.has(facet, value)}
            onChange={() => onChange(toggled(query, facet, value))}
          />
          <span dir="auto">{nameOf(value)}</span>
          <span class="faint tabular">{number(count)}</span>
        </label>
      ))}
      {values.length > FEW && (
        <button type="button" class="quiet" onClick={() => setAll(!all)}>
          {all ? strings.incidents.fewer : `${values.length - FEW} ${strings.incidents.more}`}
        </button>
      )}
    </fieldset>
  );
}
