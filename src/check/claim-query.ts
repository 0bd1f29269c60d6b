import type { AttributionStatus } from '../model/account-values.ts';
import type { Count } from '../model/count.ts';

/** A stretch of days, ISO, inclusive; null where it is open. `words` says how the claim sets it. */
export interface Window {
  readonly from: string | null;
  readonly until: string | null;
  readonly words: string;
  /** Set where the claim counts from something whose day is not known: the window is then wider than what is meant. */
  readonly wider?: true;
}

export interface PlaceFilter {
  readonly words: string;
  readonly level: 'country' | 'admin1' | 'admin2' | 'locality';
  /** Lower-cased names that count as this place. */
  readonly names: readonly string[];
}

/** Which incidents a claim speaks of. An empty list sets no condition; within a list any entry is enough. */
export interface IncidentFilter {
  readonly window: Window;
  readonly places: readonly PlaceFilter[];
  /** Codebook incident types. */
  readonly types: readonly string[];
  /** Types that are no incidents of this kind: a raid is no attack. An incident that some report gives another type stays. */
  readonly notTypes: readonly string[];
  /** Actor keys (check/actor-key.ts); an incident matches when a report names one of them, or one of its lineage, under one of `statuses`. */
  readonly perpetrators: readonly string[];
  readonly statuses: readonly AttributionStatus[];
  readonly siteKinds: readonly string[];
  /** Lower-cased names or words of a site or target, "tebyan". */
  readonly siteWords: readonly string[];
  /** Codebook post classes of a killed victim, with every class below them. */
  readonly victimClasses: readonly string[];
  /** Actor key of the body that a killed victim served. */
  readonly victimBody: string | null;
  readonly targetKinds: readonly string[];
  /** Codes of communities hit as such (codebook/communities.ts), finer than a target kind: `shia`. */
  readonly communities: readonly string[];
  /** Actor keys; what only these are said to have done does not count: a ruler's own raids do not speak against "full security". */
  readonly notBy: readonly string[];
}

/** The one incident that a claim is about, "the blast", "the attack on the hospital"; null in `incidentId` when it was not found. */
export interface ClaimSubject {
  readonly words: string;
  readonly incidentId: string | null;
  /** Name of the victim, where the claim ranks a person. */
  readonly person: string | null;
}

/** A claim as a query on the record. Each form has its own check in check/forms/. */
export type ClaimQuery =
  /** There is none of these: elimination, control, "no attack since". */
  | { readonly form: 'none'; readonly filter: IncidentFilter }
  /** There is at least one of these: "remains active", "failed to eliminate". */
  | { readonly form: 'some'; readonly filter: IncidentFilter }
  /** The subject is the n-th of these, in order of time. */
  | { readonly form: 'nth'; readonly n: number; readonly filter: IncidentFilter; readonly subject: ClaimSubject }
  /** The subject is the greatest of these. */
  | {
      readonly form: 'most';
      readonly measure: 'killed' | 'rank';
      readonly filter: IncidentFilter;
      readonly subject: ClaimSubject;
    }
  /** The subject has more dead than the other. */
  | { readonly form: 'more'; readonly measure: 'killed'; readonly subject: ClaimSubject; readonly other: ClaimSubject }
  /** There are so many of these. */
  | { readonly form: 'count'; readonly count: Count; readonly filter: IncidentFilter }
  /** All these together killed or wounded so many. */
  | {
      readonly form: 'total';
      readonly property: 'killed' | 'wounded';
      readonly count: Count;
      readonly filter: IncidentFilter;
    }
  /** The subject killed or wounded so many; `by` gives the figure, so its own figures are no support. */
  | {
      readonly form: 'figure';
      readonly property: 'killed' | 'wounded';
      readonly count: Count;
      readonly subject: ClaimSubject;
      readonly by: string | null;
    }
  /** The perpetrator is behind the subject, or is not. `by` says so, so its own word is no support. */
  | {
      readonly form: 'attribution';
      readonly perpetrator: string;
      readonly involved: boolean;
      readonly subject: ClaimSubject;
      readonly by: string | null;
    }
  /** Nobody has claimed the subject. */
  | { readonly form: 'unclaimed'; readonly subject: ClaimSubject }
  /**
   * There were fewer (or more) of these, or fewer dead in them, in the window than in the earlier one; `factor` 0.5 for "halved", null for
   * any change.
   */
  | {
      readonly form: 'trend';
      readonly measure: 'incidents' | 'killed';
      readonly direction: 'down' | 'up';
      readonly factor: number | null;
      readonly filter: IncidentFilter;
      readonly earlier: Window;
    };

/** A filter without any condition; readers of claims narrow it. */
export const everyIncident: IncidentFilter = {
  window: { from: null, until: null, words: 'at any time' },
  places: [],
  types: [],
  notTypes: [],
  perpetrators: [],
  statuses: ['claimed', 'attributed'],
  siteKinds: [],
  siteWords: [],
  victimClasses: [],
  victimBody: null,
  targetKinds: [],
  communities: [],
  notBy: [],
};
