import type { z } from '@hono/zod-openapi';
import { describe, expectTypeOf, it } from 'vitest';
import type { IncidentView, ReportView } from '../../src/query/index.ts';
import type { CheckAnswerShape, ClaimShape } from '../../src/server/shapes/claims.ts';
import type { IncidentListShape, IncidentRowShape } from '../../src/server/shapes/incidents.ts';
import type { ReportListShape } from '../../src/server/shapes/reports.ts';
import type * as web from '../../src/web/api/shapes.ts';

/** Held by the type check: what the server gives has all that the browser reads, in the same shape. */
describe('what the browser reads of the API', () => {
  it('is what the server declares', () => {
    expectTypeOf<z.infer<typeof IncidentRowShape>>().toExtend<web.IncidentRow>();
    expectTypeOf<z.infer<typeof IncidentListShape>>().toExtend<web.IncidentList>();
    expectTypeOf<z.infer<typeof ReportListShape>>().toExtend<web.ReportList>();
    expectTypeOf<IncidentView>().toExtend<web.IncidentView>();
    expectTypeOf<ReportView>().toExtend<web.ReportView>();
    expectTypeOf<z.infer<typeof ClaimShape>['row']>().toExtend<web.ClaimRow>();
    expectTypeOf<z.infer<typeof CheckAnswerShape>['kind']>().toEqualTypeOf<web.CheckAnswer['kind']>();
  });
});
