/** The coding schemes that the codebook maps to. */
export const schemes = ['acled', 'ucdp', 'gtd', 'plover'] as const;
export type Scheme = (typeof schemes)[number];

export const schemeNames: Readonly<Record<Scheme, string>> = {
  acled: 'ACLED',
  ucdp: 'UCDP GED',
  gtd: 'GTD',
  plover: 'PLOVER',
};

/** How another scheme codes an entry, and what it cannot hold of it; `loses` null where nothing is lost. */
export interface Equivalent {
  readonly value: string;
  readonly loses: string | null;
}

export type Crosswalk = Readonly<Record<Scheme, Equivalent>>;
