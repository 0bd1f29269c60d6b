import type { Annotated } from '../../annotate/annotated.ts';
import type { ToldAttribution } from '../attributions.ts';
import type { Line } from '../line.ts';
import type { MentionBook } from '../mentions.ts';

/** What the finder of claims reads: the lines of a document, and who is said in it to have done or denied something. */
export interface ClaimScene {
  readonly document: Annotated;
  readonly lines: readonly Line[];
  readonly attributions: readonly ToldAttribution[];
  readonly book: MentionBook;
}
