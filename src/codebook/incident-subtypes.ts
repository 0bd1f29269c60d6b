import type { Equivalent, Scheme } from './crosswalk.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexCodes, once } from './form-index.ts';

/** A narrower kind of an incident type. It follows from the weapon that the report names, so no reader has to code it. */
export interface IncidentSubtype extends Sourced {
  readonly code: string;
  /** Code of the incident type that it belongs to. */
  readonly type: string;
  readonly name: string;
  readonly definition: string;
  /** Codes of the weapons that tell it. */
  readonly weapons: readonly string[];
  /** Words for a weapon that tell it where the code does not ("drone"), lower case. */
  readonly words: readonly string[];
  /** Where a scheme codes it more exactly than the type. */
  readonly crosswalk: Readonly<Partial<Record<Scheme, Equivalent>>>;
}

export const incidentSubtypes = once(() => indexCodes<string, IncidentSubtype>(dataEntries('incident-subtypes')));

/** The sub-type that a weapon makes of a type; null where the weapon tells none, or is of another type's kind. */
export function subtypeOf(
  type: string,
  weapon: { readonly code: string; readonly words: string },
): IncidentSubtype | null {
  const said = ` ${formKey(weapon.words)} `;
  for (const subtype of incidentSubtypes().values()) {
    if (subtype.type !== type) continue;
    if (subtype.weapons.includes(weapon.code) || subtype.words.some((word) => said.includes(` ${word} `)))
      return subtype;
  }
  return null;
}
