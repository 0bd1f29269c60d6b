import { geoCircle, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';
import type { PlaceMark, Places } from '../api/shapes.ts';
import { counted, number, strings } from '../strings.ts';

type Countries = FeatureCollection<Geometry, { name: string }>;
type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const WIDTH = 640;
const HEIGHT = 400;
const EARTH_KM_PER_DEGREE = 111.2;
/** A country is never zoomed into further than this, so that the neighbourhood stays to be seen. */
const LEAST_RADIUS_KM = 120;

let loaded: Promise<Countries> | null = null;
function countries(): Promise<Countries> {
  loaded ??= fetch(atlas)
    .then((response) => response.json())
    .then((topology: CountryTopology) => feature(topology, topology.objects.countries) as Countries);
  return loaded;
}

interface Props {
  readonly places: Places;
  readonly onPick?: (mark: PlaceMark) => void;
}

/**
 * Where the incidents happened, as exactly as is known: a place as a dot, a district or province as a circle of its radius of doubt, a
 * country shaded as a whole. Nothing gets a pin that it does not have.
 */
export function PlaceMap({ places, onPick }: Props) {
  const [land, setLand] = useState<Countries | null>(null);
  useEffect(() => {
    countries().then(setLand, () => setLand(null));
  }, []);
  const drawn = useMemo(() => (land ? drawing(places.marks, land) : null), [places, land]);
  const t = strings.incidents;
  const wide = places.marks.filter(({ lat }) => lat === null);
  return (
    <figure class="map">
      {drawn && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary(places)}>
          <defs>
            <pattern
              id="country-hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="1.6" height="6" class="hatch" />
            </pattern>
          </defs>
          <rect width={WIDTH} height={HEIGHT} class="sea" />
          {drawn.land.map(({ key, path, shaded }) => (
            <path key={key} d={path} class={shaded ? 'country shaded' : 'country'} />
          ))}
          {drawn.land.map(
            ({ key, path, shaded }) => shaded && <path key={`${key} hatch`} d={path} fill="url(#country-hatch)" />,
          )}
          {drawn.marks.map(({ mark, path, x, y, r }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same places are named in the list below
            <g
              key={`${mark.name} ${mark.precision}`}
              class={`place p${mark.precision}`}
              onClick={onPick ? () => onPick(mark) : undefined}
            >
              <title>{markWords(mark)}</title>
              {path ? <path d={path} class="area" /> : <circle cx={x} cy={y} r={r} class="dot" />}
            </g>
          ))}
        </svg>
      )}
      <figcaption>
        <span class="swatch dot" /> {strings.precision[1]} <span class="swatch area" /> {strings.precision[3]},{' '}
        {strings.precision[4]} <span class="swatch shaded" /> {strings.precision[6]}
        {wide.length > 0 && (
          <>
            {' · '}
            {t.mapCountry}: {wide.map((mark) => `${mark.name} ${number(mark.incidents)}`).join(', ')}
          </>
        )}
        {places.unplaced > 0 && ` · ${number(places.unplaced)} ${t.unplaced}`}
      </figcaption>
      <details class="as-table">
        <summary>{t.asTable}</summary>
        <ul class="plain">
          {places.marks.map((mark) => (
            <li key={`${mark.name} ${mark.precision}`}>
              {mark.name} <span class="faint">{strings.precision[mark.precision]}</span>{' '}
              <span class="tabular">{number(mark.incidents)}</span>
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

/** Whether the place is known to the point; a circle is drawn for all that is vaguer. */
const isPoint = ({ precision }: PlaceMark) => precision === 1;

function drawing(marks: readonly PlaceMark[], land: Countries) {
  const placed = marks.filter((mark) => mark.lat !== null && mark.lon !== null);
  const shadedIds = new Set(marks.filter(({ lat }) => lat === null).map(({ countryNumber }) => countryNumber));
  const circles = placed.map((mark) =>
    geoCircle()
      .center([mark.lon!, mark.lat!])
      .radius(Math.max(mark.radiusKm ?? 0, LEAST_RADIUS_KM) / EARTH_KM_PER_DEGREE)(),
  );
  const shaded = land.features.filter(({ id }) => shadedIds.has(String(id ?? '').padStart(3, '0')));
  // Countries that are only shaded set the frame where nothing is known more exactly.
  const frame: Feature[] = (circles.length > 0 ? circles : shaded).map((geometry) =>
    'coordinates' in geometry ? { type: 'Feature', properties: {}, geometry } : geometry,
  );
  const projection = geoMercator();
  const padded: [[number, number], [number, number]] = [
    [24, 24],
    [WIDTH - 24, HEIGHT - 24],
  ];
  const whole: FeatureCollection = { type: 'FeatureCollection', features: frame.length > 0 ? frame : land.features };
  projection.fitExtent(padded, whole).clipExtent([
    [-2, -2],
    [WIDTH + 2, HEIGHT + 2],
  ]);
  const path = geoPath(projection).digits(1);
  return {
    land: land.features.flatMap((country, i) => {
      const d = path(country);
      const shades = shadedIds.has(String(country.id ?? '').padStart(3, '0'));
      return d ? [{ key: `${country.id ?? ''} ${i}`, path: d, shaded: shades }] : [];
    }),
    marks: placed.map((mark) => {
      const [x, y] = projection([mark.lon!, mark.lat!]) ?? [0, 0];
      const area = isPoint(mark)
        ? null
        : path(
            geoCircle()
              .center([mark.lon!, mark.lat!])
              .radius((mark.radiusKm ?? 50) / EARTH_KM_PER_DEGREE)(),
          );
      return { mark, path: area, x, y, r: Math.min(3 + Math.sqrt(mark.incidents) * 1.6, 22) };
    }),
  };
}

function markWords(mark: PlaceMark): string {
  const doubt = mark.radiusKm && !isPoint(mark) ? `, ± ${number(mark.radiusKm)} km` : '';
  return `${mark.name} (${strings.precision[mark.precision]}${doubt}): ${counted(mark.incidents, 'incident', 'incidents')}`;
}

function summary({ marks }: Places): string {
  const n = marks.reduce((sum, { incidents }) => sum + incidents, 0);
  return `Map of ${counted(n, 'incident', 'incidents')} at ${counted(marks.length, 'place', 'places')}`;
}
