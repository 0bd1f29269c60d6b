import { describe, expect, it } from 'vitest';
import { readGeoCorpus } from '../../bench/geo-corpus.ts';
import { geoFigures, scoreArticle, sumScores } from '../../bench/score-geo.ts';

const XML = `<articles><article docid="1"><url>http://example.org/a</url>
<text><![CDATA[A fire in Lima and on Elm Road.]]></text><toponyms>
<toponym><start>10</start><end>14</end><phrase>Lima</phrase><gaztag><lat>-12.05</lat><lon>-77.04</lon></gaztag></toponym>
<toponym><start>22</start><end>30</end><phrase>Elm Road</phrase></toponym>
</toponyms></article></articles>`;

const { articles } = readGeoCorpus(XML);
const article = articles[0]!;
const at = (start: number, end: number, lat: number | null = 0, lon: number | null = 0) => ({
  start,
  end,
  place: { lat, lon },
});
const value = (score: ReturnType<typeof scoreArticle>, name: string) =>
  geoFigures('', score).find((figure) => figure.name === name)!.value;

describe('readGeoCorpus', () => {
  it('reads toponyms with and without coordinates', () => {
    expect(article.toponyms).toEqual([
      { start: 10, end: 14, phrase: 'Lima', point: { lat: -12.05, lon: -77.04 } },
      { start: 22, end: 30, phrase: 'Elm Road', point: null },
    ]);
  });

  it('finds words that a corpus counts from one, and drops what stands nowhere near', () => {
    const shifted = XML.replace('<start>10</start><end>14</end>', '<start>11</start><end>15</end>');
    expect(readGeoCorpus(shifted).articles[0]!.toponyms[0]).toMatchObject({ start: 10, end: 14 });
    const wrong = XML.replace('<start>10</start><end>14</end>', '<start>1</start><end>5</end>');
    expect(readGeoCorpus(wrong).articles[0]!.toponyms).toHaveLength(1);
  });

  it('refuses a file without articles', () => expect(() => readGeoCorpus('<a/>')).toThrow(/article/));
});

describe('scoreArticle', () => {
  it('asks for exact spans and takes 161 km as near', () => {
    const right = scoreArticle(article, [at(10, 14, -12, -77)]);
    expect(value(right, 'detection_f1')).toBe(100);
    expect(value(right, 'accuracy_161km')).toBe(100);
    expect(value(scoreArticle(article, [at(10, 14, -14, -77)]), 'accuracy_161km')).toBe(0);
    expect(value(scoreArticle(article, [at(10, 15)]), 'detection_f1')).toBe(0);
  });

  it('neither asks for a name without coordinates nor counts it wrong', () => {
    expect(value(scoreArticle(article, [at(10, 14), at(22, 30)]), 'detection_p')).toBe(100);
    expect(value(scoreArticle(article, [at(10, 14)]), 'detection_r')).toBe(100);
  });

  it('counts a name found without coordinates as far', () => {
    expect(value(scoreArticle(article, [at(10, 14, null, null)]), 'accuracy_161km')).toBe(0);
  });

  it('pools over articles', () => {
    const both = sumScores([scoreArticle(article, [at(10, 14)]), scoreArticle(article, [])]);
    expect(value(both, 'detection_r')).toBe(50);
  });
});
