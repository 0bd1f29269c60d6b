import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure, get } from '../../src/web/api/client.ts';

/** A server whose answer begins well and then fails with `failure`. */
function answerCutBy(failure: unknown): void {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"marks": [')),
    pull: (controller) => controller.error(failure),
  });
  vi.stubGlobal('fetch', async () => new Response(body, { headers: { 'content-type': 'application/json' } }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an answer of the API', () => {
  it('is given as it came', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ marks: [] }));
    expect(await get('/api/places')).toEqual({ marks: [] });
  });

  it('that is called off while it arrives is not taken for an empty one', async () => {
    answerCutBy(new DOMException('called off', 'AbortError'));
    await expect(get('/api/places')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that breaks off is said to be missing', async () => {
    answerCutBy(new TypeError('network error'));
    await expect(get('/api/places')).rejects.toMatchObject({ name: 'ApiFailure', status: 503 });
  });

  it('without JSON, of a server that refuses, keeps its status', async () => {
    vi.stubGlobal('fetch', async () => new Response('nothing here', { status: 404, statusText: 'Not Found' }));
    const failure = await get('/api/places').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ status: 404, message: 'Not Found' });
  });
});
