import { contentId } from './content-id.ts';

/** A person's word on one statement. `corrected` names the person's own statement that supersedes it. */
export interface Review {
  readonly kind: 'review';
  readonly id: string;
  readonly statementId: string;
  readonly state: 'accepted' | 'rejected' | 'corrected' | 'withdrawn';
  readonly replacementId: string | null;
  readonly by: string;
  readonly note: string;
}

export function createReview(parts: Omit<Review, 'kind' | 'id'>): Review {
  return { kind: 'review', id: contentId('jdg', parts), ...parts };
}
