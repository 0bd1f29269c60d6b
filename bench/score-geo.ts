import { distanceKm } from '../src/annotate/place/distance.ts';
import { type Figure, f1Figures, share, type Tally, tally } from './figure.ts';
import type { GeoArticle } from './geo-corpus.ts';

/** What a geoparser found, as far as it is scored. */
export interface ScoredPlace {
  readonly start: number;
  readonly end: number;
  readonly place: { readonly lat: number | null; readonly lon: number | null };
}

export interface GeoScore {
  readonly detection: Tally;
  /** Error in km of each name found with its exact span; infinite where it was given no coordinates. */
  readonly errors: readonly number[];
}

/** 100 miles: how the field has counted a resolution as right since Leidner 2007. */
const NEAR_KM = 161;

/** Exact spans. A gold name without coordinates is asked of nobody, and finding it is no error. */
export function scoreArticle(article: GeoArticle, found: readonly ScoredPlace[]): GeoScore {
  const gold = new Map(article.toponyms.map((t) => [`${t.start}-${t.end}`, t]));
  const asked = [...gold.values()].filter((t) => t.point !== null).length;
  const detection = tally();
  const errors: number[] = [];
  for (const { start, end, place } of found) {
    const match = gold.get(`${start}-${end}`);
    if (match && match.point === null) continue;
    detection.pAll += 1;
    if (!match?.point) continue;
    detection.pRight += 1;
    detection.rRight += 1;
    const { lat, lon } = place;
    errors.push(lat === null || lon === null ? Number.POSITIVE_INFINITY : distanceKm(match.point, { lat, lon }));
  }
  detection.rAll = asked;
  return { detection, errors };
}

export function sumScores(scores: readonly GeoScore[]): GeoScore {
  const detection = tally();
  for (const { detection: one } of scores) {
    detection.pRight += one.pRight;
    detection.pAll += one.pAll;
    detection.rRight += one.rRight;
    detection.rAll += one.rAll;
  }
  return { detection, errors: scores.flatMap((score) => score.errors) };
}

export function geoFigures(prefix: string, { detection, errors }: GeoScore): Figure[] {
  const sorted = [...errors].sort((a, b) => a - b);
  const near = errors.filter((km) => km <= NEAR_KM).length;
  return [
    ...f1Figures(`${prefix}detection`, detection),
    { name: `${prefix}accuracy_161km`, value: share(near, errors.length) },
    { name: `${prefix}median_km`, value: sorted[Math.floor(sorted.length / 2)] ?? 0, unit: 'km' },
  ];
}
