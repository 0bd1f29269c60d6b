import { contentId } from './content-id.ts';

/** What kind of publisher a source is; the codebook defines each. */
export type SourceKind =
  | 'agency'
  | 'outlet'
  | 'monitor'
  | 'ministry'
  | 'armed_group_channel'
  | 'un_body'
  | 'ngo'
  | 'military'
  | 'hospital'
  | 'unknown';

/** Who publishes. `side` names the party to the conflict that the source speaks for; null for none or not known. */
export interface Source {
  readonly kind: 'source';
  readonly id: string;
  readonly name: string;
  readonly sourceKind: SourceKind;
  readonly side: string | null;
}

/** The id rests on the name alone, so that a source keeps it when its kind or side is corrected. */
export function createSource(name: string, sourceKind: SourceKind = 'unknown', side: string | null = null): Source {
  return { kind: 'source', id: contentId('src', name.normalize('NFC').toLowerCase()), name, sourceKind, side };
}
