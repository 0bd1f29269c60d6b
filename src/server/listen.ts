import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { packageRoot } from '../codebook/package-root.ts';
import { overviewOf } from '../query/index.ts';
import { type AppOptions, createApp } from './app.ts';
import { readStaticFiles } from './static-files.ts';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the app on loopback only. `port` 0 takes any free one. Rejects when the port is taken. */
export function listen(options: Pick<AppOptions, 'door' | 'actor' | 'log'>, port: number): Promise<Listening> {
  const hosts: string[] = [];
  const app = createApp({ ...options, hosts, files: readStaticFiles(join(packageRoot, 'dist', 'web')) });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, ({ port: taken }: AddressInfo) => {
      hosts.push(`localhost:${taken}`, `127.0.0.1:${taken}`);
      warm(options.door);
      resolve({ url: `http://localhost:${taken}/`, close: () => closed(server) });
    });
    server.once('error', reject);
  });
}

function closed(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

/** Makes the record ready before the first page asks for it; a failure shows when one does. */
function warm(door: AppOptions['door']): void {
  door.index().then(
    (index) => overviewOf(index),
    () => undefined,
  );
}
