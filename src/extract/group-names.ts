import type { Token } from '../annotate/annotated.ts';
import { tokenize } from '../annotate/tokens/tokenize.ts';
import { type ArmedGroup, armedGroups, armedGroupsByAcronym } from '../codebook/armed-groups.ts';
import { formKey, once } from '../codebook/form-index.ts';
import { peopleWords } from '../codebook/people-words.ts';

interface GroupForm {
  readonly words: readonly string[];
  readonly id: string;
}

/** Forms by their first word, longest first; words as the tokenizer cuts them, hyphens apart. */
const formsByFirst = once(() => {
  const index = new Map<string, GroupForm[]>();
  for (const group of armedGroups().values()) {
    for (const form of group.forms) {
      const words = wordsIn(form);
      if (words[0] === 'the' || words.length === 0) continue;
      const list = index.get(words[0]!) ?? [];
      list.push({ words, id: group.code });
      index.set(words[0]!, list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
});

/** Letters and digits run together, every other sign alone: finer than the tokenizer, so both sides are cut alike. */
function wordsIn(form: string): string[] {
  return formKey(form).match(/[\p{L}\p{M}\p{N}]+|'s|[^\s]/gu) ?? [];
}

/** Words that name a group only in company: "Haqqani" is a surname until "Haqqani facilitator". */
const contextual = once(
  () =>
    new Map(
      [...armedGroups().values()].flatMap((g) =>
        [...g.contextual, ...g.forms.flatMap((form) => /^(\S+) (?:network|faction)$/.exec(form)?.[1] ?? [])].map(
          (word): [string, string] => [formKey(word), g.code],
        ),
      ),
    ),
);

function hasMembers(tokens: readonly Token[], at: number): boolean {
  if (/^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.sentence === tokens[at]!.sentence && at - 1 > 0)
    return false;
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  const member = (token: Token | undefined) =>
    token !== undefined && token.lower === token.text && peopleWords.has(token.lower);
  return member(next) || (next !== undefined && next.lower === next.text && member(after));
}

/** The armed group named at token `at`, with the token after its name; null when none is. */
export function groupAt(tokens: readonly Token[], at: number): { readonly last: number; readonly id: string } | null {
  const token = tokens[at]!;
  const acronym = armedGroupsByAcronym().get(token.text);
  const [head] = wordsIn(token.text);
  for (const form of head === undefined ? [] : (formsByFirst().get(head) ?? [])) {
    const last = formEnd(tokens, at, form.words);
    if (
      last > 0 &&
      /\p{Lu}/u.test(
        tokens
          .slice(at, last)
          .map((t) => t.text)
          .join(' '),
      )
    )
      return { last, id: form.id };
  }
  if (acronym) return { last: at + 1, id: acronym[0]!.code };
  const shared = contextual().get(formKey(token.text));
  return shared && /^\p{Lu}/u.test(token.text) && hasMembers(tokens, at) ? { last: at + 1, id: shared } : null;
}

function formEnd(tokens: readonly Token[], at: number, form: readonly string[]): number {
  let k = 0;
  for (let i = at; i < tokens.length; i++) {
    for (const word of wordsIn(tokens[i]!.text)) {
      // A stop after the last letter ("ISIS-K.") may be the sentence's own.
      if (k === form.length && word === '.') continue;
      if (form[k] !== word) return 0;
      k += 1;
    }
    if (k === form.length) return i + 1;
  }
  return 0;
}

/** The group as the codebook lists it. */
export function listedGroup(id: string | null): ArmedGroup | null {
  return id === null ? null : (armedGroups().get(id) ?? null);
}

/** All armed groups that words name, in order: "a senior Taliban leader" names one. */
export function groupsNamedIn(words: string): ArmedGroup[] {
  const tokens = tokenize(words);
  const found: ArmedGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const group = groupAt(tokens, i);
    const listed = listedGroup(group?.id ?? null);
    if (listed && !found.includes(listed)) found.push(listed);
    i = group ? group.last : i + 1;
  }
  return found;
}
