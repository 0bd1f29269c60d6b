import { countryOfDemonym, demonymsByWord } from '../codebook/demonyms.ts';
import { once } from '../codebook/form-index.ts';
import type { Actor } from '../model/incident.ts';
import type { PostBody } from '../model/view/structure.ts';
import { groupKey } from '../resolve/index.ts';
import { fold } from './fold.ts';

export type NamedBody = Omit<PostBody, 'posts'>;

/**
 * The bodies that the words of a post name: the body that a report gives with it, a group of the record ("the Taliban's police
 * chief in Kunduz"), and a country ("Iran's supreme leader"). None where the words leave it open: it is not guessed.
 */
export function bodiesOfPost(post: string, body: string | null, groups: readonly Actor[]): NamedBody[] {
  const words = ` ${asWords(post)} `;
  const found = new Map<string, NamedBody>();
  if (body !== null) found.set(groupKey(body), { key: groupKey(body), name: body, actorId: null });
  for (const { id, name, aliases } of groups) {
    const isGiven = body !== null && aliases.some((one) => groupKey(one) === groupKey(body));
    const isNamed = body === null && aliases.some((one) => words.includes(` ${asWords(one)} `));
    const key = isGiven && body !== null ? groupKey(body) : groupKey(name);
    if (isGiven || isNamed) found.set(key, { key, name, actorId: id });
  }
  for (const code of countriesIn(post)) found.set(code, { key: code, name: countryName(code), actorId: null });
  return [...found.values()];
}

const asWords = (name: string) =>
  fold(name.replace(/['’]s\b/gu, ''))
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();

const displayNames = once(() => new Intl.DisplayNames(['en'], { type: 'region' }));
const countryName = (code: string) => displayNames().of(code) ?? code;

const codesByName = once(() => {
  const codes = [...demonymsByWord().values()].flatMap(({ kind, code }) => (kind === 'nation' ? [code] : []));
  return new Map(codes.map((code) => [countryName(code), code]));
});

/** Countries by name or adjective, as written: capitals count. Names of up to three words. */
function countriesIn(post: string): string[] {
  const words = post.replace(/['’]s\b/gu, '').split(/[^\p{L}\p{M}.-]+/u);
  const found = words.flatMap((word, i) => {
    const runs = [1, 2, 3].map((length) => words.slice(i, i + length).join(' '));
    return [countryOfDemonym(word), ...runs.map((run) => codesByName().get(run) ?? null)];
  });
  return [...new Set(found.filter((code) => code !== null))];
}
