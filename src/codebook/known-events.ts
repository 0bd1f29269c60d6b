import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, once } from './form-index.ts';

/** A turning point that people count from: "since the takeover". */
export interface KnownEvent extends Sourced {
  readonly id: string;
  readonly name: string;
  /** ISO day. */
  readonly from: string;
  readonly country: string | null;
  readonly countryCode: string | null;
  readonly words: readonly string[];
}

const byLength = once(() =>
  dataEntries<KnownEvent>('known-events')
    .flatMap((event) => event.words.map((words) => ({ words, event })))
    .sort((a, b) => b.words.length - a.words.length),
);

/** The known event whose words stand in `text` (any case), the longest wording first; null when there is none. */
export function knownEventIn(text: string): KnownEvent | null {
  const key = formKey(text);
  return byLength().find(({ words }) => key.includes(words))?.event ?? null;
}
