import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Style } from './style.ts';

/** What the views of `show` need to draw themselves. */
export interface ShowContext {
  readonly record: SourcedRecord;
  readonly style: Style;
  readonly width: number;
  readonly why: boolean;
  readonly sourceOf: (documentId: string) => string;
  readonly sightingsOf: (reportId: string) => Promise<readonly string[]>;
}
