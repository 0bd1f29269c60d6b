import { get } from '../api/client.ts';
import type { Codebook } from '../api/shapes.ts';
import { strings } from '../strings.ts';

const names = new Map<string, string>();

/** Learns the names of all codes; asked once, before the first page is drawn. */
export async function learnCodebook(): Promise<void> {
  const { types, siteKinds, targetKinds, weapons, posts } = await get<Codebook>('/api/codebook');
  for (const [kind, terms] of Object.entries({
    type: types,
    site: siteKinds,
    target: targetKinds,
    weapon: weapons,
    post: posts,
  })) {
    for (const { code, name } of terms) names.set(`${kind} ${code}`, name);
  }
}

/** The codebook's name of a code, or the code itself where it has none. */
export function codeName(kind: 'type' | 'site' | 'target' | 'weapon' | 'post', code: string): string {
  return names.get(`${kind} ${code}`) ?? code.replaceAll('_', ' ');
}

export function typeName(code: string | null): string {
  return code === null ? strings.unknownType : codeName('type', code);
}

/** Codes of a kind with their names, in the codebook's order. */
export function codesOf(kind: 'type' | 'site' | 'target' | 'weapon'): (readonly [code: string, name: string])[] {
  return [...names].flatMap(([key, name]) =>
    key.startsWith(`${kind} `) ? [[key.slice(kind.length + 1), name] as const] : [],
  );
}
