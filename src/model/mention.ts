import type { Citation } from './citation.ts';
import { contentId } from './content-id.ts';

export type MentionKind = 'person' | 'armed_group' | 'state_body' | 'organisation' | 'place' | 'post';

/**
 * A cited surface form. Mentions of one thing within a document share the id of the first full form (the chain's head);
 * which actors of the record they are is decided in resolve/, never here.
 */
export interface Mention {
  readonly kind: 'mention';
  readonly id: string;
  readonly mentionKind: MentionKind;
  /** The fullest form of the name in this document, e.g. "Khalil-ur-Rehman Haqqani" for a later "Haqqani". */
  readonly name: string;
  readonly citation: Citation;
}

export function createMention(mentionKind: MentionKind, name: string, citation: Citation): Mention {
  const id = contentId('men', { mentionKind, documentId: citation.documentId, span: citation.span });
  return { kind: 'mention', id, mentionKind, name, citation };
}
