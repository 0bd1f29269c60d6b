import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from './form-index.ts';
import { packageRoot } from './package-root.ts';

/** What the words of a question can have to do with. */
export type RefusalTopic =
  | 'asks'
  | 'requests'
  | 'indirect'
  | 'modal'
  | 'violence'
  | 'intent'
  | 'turn'
  | 'exposure'
  | 'security'
  | 'where'
  | 'habit'
  | 'private'
  | 'means'
  | 'future'
  | 'ofRecord';

const data = once(
  () =>
    JSON.parse(readFileSync(join(packageRoot, 'src/codebook/data/refusal-words.json'), 'utf8')) as Readonly<
      Record<string, readonly string[] | string>
    >,
);

const compiled = new Map<RefusalTopic, RegExp>();

/** Words of one topic, as one linear pattern on word boundaries. */
export function refusalWordsOf(topic: RefusalTopic): RegExp {
  let found = compiled.get(topic);
  if (found === undefined) {
    const words = (data()[topic] as readonly string[]).join('|');
    found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
    compiled.set(topic, found);
  }
  return found;
}
