import type { Crosswalk } from './crosswalk.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { indexCodes, once } from './form-index.ts';

/** A type of incident as the record codes it; `code` is the value of the account property `type`. */
export interface IncidentType extends Sourced {
  readonly code: string;
  readonly name: string;
  /** Code of the family, see `incidentFamilies`. */
  readonly family: string;
  readonly definition: string;
  readonly crosswalk: Crosswalk;
}

export interface IncidentFamily extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
}

/** Incident types by code, in the order of the file. */
export const incidentTypes = once(() => indexCodes<string, IncidentType>(dataEntries('incident-types')));

/** Families of incident types by code. */
export const incidentFamilies = once(() => indexCodes<string, IncidentFamily>(dataEntries('incident-families')));

/** The family of a type, or null for a code that the codebook does not have. */
export function familyOf(type: string): string | null {
  return incidentTypes().get(type)?.family ?? null;
}
