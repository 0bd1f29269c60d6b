import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

/** Organisations of one walk of life that are named without a word that says what they are. */
export interface KnownOrganisations extends Sourced {
  readonly code: string;
  readonly name: string;
  /** Names as they are written. */
  readonly forms: readonly string[];
  /** Names that are also ordinary words, persons, places or wares: "Target", "Chase". */
  readonly doubtful: readonly string[];
}

export const knownOrganisations = once(() => dataEntries<KnownOrganisations>('organisations'));
