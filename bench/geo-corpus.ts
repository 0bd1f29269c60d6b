import { gazetteer } from '../src/codebook/gazetteer.ts';
import { placeKey } from '../src/codebook/place-key.ts';

export interface GoldToponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Null where the annotators found no coordinates (streets, mostly): such a name is neither asked for nor held against anyone. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
}

export interface GeoArticle {
  readonly id: string;
  readonly url: string | null;
  readonly text: string;
  readonly toponyms: readonly GoldToponym[];
}

/** A geoparsing corpus: LGL's `<toponym>` or GeoVirus' `<location>` elements within `<article>`. */
export interface GeoCorpus {
  readonly articles: readonly GeoArticle[];
  /** Whether the annotators took "American", "Sudanese" for toponyms, which guidelines differ on: 1 in 100 of the gold is one. */
  readonly annotatesDemonyms: boolean;
}

/** Throws when the file has no article. A toponym whose words do not stand at its offsets is left out. */
export function readGeoCorpus(xml: string): GeoCorpus {
  const articles = elements(xml, 'article').map(readArticle);
  if (articles.length === 0) throw new Error('expected <article> elements, found none');
  const all = articles.flatMap((article) => article.toponyms);
  const demonyms = all.filter((t) => gazetteer().demonym(placeKey(t.phrase)).length > 0);
  return { articles, annotatesDemonyms: demonyms.length * 100 >= all.length };
}

function readArticle({ attributes, body }: Element, index: number): GeoArticle {
  const raw = first(body, 'text') ?? '';
  const text = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(raw)?.[1] ?? raw;
  const found = [...elements(body, 'toponym'), ...elements(body, 'location')].map((element) =>
    readToponym(element.body),
  );
  return {
    id: /docid="([^"]*)"/.exec(attributes)?.[1] ?? String(index),
    url: first(body, 'url'),
    text,
    toponyms: found.map((t) => onItsWords(t, text)).filter((t) => t !== null),
  };
}

/** The toponym where its words stand: corpora count from 0 or from 1, and drift by a character or two behind an entity. */
function onItsWords(toponym: GoldToponym, text: string): GoldToponym | null {
  const { phrase } = toponym;
  for (const shift of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
    const start = toponym.start + shift;
    if (phrase !== '' && start >= 0 && text.startsWith(phrase, start))
      return { ...toponym, start, end: start + phrase.length };
  }
  return null;
}

function readToponym(body: string): GoldToponym {
  const number = (name: string) => Number.parseFloat(first(body, name) ?? '');
  const [lat, lon] = [number('lat'), number('lon')];
  return {
    start: number('start'),
    end: number('end'),
    phrase: first(body, 'phrase') ?? first(body, 'name') ?? '',
    point: Number.isFinite(lat) && Number.isFinite(lon) ? { lat, lon } : null,
  };
}

interface Element {
  readonly attributes: string;
  readonly body: string;
}

/** The elements of this name, not nested in one another, in order. */
function elements(xml: string, name: string): Element[] {
  const found: Element[] = [];
  const open = new RegExp(`<${name}(\\s[^>]*)?>`, 'g');
  for (let match = open.exec(xml); match !== null; match = open.exec(xml)) {
    const end = xml.indexOf(`</${name}>`, open.lastIndex);
    if (end < 0) break;
    found.push({ attributes: match[1] ?? '', body: xml.slice(open.lastIndex, end) });
    open.lastIndex = end;
  }
  return found;
}

function first(xml: string, name: string): string | null {
  return elements(xml, name)[0]?.body ?? null;
}
