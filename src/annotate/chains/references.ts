import type { Annotated, NameKind, Token } from '../annotated.ts';
import type { Group } from './index.ts';

/** How far back, in sentences, a pronoun or a "the group" may look. */
const REACH = 2;

const PERSON_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);

/** Nouns with "the" that mean a thing of these kinds named just before. */
const NOUNS: ReadonlyMap<string, readonly NameKind[]> = new Map([
  ...['group', 'organisation', 'organization', 'movement', 'militia', 'network', 'faction'].map(
    (noun): [string, readonly NameKind[]] => [noun, ['armed_group', 'organisation']],
  ),
  ...[
    'minister',
    'governor',
    'general',
    'president',
    'commander',
    'leader',
    'cleric',
    'judge',
    'mayor',
    'senator',
    'journalist',
    'activist',
    'colonel',
    'ambassador',
    'bishop',
    'priest',
  ].map((noun): [string, readonly NameKind[]] => [noun, ['person']]),
]);

/**
 * Links pronouns and definite nouns to a chain where within two sentences before them exactly one thing of a fitting kind was
 * named; a pronoun is linked to a person only while the report names no other near it.
 */
export function linkReferences(document: Annotated, groups: readonly Group[]): void {
  const bySentence = sentencesOfNames(document, groups);
  for (const token of document.tokens) {
    const kinds = kindsOf(document, token);
    if (kinds === null) continue;
    const found = soleAntecedent(token, groups, kinds, bySentence);
    found?.references.push({ start: token.start, end: token.end });
  }
}

function kindsOf(document: Annotated, token: Token): readonly NameKind[] | null {
  if (token.upos === 'PRON' && PERSON_PRONOUNS.has(token.lower)) return ['person'];
  if (token.upos !== 'NOUN') return null;
  const kinds = NOUNS.get(token.lower);
  const before = document.tokens[token.index - 1];
  const next = document.tokens[token.index + 1];
  // "the group of men", "the group leader": another thing.
  if (kinds === undefined || before?.lower !== 'the' || next?.lower === 'of' || next?.head === token.index) return null;
  return token.deprel === 'compound' ? null : kinds;
}

/** For each chain the sentences in which it is named. */
function sentencesOfNames(
  document: Annotated,
  groups: readonly Group[],
): ReadonlyMap<Group, readonly (readonly [number, number])[]> {
  return new Map(
    groups.map((group) => [
      group,
      group.names.map((name) => {
        const sentence = document.sentences.findLast((s) => s.start <= name.start);
        return [sentence?.index ?? 0, name.end] as const;
      }),
    ]),
  );
}

function soleAntecedent(
  token: Token,
  groups: readonly Group[],
  kinds: readonly NameKind[],
  bySentence: ReadonlyMap<Group, readonly (readonly [number, number])[]>,
): Group | null {
  for (let back = 0; back <= REACH; back++) {
    const near = groups.filter(
      (group) =>
        kinds.includes(group.kind) &&
        bySentence.get(group)!.some(([sentence, end]) => sentence === token.sentence - back && end <= token.start),
    );
    if (near.length > 0) return near.length === 1 ? near[0]! : null;
  }
  return null;
}
