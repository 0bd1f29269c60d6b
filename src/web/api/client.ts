import { useEffect, useState } from 'preact/hooks';
import type { AddedResult } from './shapes.ts';

/** What the server said was wrong, in its one shape of errors. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }
}

interface ErrorBody {
  readonly error?: { readonly expected: string; readonly found: string; readonly remedy: string };
}

/** GET of a path of the API. Rejects with an ApiFailure, or an AbortError. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await fetch(path, signal ? { signal } : {}));
}

/** POST of JSON; writes carry the token of this session. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': await token() };
  return answer<T>(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Puts a file on record as it is. Resolves with what became of each report in it. */
export async function sendFile(file: File): Promise<readonly AddedResult[]> {
  const headers = { 'content-type': 'application/octet-stream', 'x-csrf-token': await token() };
  const path = `/api/reports?name=${encodeURIComponent(file.name.slice(-200))}`;
  const { results } = await answer<{ results: readonly AddedResult[] }>(
    await fetch(path, { method: 'POST', headers, body: file }),
  );
  return results;
}

async function answer<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as T & ErrorBody;
  if (response.ok) return body;
  const { error } = body;
  const words = error ? `expected ${error.expected}, found ${error.found}. ${error.remedy}` : response.statusText;
  throw new ApiFailure(response.status, words);
}

let session: Promise<{ token: string }> | null = null;

async function token(): Promise<string> {
  session ??= get<{ token: string }>('/api/session');
  return (await session).token;
}

export interface Asked<T> {
  readonly data: T | null;
  readonly error: Error | null;
  readonly loading: boolean;
}

/** Asks again whenever the path changes; what was known stays until the new answer is here. A null path asks nothing. */
export function useApi<T>(path: string | null, version = 0): Asked<T> {
  const [asked, setAsked] = useState<Asked<T> & { path: string | null }>({
    data: null,
    error: null,
    loading: path !== null,
    path: null,
  });
  useEffect(() => {
    if (path === null) return;
    const aborter = new AbortController();
    setAsked((old) => ({ ...old, loading: true }));
    get<T>(path, aborter.signal).then(
      (data) => setAsked({ data, error: null, loading: false, path }),
      (error: Error) => {
        if (error.name !== 'AbortError') setAsked({ data: null, error, loading: false, path });
      },
    );
    return () => aborter.abort();
  }, [path, version]);
  return asked;
}
