import type { Judgement } from '../../src/model/judgement.ts';
import type { Review } from '../../src/model/review.ts';
import type { Evidence } from '../../src/model/sourced-record.ts';
import type { Told } from '../told.ts';

/** The evidence that these reports make, in the order given. */
export function evidenceOf(
  told: readonly Told[],
  judgements: readonly Judgement[] = [],
  reviews: readonly Review[] = [],
): Evidence {
  return {
    documents: new Map(told.map((t) => [t.document.id, t.document])),
    sources: new Map(told.map((t) => [t.source.id, t.source])),
    reports: told.map((t) => t.report),
    readings: told.map((t) => t.reading()),
    judgements,
    reviews,
  };
}
