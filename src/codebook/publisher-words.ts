import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';
import { findKnownSource } from './known-sources.ts';

/** A word that publishers have in their names. */
interface PublisherWord extends Sourced {
  readonly word: string;
  /** It also counts as the end of a longer word: "ValleyPress". */
  readonly endsNames: boolean;
}

const whole = once(() => new Set(dataEntries<PublisherWord>('publisher-words').map(({ word }) => word)));
const endings = once(() => dataEntries<PublisherWord>('publisher-words').filter(({ endsNames }) => endsNames));

/** True when a name is a known publisher's or reads like one ("Tribune", "ValleyPress"), as against a person's. */
export function readsLikePublisher(name: string): boolean {
  if (findKnownSource(name)) return true;
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => whole().has(word) || endings().some((ending) => word.endsWith(ending.word)));
}
