import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

let app: AskedApp;
let close: () => Promise<void>;

beforeAll(async () => {
  const record = await recordOfReports({ 'one.txt': BLAST_REPORTS['one.txt'] });
  close = record.close;
  app = new AskedApp(record.door);
});
afterAll(() => close());

const statusOf = async (headers: Record<string, string>, init: RequestInit = {}) =>
  (await app.ask('/api/overview', { ...init, headers })).status;

describe('a request', () => {
  it.each([
    'evil.example',
    'localhost',
    'localhost:80',
    '127.0.0.1:7070.evil.example',
    '',
  ])('for the host "%s" is refused', async (host) => {
    expect(await statusOf({ host })).toBe(403);
  });

  it.each([
    'http://evil.example',
    'null',
    'https://localhost:7070',
    'http://localhost:7071',
  ])('from the origin %s is refused', async (origin) => {
    expect(await statusOf({ host: 'localhost:7070', origin })).toBe(403);
  });

  it('that a browser marks as from another site is refused', async () => {
    expect(await statusOf({ host: 'localhost:7070', 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  it('from here is answered', async () => {
    expect(await statusOf({ host: 'localhost:7070', origin: 'http://localhost:7070' })).toBe(200);
  });
});

describe('a write', () => {
  const write = (headers: Record<string, string>) =>
    app.ask('/api/nothing', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it('without a token is refused', async () => {
    expect((await write({})).status).toBe(403);
  });

  it('with the token of another session is refused', async () => {
    const mine = await app.ask('/api/session');
    const other = await app.ask('/api/session');
    const cookie = mine.headers.get('set-cookie')!.split(';')[0]!;
    const { token } = (await other.json()) as { token: string };
    expect((await write({ cookie, 'x-csrf-token': token })).status).toBe(403);
  });

  it('with its own token goes on', async () => {
    expect((await app.post('/api/nothing', {})).status).toBe(404);
  });
});

describe('every answer', () => {
  it.each([
    '/api/overview',
    '/api/incidents',
    '/api/nothing',
    '/api/reports/doc_0',
    '/api/session',
    '/api/openapi.json',
  ])('%s carries the security headers', async (path) => {
    const { headers } = await app.ask(path);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('starts a session that no script can read and no other site can use', async () => {
    const { headers } = await app.ask('/api/session');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
  });
});
