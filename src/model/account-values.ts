import type { Count } from './count.ts';
import type { PartialDate } from './partial-date.ts';
import type { Place } from './place.ts';

/** Whether the group says so itself, someone else does flatly, someone hedges, or the group denies it. */
export type AttributionStatus = 'claimed' | 'attributed' | 'suspected' | 'denied' | 'unknown';

/** What became of the plan. A foiled or threatened attack is an incident of its own kind, never one that happened. */
export type IncidentOutcome = 'carried_out' | 'foiled' | 'threatened' | 'unknown';

/** What happened to a person or group of persons in an incident. */
export type VictimOutcome = 'killed' | 'wounded' | 'unhurt' | 'kidnapped' | 'arrested' | 'released' | 'unknown';

/** Who is said to have done it. `by`: who says so, null for the report's own voice. One name may stand with several statuses. */
export interface Attribution {
  readonly name: string;
  readonly mentionId: string | null;
  readonly status: AttributionStatus;
  readonly by: string | null;
}

/** A person hit, named or known by post; or a described group ("three policemen") with its number. */
export interface Victim {
  readonly name: string | null;
  readonly mentionId: string | null;
  /** The office held, "governor of Balkh"; null when the text gives none. */
  readonly post: string | null;
  /** The words that describe those hit when nobody is named: "civilians", "a police officer". */
  readonly description: string | null;
  readonly number: Count | null;
  readonly outcome: VictimOutcome;
  /** Codebook code of the target kind, e.g. `civilian`, `state_official`, `police`. */
  readonly targetKind: string | null;
}

/** A figure and who gives it; `by` null for the report's own voice. `total` counts attackers too. */
export interface Figure {
  readonly count: Count;
  readonly by: string | null;
  /** A share of the whole ("13 of them Americans"), with the words for whom. */
  readonly of: string | null;
  readonly includesAttackers: boolean;
}

export interface Target {
  readonly words: string;
  /** Codebook code of the target kind. */
  readonly targetKind: string | null;
}

/** The place an incident hit, smaller than the gazetteer: "a Shia mosque in the Imam Sahib district". */
export interface Site {
  readonly words: string;
  /** Codebook code of the site kind, e.g. `mosque`, `government_office`. */
  readonly siteKind: string | null;
}

/** The value of each property that an account can have. Several statements of one property may stand side by side. */
export interface AccountValues {
  /** Codebook code of the incident type, e.g. `suicide_bombing`. */
  readonly type: string;
  readonly outcome: IncidentOutcome;
  /** `central`: what the report is about; `background`: an earlier or other incident that it mentions. */
  readonly prominence: 'central' | 'background';
  readonly date: PartialDate;
  readonly place: Place;
  readonly site: Site;
  readonly target: Target;
  readonly perpetrator: Attribution;
  readonly victim: Victim;
  readonly killed: Figure;
  readonly wounded: Figure;
  readonly kidnapped: Figure;
  readonly arrested: Figure;
  /** Attackers killed or held, kept apart from the toll. */
  readonly attackers_killed: Figure;
  readonly attackers_arrested: Figure;
  /** Codebook code of the weapon, with the words. */
  readonly weapon: { readonly code: string; readonly words: string };
}
