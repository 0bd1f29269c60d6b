import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { strings } from '../strings.ts';
import type { AddedResult } from './shapes.ts';

/** What the server said was wrong, in its one shape of errors. */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** Why the question is not answered, where it is one of those. */
    readonly refusal: string | null = null,
  ) {
    super(message);
    this.name = 'ApiFailure';
  }
}

interface ErrorBody {
  readonly error?: {
    readonly code: string;
    readonly expected: string;
    readonly found: string;
    readonly remedy: string;
  };
}

/** GET of a path of the API. Rejects with an ApiFailure, or an AbortError. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reached(path, signal ? { signal } : {}));
}

/** Where nobody answers, the reason is one that a reader can act on. */
async function reached(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (failure) {
    throw isCalledOff(failure) ? failure : new ApiFailure(503, strings.serverGone);
  }
}

/** POST of JSON; writes carry the token of this session. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-csrf-token': await token() };
  return answer<T>(await reached(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Puts a file on record as it is. Resolves with what became of each report in it. */
export async function sendFile(file: File): Promise<readonly AddedResult[]> {
  const headers = { 'content-type': 'application/octet-stream', 'x-csrf-token': await token() };
  const path = `/api/reports?name=${encodeURIComponent(file.name.slice(-200))}`;
  const { results } = await answer<{ results: readonly AddedResult[] }>(
    await reached(path, { method: 'POST', headers, body: file }),
  );
  return results;
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return whole<T>(response);
  const { error } = (await response.json().catch(() => ({}))) as ErrorBody;
  const words = error ? `expected ${error.expected}, found ${error.found}. ${error.remedy}` : response.statusText;
  throw new ApiFailure(response.status, words, error?.code === 'refused' ? error.remedy : null);
}

/** The answer to its end: one that was cut short, or called off on the way, is none. */
async function whole<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch (failure) {
    throw isCalledOff(failure) ? failure : new ApiFailure(503, strings.serverGone);
  }
}

const isCalledOff = (failure: unknown) => (failure as Error).name === 'AbortError';

let session: Promise<{ token: string }> | null = null;

async function token(): Promise<string> {
  session ??= get<{ token: string }>('/api/session').catch((failure: unknown) => {
    session = null;
    throw failure;
  });
  return (await session).token;
}

export interface Asked<T> {
  readonly data: T | null;
  readonly error: Error | null;
  readonly loading: boolean;
  /** Asks once more; null where that would not help: what was asked for is not there, or cannot be read. */
  readonly again: (() => void) | null;
}

/** Asks again whenever the path changes; what was known stays until the new answer is here. A null path asks nothing. */
export function useApi<T>(path: string | null, version = 0): Asked<T> {
  const [asked, setAsked] = useState<Omit<Asked<T>, 'again'> & { path: string | null }>({
    data: null,
    error: null,
    loading: path !== null,
    path: null,
  });
  const [turn, setTurn] = useState(0);
  // Before the frame is drawn, not after it: the request is on its way a frame earlier.
  useLayoutEffect(() => {
    if (path === null) return;
    const aborter = new AbortController();
    setAsked((old) => ({ ...old, loading: true }));
    get<T>(path, aborter.signal).then(
      (data) => setAsked({ data, error: null, loading: false, path }),
      (error: Error) => {
        if (!isCalledOff(error)) setAsked({ data: null, error, loading: false, path });
      },
    );
    return () => aborter.abort();
  }, [path, version, turn]);
  const inVain = asked.error instanceof ApiFailure && asked.error.status < 500 && asked.error.status !== 409;
  return { ...asked, again: asked.error && !inVain ? () => setTurn(turn + 1) : null };
}

/** An answer as it is shown: a new one waits until `ready`, and then for the frame after that which is more urgent was drawn. */
export function useLater<T>(asked: Asked<T>, ready: boolean): Asked<T> {
  const { data, error } = asked;
  const [shown, setShown] = useState({ data, error });
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => setShown({ data, error }));
    return () => cancelAnimationFrame(frame);
  }, [data, error, ready]);
  return { ...asked, ...shown };
}
