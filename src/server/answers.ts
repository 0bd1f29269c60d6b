import type { z } from '@hono/zod-openapi';
import { ErrorShape } from './api-error.ts';

/** The answers of a route: what it gives, and the one shape in which it fails. */
export function answers<T extends z.ZodType>(schema: T) {
  const fails = (description: string) => ({ description, content: { 'application/json': { schema: ErrorShape } } });
  return {
    200: { description: 'What was asked for.', content: { 'application/json': { schema } } },
    400: fails('The request cannot be read.'),
    403: fails('From another page, or without the token of the session.'),
    404: fails('There is no such thing on record.'),
    409: fails('Another process writes to the ledger.'),
    413: fails('Too large.'),
    422: fails(
      'A question that is not answered: what may be attacked, where a living person is, how something is guarded.',
    ),
    500: fails('The ledger or the program failed.'),
  };
}
