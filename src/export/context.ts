import type { AccountValues } from '../model/account-values.ts';
import type { Citation } from '../model/citation.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { FIGURE_PROPERTIES } from '../model/view/figures.ts';
import { Losses } from './loss.ts';
import { type Masker, type MaskOptions, masker } from './masking.ts';
import { type Standing, type StandingStatements, standingStatements } from './standing.ts';
import type { ToldAccount } from './told-incidents.ts';

/** What every export of one record shares: which statements stand, whose names are masked, what is lost. */
export interface ExportContext {
  readonly standing: StandingStatements;
  readonly mask: Masker;
  readonly losses: Losses;
}

export function exportContext(record: SourcedRecord, options: MaskOptions): ExportContext {
  return { standing: standingStatements(record), mask: masker(record, options), losses: new Losses() };
}

/** The standing values of a property of an account, the preferred one first. */
export function valuesOf<P extends keyof AccountValues>(
  { standing }: ExportContext,
  told: ToldAccount,
  property: P,
): readonly AccountValues[P][] {
  return standing.of(told.account, property).map((s) => s.statement.value as AccountValues[P]);
}

/** A citation as exports write it. Where a name is masked the quote is no longer the text's own words, and `masked` says so. */
export interface CitedWords {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly masked: boolean;
}

export function citedWords({ documentId, span, quote }: Citation, mask: Masker): CitedWords {
  const shown = mask(documentId, quote);
  return { document: documentId, start: span.start, end: span.end, quote: shown, masked: shown !== quote };
}

/** The words that a statement rests on, its own citation first. */
export function citationsOf({ statement }: Standing, mask: Masker): readonly CitedWords[] {
  const own = statement.citation === null ? [] : [statement.citation];
  return [...own, ...statement.support].map((citation) => citedWords(citation, mask));
}

/** Every property an account can have, in the order of the columns. */
export const accountProperties = [
  'type',
  'outcome',
  'prominence',
  'date',
  'place',
  'site',
  'target',
  'perpetrator',
  'victim',
  ...FIGURE_PROPERTIES,
  'weapon',
] as const satisfies readonly (keyof AccountValues)[];
