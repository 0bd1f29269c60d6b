import type { Figure } from './figure.ts';
import { share } from './figure.ts';

/** The fields of an ISAF record that are scored, in the corpus' own names; lists are compared as sets. */
export interface IsafLabel {
  readonly start_date: string | null;
  readonly province: readonly string[];
  readonly target_group: readonly string[];
  readonly min_killed: number;
  readonly min_captured: number;
  readonly killq: boolean;
  readonly captureq: boolean;
  readonly min_leaders_killed: number;
  readonly min_leaders_captured: number;
}

const list = (values: readonly string[]): string =>
  values
    .flatMap((v) => v.split(';'))
    .map((v) => v.trim().toLowerCase())
    .filter((v) => v !== '')
    .sort()
    .join(';');

const FIELDS: { readonly [figure: string]: (mine: IsafLabel, gold: IsafLabel) => boolean } = {
  date: (a, b) => a.start_date === b.start_date,
  province: (a, b) => list(a.province) === list(b.province),
  killed: (a, b) => a.min_killed === b.min_killed,
  captured: (a, b) => a.min_captured === b.min_captured,
  group: (a, b) => list(a.target_group) === list(b.target_group),
  killq: (a, b) => a.killq === b.killq,
  captureq: (a, b) => a.captureq === b.captureq,
  leaders: (a, b) => a.min_leaders_killed === b.min_leaders_killed && a.min_leaders_captured === b.min_leaders_captured,
};

export function rightFields(mine: IsafLabel, gold: IsafLabel): string[] {
  return Object.keys(FIELDS).filter((field) => FIELDS[field]!(mine, gold));
}

/** The fields that the best of the accounts has right, the first of equals. */
export function bestFields(predicted: readonly IsafLabel[], gold: IsafLabel): string[] {
  let best: string[] = [];
  for (const account of predicted) {
    const fields = rightFields(account, gold);
    if (fields.length > best.length) best = fields;
  }
  return best;
}

/**
 * Exact match per field, in percent of all records. A release may tell of several events, each a record of its own, so a record
 * is scored against the account that matches it best; a release without any account has every field wrong.
 */
export function scoreIsaf(pairs: readonly { predicted: readonly IsafLabel[]; gold: IsafLabel }[]): Figure[] {
  const right = new Map<string, number>();
  for (const { predicted, gold } of pairs) {
    for (const field of bestFields(predicted, gold)) right.set(field, (right.get(field) ?? 0) + 1);
  }
  return Object.keys(FIELDS).map((name) => ({ name, value: share(right.get(name) ?? 0, pairs.length) }));
}
