import { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { LedgerError } from '../ledger/index.ts';

/** The one shape in which every route fails: what was expected, what was found, what to do. */
export const ErrorShape = z
  .object({
    error: z.object({
      code: z.enum(['bad_request', 'forbidden', 'not_found', 'too_large', 'refused', 'held', 'ledger', 'internal']),
      expected: z.string(),
      found: z.string(),
      remedy: z.string(),
    }),
  })
  .openapi('Error');
export type ErrorBody = z.infer<typeof ErrorShape>;
type Code = ErrorBody['error']['code'];

const STATUS: Readonly<Record<Code, ContentfulStatusCode>> = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  too_large: 413,
  refused: 422,
  held: 409,
  ledger: 500,
  internal: 500,
};

/** A failure that whoever asked can mend. */
export class ApiError extends Error {
  constructor(
    readonly code: Code,
    readonly expected: string,
    readonly found: string,
    readonly remedy: string,
  ) {
    super(`expected ${expected}, found ${found}. ${remedy}`);
    this.name = 'ApiError';
  }
}

export function notFound(what: string, id: string): ApiError {
  return new ApiError('not_found', `the id of ${what}`, `"${id.slice(0, 80)}"`, 'Take an id from a list of the API.');
}

/** Any error as body and status. What a bug says stays in the log: it may quote what is on record. */
export function errorResponse(error: unknown): { body: ErrorBody; status: ContentfulStatusCode } {
  const { code, expected, found, remedy } = asApiError(error);
  return { body: { error: { code, expected, found, remedy } }, status: STATUS[code] };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof LedgerError) {
    const code = error.fault === 'held' ? 'held' : 'ledger';
    const remedy = code === 'held' ? 'Wait until the other writer is done, then try again.' : 'Run "onrecord verify".';
    return new ApiError(code, 'a ledger that can be used', error.message, remedy);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiError('bad_request', 'a request that can be read', error.message, 'See GET /api/openapi.json.');
  }
  return new ApiError('internal', 'an answer', 'a fault of the program', 'The server log names it; please report it.');
}
