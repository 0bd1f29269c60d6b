import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/index.ts';

const app = createApp({ door: {} as never, hosts: ['localhost'] });
const described = await (await app.request('http://localhost/api/openapi.json')).json();

interface Described {
  readonly paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
}

describe('the description of the API', () => {
  // To renew it after a change of the API, run this test once with ONRECORD_UPDATE=1.
  it('is the one kept in docs', async () => {
    const path = new URL('../../docs/openapi.json', import.meta.url);
    const now = `${JSON.stringify(described, null, 2)}\n`;
    if (process.env.ONRECORD_UPDATE === '1') (await import('node:fs')).writeFileSync(path, now);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(described);
  });

  it('has every route of the API but those that give no JSON', () => {
    const { paths } = described as Described;
    const routes = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const named = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m} ${path}`));
    const plain = ['get /api/openapi.json', 'get /api/reports/{id}/text', 'get /api/brief.md', 'get /api/brief.html'];
    expect([...new Set(routes)].filter((route) => !plain.includes(route)).sort()).toEqual(named.sort());
  });

  it('says of each route what it gives and how it fails', () => {
    const { paths } = described as Described;
    for (const methods of Object.values(paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).toBeTruthy();
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '400', '403', '404', '500']));
      }
    }
  });
});
