import { hashString } from '../../annotate/linear/hash.ts';

const codes = new Map<string, number>();

/** Hash of a short string of a closed set (a tag, a relation, an affix), computed once. */
export function codeOf(word: string): number {
  let code = codes.get(word);
  if (code === undefined) {
    code = hashString(word);
    if (codes.size < 20_000) codes.set(word, code);
  }
  return code;
}
