import type { PartialDate } from '../../model/partial-date.ts';
import type { TimeExpression } from '../annotated.ts';

export interface TimeContext {
  /** When the report was published; null when not known. */
  readonly published?: PartialDate | null;
  /** The dateline's date where the caller knows it; null to have it read in the text. */
  readonly dateline?: PartialDate | null;
  /** The page's address: a year in it fills in a missing year. */
  readonly url?: string | null;
  /** BCP 47, with its region where known: `en-GB` and `en-AF` read 03/04/2023 as 3 April, `en-US` as 4 March, `en` leaves it open. */
  readonly locale?: string | null;
  /** `news` points from the day of speaking, `narrative` (history, chronicles) from the story's own dates; `auto` looks at the text's years. */
  readonly genre?: 'news' | 'narrative' | 'auto';
}

export type Anchor = TimeExpression['anchor'];
