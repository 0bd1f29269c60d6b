import { dataEntries, type Sourced } from './data-file.ts';
import { indexCodes, indexForms, once } from './form-index.ts';

export interface StateBody extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-2; null for a body of no one country. */
  readonly country: string | null;
  /** Names that mean this body in any letter case; the first is `name`. */
  readonly forms: readonly string[];
  /** Short names that mean it only in these very letters. */
  readonly acronyms: readonly string[];
  /** Code of the armed group that runs it, where one does. */
  readonly ofSide: string | null;
}

/** A common noun that names a kind of state body without saying which ("the interior ministry", "police"). */
export interface StateBodyWord extends Sourced {
  readonly code: string;
  readonly kind: string;
  readonly forms: readonly string[];
}

export const stateBodies = once(() => indexCodes<string, StateBody>(dataEntries('state-bodies')));
export const stateBodiesByForm = once(() => indexForms(dataEntries<StateBody>('state-bodies'), (b) => b.forms));

export const stateBodyWords = once(() => indexForms(dataEntries<StateBodyWord>('state-body-words'), (w) => w.forms));
