import { dataEntries, type Sourced } from './data-file.ts';

interface Spellings extends Sourced {
  readonly kind: 'same' | 'apart' | 'compound';
  readonly forms: readonly string[];
}

interface Honorifics extends Sourced {
  readonly kind: 'title' | 'light';
  readonly forms: readonly string[];
}

interface Sound extends Sourced {
  readonly kind: 'letters' | 'near' | 'drop';
  /** Latin letters, or one or two sounds. */
  readonly of: string;
  readonly sound?: string;
  readonly cost?: number;
}

interface ScriptLetter extends Sourced {
  readonly letter: string;
  readonly latin: string;
}

const variants = dataEntries<Spellings>('name-variants');
const honorifics = dataEntries<Honorifics>('name-variants-honorifics');
const sounds = dataEntries<Sound>('name-variants-sounds');

const ofKind = (kind: Sound['kind']) => sounds.filter((s) => s.kind === kind);
const formsOf = (kind: Honorifics['kind']) =>
  new Set(honorifics.filter((h) => h.kind === kind).flatMap((h) => h.forms));

/** A run of Latin letters -> its sounds. */
export const letterSounds: ReadonlyMap<string, string> = new Map(ofKind('letters').map((s) => [s.of, s.sound ?? '']));
/** Two sounds -> what taking one for the other costs, 0 to 1; in both orders. */
export const nearSounds: ReadonlyMap<string, number> = new Map(
  ofKind('near').flatMap((s) => [[s.of, s.cost ?? 1] as const, [`${s.of[1]}${s.of[0]}`, s.cost ?? 1] as const]),
);
/** A sound -> what it costs when one side lacks it, 0 to 1. */
export const droppedSounds: ReadonlyMap<string, number> = new Map(ofKind('drop').map((s) => [s.of, s.cost ?? 1]));
/** A letter of the Arabic script -> Latin letters. */
export const scriptLetters: ReadonlyMap<string, string> = new Map(
  dataEntries<ScriptLetter>('name-variants-script').map((s) => [s.letter, s.latin]),
);
/** Any listed spelling of a name part -> the form that it is compared by. */
export const spellings: ReadonlyMap<string, string> = new Map(
  variants.flatMap(({ kind, forms }) => (kind === 'same' ? forms.map((form) => [form, forms[0]!] as const) : [])),
);
/** Name parts that sound alike and are different names: `a b`, in both orders. */
export const namesApart: ReadonlySet<string> = new Set(
  variants.flatMap(({ kind, forms: [a, b] }) => (kind === 'apart' ? [`${a} ${b}`, `${b} ${a}`] : [])),
);
/** Second parts that are written joined to a first, longest first. */
export const compounds: readonly string[] = variants
  .flatMap(({ kind, forms }) => (kind === 'compound' ? forms : []))
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** Forms of address and ranks: no part of a name. */
export const titles: ReadonlySet<string> = formsOf('title');
/** Parts so common that they tell little about who is meant. */
export const lightParts: ReadonlySet<string> = formsOf('light');
