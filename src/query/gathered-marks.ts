import { distanceKm, type Point } from '../annotate/place/distance.ts';
import type { Place } from '../model/place.ts';
import type { PlaceMark } from '../model/view/places.ts';
import { grouped } from './grouped.ts';

/** A mark with the place that it stands for, or one of those. */
export interface PlacedMark {
  /** Sets it apart from all others. */
  readonly key: string;
  readonly place: Place;
  readonly mark: PlaceMark;
}

/** The areas that places are gathered by, and the precision (UCDP GED) with which one of them is known to hold what is in it. */
const AREAS = [
  { precision: 3, names: ({ admin2, admin1, country }: Place) => [admin2, admin1, country] },
  { precision: 4, names: ({ admin1, country }: Place) => [admin1, country] },
  { precision: 6, names: ({ country }: Place) => [country] },
] as const;

/**
 * The marks gathered by the smallest areas of which there are at most `most`; by countries where none are. What is known less exactly
 * than to such an area, and places whose area is not known, stay as they are.
 */
export function gatheredMarks(marks: readonly PlacedMark[], most: number): readonly PlacedMark[] {
  let gathered = marks;
  for (const { precision, names } of AREAS) {
    if (gathered.length <= most) break;
    const areaOf = ({ key, mark, place }: PlacedMark) => {
      const area = names(place);
      return mark.precision > precision || area.includes(null) || mark.lat === null ? key : area.join(', ');
    };
    gathered = [...grouped(gathered, areaOf)].map(([area, list]) =>
      list.length === 1 ? list[0]! : { key: area, place: list[0]!.place, mark: areaMark(area, list, precision) },
    );
  }
  return gathered;
}

/** An area as the smallest circle about the middle of its places that has them all, with their own radius of doubt. */
function areaMark(name: string, list: readonly PlacedMark[], precision: Place['precision']): PlaceMark {
  const marks = list.map(({ mark }) => mark);
  const sum = (of: (mark: PlaceMark) => number) => marks.reduce((total, mark) => total + of(mark), 0);
  const { countryCode, countryNumber } = marks[0]!;
  const [places, incidents] = [sum((mark) => mark.places), sum((mark) => mark.incidents)];
  return { name, precision, countryCode, countryNumber, ...circleAround(marks), places, incidents };
}

function circleAround(marks: readonly PlaceMark[]) {
  const points = marks.map(({ lat, lon, radiusKm }) => ({ lat: lat!, lon: lon!, radiusKm: radiusKm ?? 0 }));
  const middle = middleOf(points);
  const radius = Math.max(...points.map((point) => distanceKm(middle, point) + point.radiusKm));
  return { ...middle, radiusKm: Math.ceil(radius) };
}

/** The mean of points on the sphere; it holds across the date line. */
function middleOf(points: readonly Point[]): Point {
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    const [lat, lon] = [radians(point.lat), radians(point.lon)];
    x += Math.cos(lat) * Math.cos(lon);
    y += Math.cos(lat) * Math.sin(lon);
    z += Math.sin(lat);
  }
  return { lat: degrees(Math.atan2(z, Math.hypot(x, y))), lon: degrees(Math.atan2(y, x)) };
}

const radians = (n: number) => (n * Math.PI) / 180;
const degrees = (n: number) => Math.round(((n * 180) / Math.PI) * 1e4) / 1e4;
