import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { addReports, recordVerdicts } from '../../src/pipeline.ts';
import { createApp, openRecordDoor, type RecordDoor } from '../../src/server/index.ts';

const HERE = 'http://localhost:7070';

/** A ledger in a folder of its own with the given reports, and the door to it; with `verdicts` it says how claims came to stand. */
export async function recordOfReports(reports: Readonly<Record<string, string>> | string, { verdicts = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-served-'));
  const file = join(folder, 'onrecord.db');
  const paths = typeof reports === 'string' ? [reports] : [];
  if (typeof reports !== 'string') {
    for (const [name, text] of Object.entries(reports)) {
      writeFileSync(join(folder, name), text);
      paths.push(join(folder, name));
    }
  }
  const ledger = openSqliteLedger(file, { mode: 'write', actor: 'tester' });
  for await (const added of addReports(paths, ledger)) {
    if (added.kind === 'refused') throw new Error(`expected a report that can be read, found ${added.found}`);
  }
  if (verdicts) await recordVerdicts(ledger);
  await ledger.close();
  const door = await openRecordDoor(file, 'tester');
  const close = async () => {
    await door.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { door, file, close };
}

/** The app without a socket: ask it by path. Writes get a session and its token first. */
export class AskedApp {
  readonly app;
  private session: { cookie: string; token: string } | null = null;

  constructor(door: RecordDoor, log: (error: unknown) => void = () => undefined) {
    this.app = createApp({ door, hosts: ['localhost:7070'], actor: 'tester', log });
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return Promise.resolve(this.app.request(`${HERE}${path}`, init));
  }

  async get(path: string): Promise<unknown> {
    return (await this.ask(path)).json();
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const { cookie, token } = await this.opened();
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': token, ...headers },
      body: JSON.stringify(body),
    });
  }

  async send(path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    const { cookie, token } = await this.opened();
    const headers = { 'content-type': 'application/octet-stream', cookie, 'x-csrf-token': token };
    return this.ask(path, { method: 'POST', headers, body });
  }

  private async opened() {
    if (!this.session) {
      const response = await this.ask('/api/session');
      const { token } = (await response.json()) as { token: string };
      this.session = { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0]!, token };
    }
    return this.session;
  }
}

/** Three reports written for tests: two of one blast with differing tolls, one with a claim of having ended all attacks. */
export const BLAST_REPORTS = {
  'one.txt':
    'Title: Blast at Kunduz bank kills five\nPublisher: Alpha Wire\nPublished: 2023-05-04\nURL: https://alpha.example.org/blast\n\nKUNDUZ, Afghanistan - A suicide bomber killed five people and wounded nine outside a bank in the city of Kunduz on Wednesday, 3 May 2023, police said. Islamic State claimed responsibility for the attack.\n',
  'two.txt':
    'Title: Hospital counts eight dead after Kunduz bombing\nPublisher: Beta Daily\nPublished: 2023-05-05\n\nKUNDUZ, Afghanistan - Eight people were killed and twelve wounded when a suicide bomber struck a bank in Kunduz on 3 May 2023, a hospital said. Islamic State claimed responsibility.\n',
  'three.txt':
    'Title: Taliban say Islamic State is defeated\nPublisher: Alpha Wire\nPublished: 2023-06-20\n\nKABUL - "Islamic State has been eliminated in Afghanistan and carries out no attacks any more," Taliban spokesman Zabihullah Mujahid said on 20 June 2023. A month earlier, on 3 May 2023, a suicide bomber killed five people at a bank in Kunduz, which Islamic State claimed.\n',
};
