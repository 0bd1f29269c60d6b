import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PlaceMark, Places } from '../api/shapes.ts';
import { type DrawnMark, drawingOf, HEIGHT, type MapDrawing, WIDTH } from '../map/map-drawing.ts';
import { type CountryOutline, countryOutlines } from '../map/outlines.ts';
import { counted, number, strings } from '../strings.ts';

/** More places than this are gathered by district, province or country: single ones would cover each other. */
export const MOST_PLACES = 300;

interface Props {
  readonly places: Places;
  readonly onPick?: (mark: PlaceMark) => void;
}

/**
 * Where the incidents happened, as exactly as is known: a place as a dot, a district or province as a circle of its radius of doubt, a
 * country shaded as a whole. Nothing gets a pin that it does not have. Places too many to be drawn one by one are gathered in a
 * circle that holds them all, with the number of incidents.
 */
export function PlaceMap({ places, onPick }: Props) {
  const [outlines, setOutlines] = useState<readonly CountryOutline[] | null>(null);
  useEffect(() => {
    countryOutlines().then(setOutlines, () => setOutlines(null));
  }, []);
  const drawn = useMemo(() => (outlines ? drawingOf(places.marks, outlines) : null), [places, outlines]);
  return (
    <figure class="map">
      {drawn ? <Drawing drawn={drawn} places={places} onPick={onPick} /> : <div class="map-coming" />}
      <Legend places={places} />
      <details class="as-table">
        <summary>{strings.incidents.asTable}</summary>
        <PlaceTable marks={places.marks} onPick={onPick} />
      </details>
    </figure>
  );
}

interface DrawingProps {
  readonly drawn: MapDrawing;
  readonly places: Places;
  readonly onPick: Props['onPick'];
}

function Drawing({ drawn, places, onPick }: DrawingProps) {
  const { scale, left, top, countries, marks, names } = drawn;
  const moved = `scale(${scale}) translate(${-left} ${-top})`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(places)}>
      <defs>
        {/* The hatching keeps its size: it is scaled back by as much as the outlines are scaled. */}
        <pattern
          id="country-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / scale}) rotate(45)`}
        >
          <rect width="1.6" height="6" class="hatch" />
        </pattern>
      </defs>
      <rect width={WIDTH} height={HEIGHT} class="sea" />
      <g transform={moved}>
        {countries.map(({ country, shaded }) => (
          <path key={country.name} d={country.path} class={shaded ? 'country shaded' : 'country'} />
        ))}
        {countries.map(
          ({ country, shaded }) => shaded && <path key={country.name} d={country.path} fill="url(#country-hatch)" />,
        )}
      </g>
      {names.map(({ name, x, y }) => (
        <text key={name} x={x} y={y} class="country-name">
          {name}
        </text>
      ))}
      {marks.map((one) => (
        <Mark key={`${one.mark.name} ${one.mark.precision} ${one.mark.places}`} drawn={one} onPick={onPick} />
      ))}
    </svg>
  );
}

function Mark({
  drawn: { mark, x, y, rx, ry, look },
  onPick,
}: {
  readonly drawn: DrawnMark;
  readonly onPick: Props['onPick'];
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same places are buttons in the table below
    <g class={`place p${mark.precision}`} onClick={onPick ? () => onPick(mark) : undefined}>
      <title>{markWords(mark)}</title>
      {look === 'point' ? (
        <circle cx={x} cy={y} r={rx} class="dot" />
      ) : (
        <ellipse cx={x} cy={y} rx={rx} ry={ry} class={look === 'gathered' ? 'area gathered' : 'area'} />
      )}
      {look === 'gathered' && (
        <text x={x} y={y} class="gathered-count tabular">
          {number(mark.incidents)}
        </text>
      )}
    </g>
  );
}

function Legend({ places: { marks, unplaced } }: { readonly places: Places }) {
  const t = strings.incidents;
  const wide = marks.filter(({ lat }) => lat === null);
  const isGathered = marks.some(({ places }) => places > 1);
  return (
    <figcaption>
      <span class="swatch dot" /> {strings.precision[1]} <span class="swatch area" /> {strings.precision[3]},{' '}
      {strings.precision[4]} <span class="swatch shaded" /> {strings.precision[6]}
      {isGathered && (
        <>
          {' '}
          <span class="swatch gathered" /> {t.gathered}
        </>
      )}
      {wide.length > 0 && (
        <>
          {' · '}
          {t.mapCountry}: {wide.map((mark) => `${mark.name} ${number(mark.incidents)}`).join(', ')}
        </>
      )}
      {unplaced > 0 && ` · ${number(unplaced)} ${t.unplaced}`}
    </figcaption>
  );
}

function PlaceTable({ marks, onPick }: { readonly marks: readonly PlaceMark[]; readonly onPick: Props['onPick'] }) {
  return (
    <ul class="plain">
      {marks.map((mark) => (
        <li key={`${mark.name} ${mark.precision} ${mark.places}`}>
          {onPick ? (
            <button type="button" class="quiet" onClick={() => onPick(mark)}>
              {mark.name}
            </button>
          ) : (
            mark.name
          )}{' '}
          <span class="faint">{precisionWords(mark)}</span> <span class="tabular">{number(mark.incidents)}</span>
        </li>
      ))}
    </ul>
  );
}

function precisionWords({ precision, places }: PlaceMark): string {
  return places > 1 ? counted(places, 'place', strings.incidents.placesGathered) : (strings.precision[precision] ?? '');
}

function markWords(mark: PlaceMark): string {
  const doubt = mark.radiusKm && mark.precision !== 1 && mark.places === 1 ? `, ± ${number(mark.radiusKm)} km` : '';
  return `${mark.name} (${precisionWords(mark)}${doubt}): ${counted(mark.incidents, 'incident', 'incidents')}`;
}

function summary({ marks }: Places): string {
  const sum = (of: (mark: PlaceMark) => number) => marks.reduce((n, mark) => n + of(mark), 0);
  const [incidents, places] = [sum((mark) => mark.incidents), sum((mark) => mark.places)];
  return `Map of ${counted(incidents, 'incident', 'incidents')} at ${counted(places, 'place', 'places')}`;
}
