import { type Scheme, schemeNames, schemes } from '../codebook/crosswalk.ts';
import type { IncidentSubtype } from '../codebook/incident-subtypes.ts';
import { incidentTypes } from '../codebook/incident-types.ts';
import { targetKinds, weapons } from '../codebook/kinds.ts';

/** Something that the record holds and an export or another scheme cannot: where, what, and how many values it befell. */
export interface Loss {
  /** `csv`, `geojson`, or the name of a scheme: "ACLED". */
  readonly where: string;
  readonly what: string;
  readonly values: number;
}

/** Counts losses as an export goes; `list` gives them by place and words. */
export class Losses {
  private readonly counts = new Map<string, Loss>();

  add(where: string, what: string): void {
    const key = `${where}\n${what}`;
    this.counts.set(key, { where, what, values: (this.counts.get(key)?.values ?? 0) + 1 });
  }

  list(): readonly Loss[] {
    return [...this.counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, loss]) => loss);
  }
}

/** What an export makes: the file's whole text, and what it could not carry. */
export interface Exported {
  readonly body: string;
  readonly losses: readonly Loss[];
}

/** The codes of an incident type in the four schemes; null for each when the type is not the codebook's. */
export type SchemeCodes = Readonly<Record<Scheme, string | null>>;

/** Maps a type to the four schemes, by its sub-type where that is coded more exactly, and notes what they lose of it. */
export function typeInSchemes(type: string | null, subtype: IncidentSubtype | null, losses: Losses): SchemeCodes {
  const crosswalk = type === null ? undefined : incidentTypes().get(type)?.crosswalk;
  const codes: Record<Scheme, string | null> = { acled: null, ucdp: null, gtd: null, plover: null };
  for (const scheme of schemes) {
    const equivalent = subtype?.crosswalk[scheme] ?? crosswalk?.[scheme];
    if (equivalent === undefined) continue;
    codes[scheme] = equivalent.value;
    if (equivalent.loses !== null) losses.add(schemeNames[scheme], `type ${type}: ${equivalent.loses}`);
  }
  return codes;
}

/** Notes what the four schemes lose of a target kind or a weapon. */
export function noteKindLosses(kind: 'target' | 'weapon', code: string | null, losses: Losses): void {
  const crosswalk = code === null ? undefined : (kind === 'target' ? targetKinds() : weapons()).get(code)?.crosswalk;
  if (crosswalk === undefined) return;
  for (const scheme of schemes) {
    const { loses } = crosswalk[scheme];
    if (loses !== null) losses.add(schemeNames[scheme], `${kind} ${code}: ${loses}`);
  }
}
