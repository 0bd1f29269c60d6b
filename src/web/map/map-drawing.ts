import type { PlaceMark } from '../api/shapes.ts';
import { type CountryOutline, circleOf, type Frame, meet, pointOf } from './outlines.ts';

/** Units of the drawing; it is scaled to the width that there is. */
export const WIDTH = 640;
export const HEIGHT = 400;
const MARGIN = 24;
/** A map is never zoomed into further than this around a place, so that the neighbourhood stays to be seen. */
const LEAST_RADIUS_KM = 120;

export interface DrawnMark {
  readonly mark: PlaceMark;
  readonly x: number;
  readonly y: number;
  /** Half axes: of the circle of doubt for an area, of the dot for a point. */
  readonly rx: number;
  readonly ry: number;
  readonly look: 'point' | 'area' | 'gathered';
}

/** A map of some places: which countries are to be seen, how their outlines are scaled and moved, and where the marks lie. */
export interface MapDrawing {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly countries: readonly { readonly country: CountryOutline; readonly shaded: boolean }[];
  readonly marks: readonly DrawnMark[];
  readonly names: readonly { readonly name: string; readonly x: number; readonly y: number }[];
}

export function drawingOf(marks: readonly PlaceMark[], outlines: readonly CountryOutline[]): MapDrawing {
  const shaded = new Set(marks.flatMap(({ lat, countryNumber }) => (lat === null ? (countryNumber ?? []) : [])));
  const placed = marks.filter(({ lat }) => lat !== null);
  const seen = frameAround(placed, outlines, shaded);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / (seen.right - seen.left),
    (HEIGHT - 2 * MARGIN) / (seen.bottom - seen.top),
  );
  const left = (seen.left + seen.right) / 2 - WIDTH / 2 / scale;
  const top = (seen.top + seen.bottom) / 2 - HEIGHT / 2 / scale;
  const window: Frame = { left, top, right: left + WIDTH / scale, bottom: top + HEIGHT / scale };
  const near = outlines.filter(({ frame }) => meet(frame, window));
  const drawnMarks = placed.map((mark) => drawn(mark, scale, left, top));
  return {
    scale,
    left,
    top,
    countries: near.map((country) => ({ country, shaded: shaded.has(country.number) })),
    marks: drawnMarks,
    names: near.flatMap((country) => {
      const { x, y, width, height } = country.mainland;
      const at = { name: country.name, x: (x - left) * scale, y: (y - top) * scale };
      return hasRoom(at, width * scale) ? [besideMarks(at, height * scale, drawnMarks)] : [];
    }),
  };
}

/** How far a name may be moved up or down to lie beside the marks, as shares of its country's height. */
const MOVES = [0, -0.15, 0.15, -0.28, 0.28];

type PlacedName = MapDrawing['names'][number];

function besideMarks(at: PlacedName, height: number, marks: readonly DrawnMark[]): PlacedName {
  const moved = MOVES.map((share) => ({ ...at, y: at.y + share * height }));
  const covered = moved.map((one) => marks.filter((mark) => isUnder(one, mark)).length);
  return moved[covered.indexOf(Math.min(...covered))]!;
}

function isUnder({ name, x, y }: PlacedName, mark: DrawnMark): boolean {
  const across = Math.abs(mark.x - x) < (name.length * LETTER) / 2 + mark.rx;
  return across && Math.abs(mark.y - (y - 4)) < 6 + mark.ry;
}

/** Width of a letter of a country's name, in units of the drawing. */
const LETTER = 7;

/** Whether a name fits its country and the map. */
function hasRoom({ name, x, y }: PlacedName, width: number): boolean {
  const half = (name.length * LETTER) / 2;
  return half * 2 < width && x > half && x < WIDTH - half && y > 12 && y < HEIGHT - 6;
}

/** What must be seen: all places with their doubt; where nothing is known more exactly, the shaded countries; else the world. */
function frameAround(
  placed: readonly PlaceMark[],
  outlines: readonly CountryOutline[],
  shaded: ReadonlySet<string>,
): Frame {
  if (placed.length > 0) {
    return around(
      placed.map(({ lat, lon, radiusKm }) => {
        const { x, y, rx, ry } = circleOf(lat!, lon!, Math.max(radiusKm ?? 0, LEAST_RADIUS_KM));
        return { left: x - rx, right: x + rx, top: y - ry, bottom: y + ry };
      }),
    );
  }
  const known = outlines.filter(({ number }) => shaded.has(number));
  const all = outlines.filter(({ number }) => number !== ANTARCTICA);
  return around((known.length > 0 ? known : all).map(({ frame }) => frame));
}

/** ISO 3166-1 numeric; on this projection it has no southern edge. */
const ANTARCTICA = '010';

const around = (frames: readonly Frame[]): Frame =>
  frames.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  }));

/** Whether the place is known to the point; a circle is drawn for all that is vaguer. */
const isPoint = ({ precision, places }: PlaceMark) => precision === 1 && places === 1;

/** Radius of doubt of an area for which the gazetteer has none. */
const UNKNOWN_RADIUS_KM = 50;

function drawn(mark: PlaceMark, scale: number, left: number, top: number): DrawnMark {
  const { lat, lon, radiusKm, incidents } = mark;
  if (isPoint(mark)) {
    const { x, y } = pointOf(lat!, lon!);
    const r = Math.min(3 + Math.sqrt(incidents) * 1.6, 22);
    return { mark, x: (x - left) * scale, y: (y - top) * scale, rx: r, ry: r, look: 'point' };
  }
  const { x, y, rx, ry } = circleOf(lat!, lon!, radiusKm ?? UNKNOWN_RADIUS_KM);
  const look = mark.places > 1 ? 'gathered' : 'area';
  return { mark, x: (x - left) * scale, y: (y - top) * scale, rx: rx * scale, ry: ry * scale, look };
}
