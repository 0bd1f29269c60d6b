import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { distanceKm } from '../src/annotate/place/distance.ts';
import { type FoundPlace, findPlaces } from '../src/annotate/place/index.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { type GeoArticle, readGeoCorpus } from './geo-corpus.ts';
import { type GeoScore, geoFigures, scoreArticle, sumScores } from './score-geo.ts';

/** Places: names found and resolved, over every XML file of `<data>/geoparsing`, each by itself and all together. */
export async function run({ data, out }: BenchOptions): Promise<Figure[]> {
  const folder = join(data, 'geoparsing');
  const files = readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.xml'))
    .sort();
  if (files.length === 0) throw new Error(`expected XML files in ${folder}, found none`);
  const lines: string[] = [];
  const figures: Figure[] = [];
  const scores: GeoScore[] = [];
  for (const file of files) {
    const corpus = readGeoCorpus(readFileSync(join(folder, file), 'utf8'));
    const score = sumScores(
      corpus.articles.map((article) => {
        const found = predicted(article, corpus.annotatesDemonyms);
        lines.push(JSON.stringify(inGoldShape(file, article, found)));
        return scoreArticle(article, found);
      }),
    );
    scores.push(score);
    figures.push(...geoFigures(`${basename(file, '.xml').toLowerCase()}_`, score));
  }
  if (out !== null) writeFileSync(out, `${lines.join('\n')}\n`);
  return [...geoFigures('', sumScores(scores)), ...figures];
}

function predicted(article: GeoArticle, demonyms: boolean): readonly FoundPlace[] {
  const found = findPlaces(article.text, { url: article.url });
  return demonyms ? found : found.filter(({ use }) => use !== 'demonym');
}

function inGoldShape(file: string, article: GeoArticle, found: readonly FoundPlace[]) {
  const toponyms = found.map(({ start, end, use, place, reasons }) => {
    const gold = article.toponyms.find((t) => t.start === start && t.end === end);
    const km =
      gold?.point && place.lat !== null && place.lon !== null
        ? distanceKm(gold.point, { lat: place.lat, lon: place.lon })
        : null;
    return {
      start,
      end,
      phrase: place.words,
      use,
      lat: place.lat,
      lon: place.lon,
      id: place.gazetteerId,
      country: place.countryCode,
      inGold: gold !== undefined,
      km: km === null ? null : Math.round(km),
      reasons,
    };
  });
  const missed = article.toponyms.filter(
    (t) => t.point !== null && !found.some(({ start, end }) => start === t.start && end === t.end),
  );
  return { file, id: article.id, toponyms, missed };
}
