import type { Place } from '../model/place.ts';
import type { IncidentRow } from '../model/view/incident-row.ts';
import { grown } from './row-set.ts';

export interface NumberedPlace {
  /** What makes it one place. */
  readonly key: string;
  readonly place: Place;
}

/** The place of each row as a number into `places`; -1 where none is known. Places are only added. */
export class PlaceColumn {
  private readonly numberOf = new Map<string, number>();
  readonly places: NumberedPlace[] = [];
  of = new Int32Array(0);

  set(number: number, { place }: IncidentRow): void {
    this.of = grown(this.of, number + 1);
    this.of[number] = place === null ? -1 : this.numberFor(place);
  }

  private numberFor(place: Place): number {
    const { gazetteerId, countryCode, admin1, admin2, locality, precision } = place;
    const key = [gazetteerId, countryCode, admin1, admin2, locality, precision].join('|');
    const known = this.numberOf.get(key);
    if (known !== undefined) return known;
    this.numberOf.set(key, this.places.length);
    return this.places.push({ key, place }) - 1;
  }
}
