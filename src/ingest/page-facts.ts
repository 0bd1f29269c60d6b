import { noFacts, type ReportFacts } from '../model/report.ts';
import type { Page } from './page.ts';
import { publishedDate } from './published.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a page says of itself: first its JSON-LD (schema.org), then its meta elements, then its time, title and h1 elements. */
export function pageFacts(page: Page): ReportFacts {
  const article = articleInJsonLd(page);
  const meta = metaOf(page);
  const first = (...values: (string | null | undefined)[]) =>
    values.map((v) => tidy(v)).find((v) => v !== null) ?? null;
  const dates = [stringOf(article?.datePublished), meta('article:published_time'), meta('datepublished'), meta('date')];
  dates.push(
    meta('dc.date'),
    meta('dc.date.issued'),
    meta('parsely-pub-date'),
    meta('sailthru.date'),
    meta('pubdate'),
    timeOf(page),
  );
  const published = dates.map((words) => (words ? publishedDate(words) : null)).find((date) => date !== null) ?? null;
  const publisher = first(nameOf(article?.publisher), meta('og:site_name'), meta('application-name'));
  return {
    title: withoutSite(
      first(stringOf(article?.headline), meta('og:title'), meta('twitter:title'), page.title),
      publisher,
    ),
    author: first(nameOf(article?.author), meta('author'), meta('dc.creator'), meta('parsely-author')),
    publisher,
    url: first(linkOf(page, 'canonical'), meta('og:url'), stringOf(article?.url)),
    published,
    publishedFrom: published ? 'found' : null,
    language: first(languageOf(page)) ?? noFacts.language,
  };
}

const LENGTH_LIMIT = 500;

function tidy(value: string | null | undefined): string | null {
  const text = Buffer.from((value ?? '').replace(/\s+/g, ' ').trim().slice(0, LENGTH_LIMIT)).toString();
  return text === '' ? null : text;
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

/** The first article among the page's JSON-LD objects, which may be lists or hang under `@graph`. Broken JSON is passed over. */
function articleInJsonLd({ jsonLd }: Page): Json | null {
  for (const text of jsonLd) {
    try {
      const found = candidates(JSON.parse(text)).find((node) =>
        [node['@type']].flat().some((t) => ARTICLE.test(String(t))),
      );
      if (found) return found;
    } catch {
      // The next one may be whole.
    }
  }
  return null;
}

function candidates(value: unknown): Json[] {
  const nodes = [value].flat().filter((node): node is Json => typeof node === 'object' && node !== null);
  return nodes.flatMap((node) => [
    node,
    ...[node['@graph']].flat().filter((n): n is Json => typeof n === 'object' && n !== null),
  ]);
}

const stringOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** A name given as a string, an object with a name, or a list of either. */
function nameOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map((v) => (typeof v === 'object' && v !== null ? stringOf((v as Json).name) : stringOf(v)));
  const found = names.filter((name): name is string => name !== null && !/^https?:/.test(name));
  return found.length === 0 ? null : found.join(', ');
}

function metaOf({ elements }: Page): (name: string) => string | null {
  const found = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue;
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (name !== '' && attributes.content && !found.has(name)) found.set(name, attributes.content);
  }
  return (name) => found.get(name) ?? null;
}

function linkOf({ elements }: Page, rel: string): string | null {
  const href = elements.find(({ tag, attributes }) => tag === 'link' && attributes.rel === rel)?.attributes.href;
  return href && /^https?:/.test(href) ? href : null;
}

function languageOf({ elements }: Page): string | null {
  const language = elements.find(({ tag }) => tag === 'html')?.attributes.lang ?? '';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(language) ? language : null;
}

function timeOf({ times }: Page): string | null {
  return times[0] ?? null;
}

/** "Blast hits Kabul | The Paper" -> "Blast hits Kabul", where the page says that The Paper publishes it. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const parts = title.split(/ (?:[|–—·]|-|::) /);
  const last = parts.at(-1)!.toLowerCase();
  const name = publisher.toLowerCase();
  if (parts.length < 2 || (last !== name && !name.includes(last) && !last.includes(name))) return title;
  return title.slice(0, title.length - parts.at(-1)!.length - 3).trim();
}
