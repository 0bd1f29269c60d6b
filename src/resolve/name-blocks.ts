import { namePartsOf } from './name-parts.ts';
import { skeleton } from './name-sounds.ts';

/** What a person's name is filed under, so that its other spellings are found: the consonants of each of its telling parts. */
export function nameSounds(name: string): string[] {
  const parts = namePartsOf(name);
  const telling = parts.filter(({ light, initial }) => !light && !initial);
  return [...new Set((telling.length > 0 ? telling : parts).map(({ sounds }) => skeleton(sounds) || sounds))];
}
