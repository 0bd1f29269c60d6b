import { refuse } from '../check/index.ts';
import { ApiError } from './api-error.ts';

/** The words of a search, '' for none. Throws an ApiError for words that ask who or what may be attacked, or for a ranking of targets. */
export function wordsSearched(words: string | undefined): string {
  const refusal = refuse(words ?? '', 'searched');
  if (refusal === null) return words ?? '';
  throw new ApiError('refused', 'words that reports of the past may have', `"${refusal.words}"`, refusal.reason);
}
