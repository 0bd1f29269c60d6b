import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexCodes, indexForms, once } from './form-index.ts';

export interface ArmedGroup extends Sourced {
  /** The codebook id that actors and checks use, e.g. `islamic_state_khorasan`. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'armed_group' | 'criminal_group' | 'political_party' | 'state_forces';
  /** ISO 3166-1 alpha-2 codes of the countries where it mainly acts. */
  readonly countries: readonly string[];
  /** Names that mean this group in any letter case; the first is `name`. */
  readonly forms: readonly string[];
  /** Short names that mean it only in these very letters: "IS" is a group, "is" a verb. */
  readonly acronyms: readonly string[];
  /** Words that mean it only where the text or its country makes that plain: "Khawarij", "the caliphate". */
  readonly contextual: readonly string[];
  readonly partOf: string | null;
  readonly factionOf: string | null;
  readonly splitFrom: string | null;
  readonly note: string | null;
}

export const armedGroups = once(() => indexCodes<string, ArmedGroup>(dataEntries('armed-groups')));

/** Groups by the key of every form that is safe in any letter case. */
export const armedGroupsByForm = once(() => indexForms(dataEntries<ArmedGroup>('armed-groups'), (g) => g.forms));

/** Groups by acronym as written. One acronym may stand for several groups: the text's country decides. */
export const armedGroupsByAcronym = once(() => {
  const index = new Map<string, readonly ArmedGroup[]>();
  for (const group of armedGroups().values()) {
    for (const acronym of group.acronyms) index.set(acronym, [...(index.get(acronym) ?? []), group]);
  }
  return index as ReadonlyMap<string, readonly ArmedGroup[]>;
});

const groupNouns = once(
  () => new Set(dataEntries<Sourced & { readonly words: readonly string[] }>('group-nouns').flatMap((e) => e.words)),
);

/**
 * The group that a name means, or null. "M-19 guerrilla group" and "\"Shining Path\" fighters" are looked up without the nouns
 * that follow the name and without quotation marks. Acronyms and contextual words are tried after the plain forms; of several groups that
 * share one, a group of `countryCode` is taken, and where none is or no country is given, only a sole bearer.
 */
export function findArmedGroup(name: string, countryCode: string | null = null): ArmedGroup | null {
  const tokens = name
    .replace(/["\u201C\u201D]/g, '')
    .trim()
    .split(/\s+/);
  for (let length = tokens.length; length > 0; length--) {
    const found = groupNamed(tokens.slice(0, length).join(' '), countryCode);
    if (found) return found;
    if (!groupNouns().has(tokens[length - 1]!.toLowerCase())) return null;
  }
  return null;
}

function groupNamed(name: string, countryCode: string | null): ArmedGroup | null {
  const words = name.replace(/^the\s+/i, '');
  const plain = armedGroupsByForm().get(formKey(words)) ?? armedGroupsByForm().get(formKey(name));
  if (plain) return plain;
  const key = formKey(words);
  const shared = [
    ...(armedGroupsByAcronym().get(words) ?? []),
    ...[...armedGroups().values()].filter((g) => g.contextual.some((c) => formKey(c) === key)),
  ];
  if (shared.length === 1) return shared[0]!;
  const local = shared.filter((g) => countryCode !== null && g.countries[0] === countryCode);
  return local.length === 1 ? local[0]! : null;
}

/** The group itself and all that it is part of or a faction of, from the smallest to the largest. */
export function groupAndParents(code: string): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = code; at !== null && !line.includes(at); ) {
    line.push(at);
    const group: ArmedGroup | undefined = armedGroups().get(at);
    at = group ? (group.partOf ?? group.factionOf) : null;
  }
  return line;
}
