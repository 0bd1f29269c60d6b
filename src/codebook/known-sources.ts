import { createSource, type Source, type SourceKind } from '../model/source.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexForms, once } from './form-index.ts';

/** A publisher known by name. */
export interface KnownSource extends Sourced {
  readonly name: string;
  readonly sourceKind: SourceKind;
  /** The party that it speaks for, or null. */
  readonly side: string | null;
  readonly country: string | null;
  readonly forms: readonly string[];
}

export const knownSourcesByForm = once(() => indexForms(dataEntries<KnownSource>('known-sources'), (s) => s.forms));

/** The known source of a publisher's name: "the AP", "Geo News (AFP)" -> Geo News; null when it is not listed. */
export function findKnownSource(name: string): KnownSource | null {
  const bare = name.replace(/\([^()]*\)\s*$/, '').trim();
  const index = knownSourcesByForm();
  for (const form of [name, bare, bare.replace(/^the\s+/i, ''), `The ${bare}`]) {
    const found = index.get(formKey(form));
    if (found) return found;
  }
  return null;
}

/** The source of a publisher's name, with kind and side where the codebook knows it. The name stays as the publisher writes it. */
export function sourceNamed(publisher: string): Source {
  const known = findKnownSource(publisher);
  return createSource(publisher, known?.sourceKind ?? 'unknown', known?.side ?? null);
}
