import type { Annotated } from '../annotate/annotated.ts';
import { attributionsOf, type ToldAttribution } from './attributions.ts';
import { type Antecedent, type ResolvedLine, withAnaphors } from './group-anaphors.ts';
import type { Line } from './line.ts';

/** What the lines say of who did it, in order; "the group" and the like read as the group named last before them. */
export function toldAttributions(document: Annotated, lines: readonly Line[]): ToldAttribution[] {
  let before: Antecedent | null = null;
  return lines.flatMap((line) => {
    const resolved = withAnaphors(line, before);
    const plain = attributionsOf(document, line, before?.group ?? null);
    const told = resolved.line === line ? plain : [...plain, ...meant(document, line, resolved, plain)];
    const named = lastActor(line) ?? (resolved.line === line ? null : resolved.last);
    before = named ? { group: named, distance: 1 } : before && { ...before, distance: before.distance + 1 };
    return told;
  });
}

/** What is told of groups by what stands for them, where their names do not tell it already. */
function meant(
  document: Annotated,
  line: Line,
  resolved: ResolvedLine,
  plain: readonly ToldAttribution[],
): ToldAttribution[] {
  return attributionsOf(document, resolved.line, null)
    .map((one) => ({ ...one, line, at: resolved.origin(one.at), verb: resolved.origin(one.verb) }))
    .filter(
      ({ at, verb, name, status }) =>
        line.words[at]!.name === null &&
        !plain.some(
          (other) =>
            other.verb === verb || (other.name === name && (other.status === status || status === 'attributed')),
        ),
    );
}

/** The group named last in a line; "Taliban spokesman" names a speaker's side, not the group that a later "it" stands for. */
function lastActor({ words }: Line): Antecedent['group'] | null {
  const groups = words.flatMap(({ name }, i) =>
    name?.kind === 'group' && !OFFICE.test(words[i + 1]?.text ?? '') ? [{ name, i }] : [],
  );
  // "X, a faction of Y, claimed it": X is who is spoken of.
  const free = groups.filter(({ i }) => !GOVERNS.test(words[words[i - 1]?.text === 'the' ? i - 2 : i - 1]?.text ?? ''));
  return (free.at(-1) ?? groups.at(-1))?.name ?? null;
}

const GOVERNS = /^(?:of|to|with|from|against|than|like)$/;
const OFFICE =
  /^(?:'s|spokesm[ae]n|spokesperson|officials?|authorities|government|ministry|interior|police|security|forces|military|media|commander)$/;
