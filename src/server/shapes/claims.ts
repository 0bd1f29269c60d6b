import { z } from '@hono/zod-openapi';
import { FacetValueShape, IncidentRowShape } from './incidents.ts';
import { CheckShape, CitationShape, list, ReportHeadShape, VERDICTS } from './values.ts';

const text = () => z.string().nullable();

export const ClaimRowShape = z
  .object({
    id: z.string(),
    quote: z.string(),
    kind: text(),
    speaker: text(),
    side: text(),
    on: text(),
    sources: list(z.string()),
    verdict: z.enum(VERDICTS),
    reason: z.string(),
    for: z.number().int(),
    against: z.number().int(),
    since: text().openapi({ description: 'ISO day of publication since which it stands so, where the ledger says.' }),
    was: z.enum(VERDICTS).nullable().openapi({ description: 'How it stood before.' }),
  })
  .openapi('ClaimRow');

const VerdictStepShape = z.object({
  was: z.enum(VERDICTS).nullable(),
  verdict: z.enum(VERDICTS),
  since: text(),
  reason: z.string(),
  incidents: list(z.string()),
  recordedAt: z.string(),
});

export const ClaimListShape = z
  .object({
    total: z.number().int(),
    offset: z.number().int(),
    verdicts: list(FacetValueShape).openapi({ description: 'How many claims of the record stand how.' }),
    claims: list(ClaimRowShape),
  })
  .openapi('ClaimList');

export const ClaimShape = z
  .object({
    row: ClaimRowShape,
    report: ReportHeadShape,
    anchor: CitationShape,
    alsoAs: list(z.string()),
    speakerId: text(),
    history: list(VerdictStepShape).openapi({ description: 'How it came to stand as it does, in order.' }),
    checks: list(CheckShape),
    incidents: list(IncidentRowShape),
  })
  .openapi('Claim');

export const CheckAnswerShape = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('checked'),
      words: z.string(),
      verdict: z.enum(VERDICTS),
      checks: list(CheckShape),
      incidents: list(IncidentRowShape),
    }),
    z.object({ kind: z.literal('refusal'), ground: z.string(), reason: z.string(), words: z.string() }),
  ])
  .openapi('CheckAnswer');
