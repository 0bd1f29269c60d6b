import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json?url';

type CountryTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Width of the whole world in the units in which outlines are kept: whole units are 300 m, finer than the outlines are. */
const WORLD = 2 ** 17;
const project = geoMercator()
  .scale(WORLD / (2 * Math.PI))
  .translate([WORLD / 2, WORLD / 2]);

/** A part of the plane: units of the kept outlines, y downwards. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The middle and the size of a piece of land. */
export interface Mainland {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A country with its outline, which is worked out when it first comes into view: a map shows a dozen of them. */
export class CountryOutline {
  /** ISO 3166-1 numeric, three digits; empty for a territory without a number. */
  readonly number: string;
  readonly name: string;
  readonly frame: Frame;
  private drawn: string | null = null;
  private main: Mainland | null = null;

  constructor(private readonly country: Feature<Geometry, { name: string }>) {
    this.number = String(country.id ?? '').padStart(3, '0');
    this.name = country.properties.name;
    const [[left, top], [right, bottom]] = outlineOf.bounds(country);
    this.frame = { left, top, right, bottom };
  }

  /** Its largest piece, where its name stands: a country on both sides of the date line is as wide as the world. */
  get mainland(): Mainland {
    if (this.main === null) {
      const piece = largestPiece(this.country.geometry);
      const [x, y] = outlineOf.centroid(piece);
      const [[left, top], [right, bottom]] = outlineOf.bounds(piece);
      this.main = { x, y, width: right - left, height: bottom - top };
    }
    return this.main;
  }

  /** As the `d` of an SVG path. */
  get path(): string {
    this.drawn ??= outlineOf(this.country) ?? '';
    return this.drawn;
  }
}

const outlineOf = geoPath(project).digits(0);

function largestPiece(geometry: Geometry): Geometry {
  if (geometry.type !== 'MultiPolygon') return geometry;
  const pieces = geometry.coordinates.map((coordinates) => ({ coordinates, area: flatArea(coordinates[0] ?? []) }));
  const { coordinates } = pieces.reduce((a, b) => (b.area > a.area ? b : a));
  return { type: 'Polygon', coordinates };
}

/** The area of a ring in square degrees as if the earth were flat: good enough to tell a mainland from its islands. */
function flatArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += a[0]! * b[1]! - b[0]! * a[1]!;
  }
  return Math.abs(sum / 2);
}

let loaded: Promise<readonly CountryOutline[]> | null = null;

/** The countries of Natural Earth at 1:50 million, fetched once. Rejects where they cannot be had; asking again tries again. */
export function countryOutlines(): Promise<readonly CountryOutline[]> {
  loaded ??= fetch(atlas)
    .then((response) => response.json())
    .then((topology: CountryTopology) => {
      const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
        Geometry,
        { name: string }
      >;
      return features.map((one) => new CountryOutline(one));
    })
    .catch((failure: unknown) => {
      loaded = null;
      throw failure;
    });
  return loaded;
}

/** The point in units of the kept outlines; the poles, which have none, at the edge. */
export function pointOf(lat: number, lon: number): { readonly x: number; readonly y: number } {
  const [x, y] = project([lon, Math.max(-85, Math.min(85, lat))]) ?? [0, 0];
  return { x, y };
}

const KM_PER_DEGREE = 111.2;

/** A circle on the earth as the ellipse that touches it in the north, east, south and west. */
export function circleOf(lat: number, lon: number, km: number) {
  const doubt = km / KM_PER_DEGREE;
  const [north, south] = [pointOf(lat + doubt, lon), pointOf(lat - doubt, lon)];
  const middle = pointOf(lat, lon);
  const across = Math.min(doubt / Math.max(Math.cos((lat * Math.PI) / 180), 0.05), 180);
  const rx = (across / 360) * WORLD;
  return { x: middle.x, y: (north.y + south.y) / 2, rx, ry: (south.y - north.y) / 2 };
}

export const meet = (a: Frame, b: Frame) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
