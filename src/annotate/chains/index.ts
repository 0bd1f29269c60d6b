import { compareSpans } from '../../model/span.ts';
import type { Annotated, Chain, Name, NameKind } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { acronymOf, bracketedAcronym } from './acronyms.ts';
import { linkReferences } from './references.ts';

/** Kinds of names that are linked; titles, posts and weapons name no one thing. */
const LINKED: ReadonlySet<NameKind> = new Set<NameKind>([
  'person',
  'organisation',
  'armed_group',
  'state_body',
  'place',
]);

/** A chain while it grows. */
export interface Group {
  kind: NameKind;
  readonly names: Name[];
  codebookId: string | null;
  /** The words of the fullest form, lower case. */
  words: readonly string[];
  /** Every form met, lower case. */
  readonly forms: Set<string>;
  readonly references: { readonly start: number; readonly end: number }[];
}

/**
 * Links mentions of one thing within the document: the same form, a shorter form of a person's name, an acronym given in brackets
 * or spelt by a full name, one codebook entry, and pronouns and "the group" where one antecedent alone is possible. Where two
 * would fit, none is taken.
 */
export const chainAnnotator: Annotator = {
  name: 'chains',
  requires: ['tokens', 'sentences', 'tags', 'parse', 'names', 'posts'],
  assigns: ['chains'],
  run(document: Annotated): void {
    const groups: Group[] = [];
    for (const name of document.names) if (LINKED.has(name.kind)) place(document, groups, name);
    linkReferences(document, groups);
    document.chains = groups.filter((g) => g.names.length + g.references.length > 1).map(asChain);
  },
};

function asChain(group: Group): Chain {
  const longest = [...group.names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0]!;
  const mentions = [...group.names, ...group.references].map(({ start, end }) => ({ start, end })).sort(compareSpans);
  return { kind: group.kind, head: { start: longest.start, end: longest.end }, mentions };
}

function place(document: Annotated, groups: Group[], name: Name): void {
  const words = wordsOf(document, name);
  const fitting = groups.filter((group) => fits(document, group, name, words));
  // Two bearers of one name, or none: the name stands for itself, unless it was met in just this form.
  const exact = fitting.filter((group) => group.forms.has(words.join(' ')));
  const sole = fitting.length === 1 ? fitting : exact;
  if (sole.length === 1) join(sole[0]!, name, words);
  else if (fitting.length > 1 && words.length === 1) return;
  else
    groups.push({
      kind: name.kind,
      names: [name],
      codebookId: name.codebookId,
      words,
      forms: new Set([words.join(' ')]),
      references: [],
    });
}

function join(group: Group, name: Name, words: readonly string[]): void {
  group.names.push(name);
  group.forms.add(words.join(' '));
  group.codebookId ??= name.codebookId;
  if (words.length > group.words.length) group.words = words;
}

function fits(document: Annotated, group: Group, name: Name, words: readonly string[]): boolean {
  if (group.codebookId !== null && name.codebookId !== null) return group.codebookId === name.codebookId;
  if (group.forms.has(words.join(' '))) return alike(group.kind, name.kind);
  if (!alike(group.kind, name.kind)) return false;
  if (name.kind === 'person') return isShortened(words, group.words) || isShortened(group.words, words);
  const last = group.names.at(-1)!;
  return (
    bracketedAcronym(document, last, name) ||
    acronymOf(document, group.names[0]!, name) ||
    acronymOf(document, name, group.names[0]!)
  );
}

function alike(a: NameKind, b: NameKind): boolean {
  const bodies: ReadonlySet<NameKind> = new Set<NameKind>(['organisation', 'armed_group', 'state_body']);
  return a === b || (bodies.has(a) && bodies.has(b));
}

/** "Haqqani" or "Khalil Haqqani" of "Khalil-ur-Rehman Haqqani": the last word is shared, and all words stand in the longer in order. */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const word of short) {
    while (at < long.length && long[at] !== word) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

function wordsOf(document: Annotated, name: Name): string[] {
  const words = document.document.text.slice(name.start, name.end).toLowerCase().split(/\s+/);
  return words.map((word) => word.replace(/[.,"'’]+$/, '')).filter((word) => word !== '' && word !== 'the');
}
