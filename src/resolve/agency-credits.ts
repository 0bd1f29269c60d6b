import { dataEntries } from '../codebook/data-file.ts';
import type { KnownSource } from '../codebook/known-sources.ts';

const agencies = dataEntries<KnownSource>('known-sources').filter((s) => s.sourceKind === 'agency');
const shown = new Map(agencies.flatMap(({ name, forms }) => [name, ...forms].map((form) => [form, name] as const)));
const names = [...shown.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const NAME = `(?:${names.join('|')})`;
/** "KABUL (AFP) -", "(Reuters)" : a credit in brackets near the start or the end. */
const BRACKETED = new RegExp(`[([]\\s?(${NAME})\\s?[)\\]]`, 'u');
/** "KABUL, May 3 - Reuters", "Source: AFP", "With input from AP". */
const LINE = new RegExp(
  `(?:^|\\n)\\s*(?:Source|Credit|By|With (?:input|inputs|reporting) from|Agencies?)?\\s*[:\\-–—]?\\s*(${NAME})\\s*(?:[-–—/.]|\\n|$)`,
  'u',
);
/** "told AFP", "AFP reported", "according to Reuters". */
const PROSE = new RegExp(
  `\\b(?:told|according to|reported by|quoted by) (?:the )?(${NAME})\\b|\\b(${NAME})(?: news agency)? (?:reported|reports|said|quoted|adds|added)\\b`,
  'u',
);
const NEAR = 300;

/** The agency that a text credits, by the name that is shown; null when it credits none. */
export function creditedAgency(text: string): string | null {
  const edges = text.length <= 2 * NEAR ? text : `${text.slice(0, NEAR)}\n${text.slice(-NEAR)}`;
  const found = BRACKETED.exec(edges)?.[1] ?? LINE.exec(edges)?.[1] ?? proseCredit(text);
  return found ? (shown.get(found) ?? null) : null;
}

function proseCredit(text: string): string | undefined {
  const match = PROSE.exec(text.slice(0, 20_000));
  return match?.[1] ?? match?.[2];
}
