import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error.ts';
import type { Sessions } from './session.ts';

/** No inline script or style, nothing from elsewhere, in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=()',
};

/** Every answer carries the same security headers, errors too. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

/**
 * Lets through only requests that name this server by an allowed host, against rebound names, and come from no other origin.
 * `hosts`: `localhost:7070` and the like; with the port where it is not the default one.
 */
export function onlyFromHere(hosts: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!hosts.includes(host)) {
      throw new ApiError('forbidden', `the host ${hosts.join(' or ')}`, `"${host.slice(0, 80)}"`, 'Open that address.');
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && !hosts.some((allowed) => origin === `http://${allowed}`)) {
      throw new ApiError(
        'forbidden',
        'a request from this page',
        `the origin "${origin.slice(0, 80)}"`,
        'Ask from here.',
      );
    }
    if (c.req.header('sec-fetch-site') === 'cross-site') {
      throw new ApiError('forbidden', 'a request from this page', 'one from another site', 'Open the address itself.');
    }
    await next();
  };
}

/** Writes need the token of their session; `GET /api/session` gives both. Checks of words change nothing and need none. */
export function onlyWithToken(sessions: Sessions): MiddlewareHandler {
  return async (c, next) => {
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.req.path === '/api/check';
    if (!reads && !sessions.allows(c.req.header('cookie'), c.req.header('x-csrf-token'))) {
      throw new ApiError(
        'forbidden',
        'the header x-csrf-token of this session',
        c.req.header('x-csrf-token') ? 'another token' : 'none',
        'Ask GET /api/session for a session and its token.',
      );
    }
    await next();
  };
}
