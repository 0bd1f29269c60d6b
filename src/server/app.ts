import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { answers } from './answers.ts';
import { ApiError, errorResponse } from './api-error.ts';
import { onlyFromHere, onlyWithToken, secureHeaders } from './guard.ts';
import type { RecordDoor } from './record-door.ts';
import { registerActors } from './routes/actors.ts';
import { registerAdd } from './routes/add.ts';
import { registerBrief } from './routes/brief.ts';
import { registerClaims } from './routes/claims.ts';
import { registerIncidentHistory } from './routes/incident-history.ts';
import { registerIncidents } from './routes/incidents.ts';
import { registerOverview } from './routes/overview.ts';
import { registerReports } from './routes/reports.ts';
import { registerReviews } from './routes/reviews.ts';
import { registerStructure } from './routes/structure.ts';
import { Sessions } from './session.ts';
import type { StaticFile } from './static-files.ts';

export interface AppOptions {
  readonly door: RecordDoor;
  /** Hosts under which the server may be asked, `localhost:7070`. */
  readonly hosts: readonly string[];
  /** The browser's code by path; the API works without it. */
  readonly files?: ReadonlyMap<string, StaticFile>;
  /** Who is named in what a person decides here. */
  readonly actor?: string;
  /** Told of faults of the program. */
  readonly log?: (error: unknown) => void;
}

/** Most bytes of a request. */
const LARGEST_BODY = 50 * 1024 * 1024;

export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'onrecord',
    version: '1',
    description:
      'A sourced record of incidents and the claims held against it. Writes need the session cookie and the x-csrf-token of GET /api/session.',
  },
} as const;

/** The server as a fetch function: `app.fetch(request)`, or `app.request(path)` in a test. It keeps no socket and no file open. */
export function createApp(options: AppOptions): OpenAPIHono {
  const sessions = new Sessions();
  const app = new OpenAPIHono({ defaultHook: refuseUnreadable });
  app.onError((error, c) => {
    const { body, status } = errorResponse(error);
    if (status === 500) options.log?.(error);
    return c.json(body, status);
  });
  app.use(secureHeaders);
  app.use(onlyFromHere(options.hosts));
  app.use(onlyWithToken(sessions));
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  registerSession(app, sessions, options.actor ?? 'onrecord');
  registerOverview(app, options.door);
  registerIncidents(app, options.door);
  registerIncidentHistory(app, options.door);
  registerReports(app, options.door);
  registerClaims(app, options.door);
  registerStructure(app, options.door);
  registerActors(app, options.door);
  registerBrief(app, options.door);
  registerAdd(app, options.door);
  registerReviews(app, options.door, options.actor ?? 'onrecord');
  app.doc31('/api/openapi.json', apiInfo);
  app.get('*', (c) => {
    const file = fileFor(c.req.path, options.files ?? new Map());
    if (!file) throw noSuchPath(c.req.path);
    const cache = file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    return c.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': cache });
  });
  app.notFound((c) => {
    const { body, status } = errorResponse(noSuchPath(c.req.path));
    return c.json(body, status);
  });
  return app;
}

/** A page of the app has no file of its own: the browser's code draws it. */
function fileFor(path: string, files: ReadonlyMap<string, StaticFile>): StaticFile | undefined {
  const isPage = !path.startsWith('/api/') && !path.startsWith('/assets/');
  return files.get(path) ?? (isPage ? files.get('/index.html') : undefined);
}

function noSuchPath(path: string): ApiError {
  return new ApiError('not_found', 'a path of the API', `"${path.slice(0, 80)}"`, 'GET /api/openapi.json lists them.');
}

function tooLarge(): never {
  throw new ApiError('too_large', 'at most 50 MB', 'more', 'Send it in parts.');
}

type Unreadable = { success: true } | { success: false; error: z.ZodError };

function refuseUnreadable(result: Unreadable & object): void {
  if (result.success) return;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the request';
  throw new ApiError(
    'bad_request',
    `a ${where} that can be read`,
    issue?.message ?? 'none',
    'See GET /api/openapi.json.',
  );
}

function registerSession(app: OpenAPIHono, sessions: Sessions, actor: string): void {
  const SessionShape = z
    .object({ token: z.string(), actor: z.string() })
    .openapi('Session', { description: 'Send `token` as x-csrf-token with every write, and the cookie with it.' });
  const route = createRoute({
    method: 'get',
    path: '/api/session',
    summary: 'Starts a session: a cookie, and the token that writes need',
    responses: answers(SessionShape),
  });
  app.openapi(route, (c) => {
    const { session, setCookie } = sessions.open(c.req.header('cookie'));
    if (setCookie) c.header('set-cookie', setCookie);
    return c.json({ token: sessions.tokenOf(session), actor }, 200);
  });
}
