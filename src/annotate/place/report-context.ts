import { gazetteer } from '../../codebook/gazetteer.ts';
import type { ReportFacts } from '../../model/report.ts';
import type { PlaceContext } from './setting.ts';

/** Domains of countries that the whole world uses as words, and so say nothing. */
const WORLDWIDE = new Set(['CO', 'IO', 'ME', 'TV', 'FM', 'AI', 'LY', 'CC', 'WS', 'TO', 'GG', 'IS', 'US', 'EU']);

/** Where a report was written from, as far as its address tells: `https://www.dawn.com.pk/...` is Pakistan. */
export function contextOf(facts: ReportFacts): PlaceContext {
  const host = /^https?:\/\/([^/:?#]{1,253})/i.exec(facts.url ?? '')?.[1] ?? '';
  const code = (/\.([a-z]{2})$/i.exec(host)?.[1] ?? '').toUpperCase();
  const country = code === 'UK' ? 'GB' : code;
  const known = !WORLDWIDE.has(country) && gazetteer().countryName(country) !== null;
  return { country: known ? country : null, url: facts.url };
}
