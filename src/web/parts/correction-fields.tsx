import { useState } from 'preact/hooks';
import { parsePartialDate } from '../../model/partial-date.ts';
import { useApi } from '../api/client.ts';
import type { GazetteerPlaces } from '../api/shapes.ts';
import { number, strings } from '../strings.ts';
import type { TypedField } from '../text/typed-form.ts';
import { dateWords } from '../text/value-words.ts';

interface Props {
  readonly field: TypedField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One part of a value: a line, a choice of codes, a date that is read back as typed, a place of the gazetteer. */
export function CorrectionField({ field, value, onChange }: Props) {
  if (field.kind === 'place') return <PlaceField field={field} value={value} onChange={onChange} />;
  if (field.kind === 'choice') {
    return (
      <label>
        <span>{field.label}</span>
        <select name={field.name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {field.options?.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <label>
      <span>{field.label}</span>
      <input
        name={field.name}
        value={value}
        maxLength={200}
        dir="auto"
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {field.kind === 'date' && <DateRead typed={value} />}
    </label>
  );
}

function DateRead({ typed }: { readonly typed: string }) {
  const t = strings.review;
  const date = typed.trim() === '' ? null : parsePartialDate(typed.trim());
  return (
    <output class="faint">{date ? `${dateWords(date)}: ${strings.datePrecision[date.precision]}` : t.dateForms}</output>
  );
}

/** A name is looked up; the reader chooses which place of that name is meant. */
function PlaceField({ field, value, onChange }: Props) {
  const [name, setName] = useState(field.value);
  const asked = useApi<GazetteerPlaces>(
    name.trim() === '' ? null : `/api/gazetteer?name=${encodeURIComponent(name.trim())}`,
  );
  const t = strings.review;
  const places = asked.data?.places ?? [];
  return (
    <fieldset class="places">
      <legend>{field.label}</legend>
      <input
        name="place-name"
        aria-label={t.placeName}
        value={name}
        maxLength={100}
        dir="auto"
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      {asked.data && places.length === 0 && <p class="faint">{t.noPlace}</p>}
      {places.map((place) => (
        <label key={place.id} class="tick">
          <input
            type="radio"
            name="value"
            value={place.id}
            checked={value === place.id}
            onChange={() => onChange(place.id)}
          />
          <span>
            {place.name}{' '}
            <span class="faint">
              {t.feature[place.feature] ?? place.feature}
              {[place.province, place.country]
                .filter((part) => part !== null && part !== place.name)
                .map((part) => `, ${part}`)}
              {place.population > 0 && ` · ${number(place.population)}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
