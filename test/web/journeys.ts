import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { packageRoot } from '../../src/codebook/package-root.ts';
import { type Listening, listen } from '../../src/server/index.ts';
import { recordOfReports } from '../server/served.ts';
import { findBrowser, TestBrowser } from './browser.ts';

const executable = findBrowser();
if (!executable) console.warn('left out: the journeys of the app need a Chromium, and none was found in PATH');

/** The example reports that the demonstration reads. */
export const EXAMPLE_REPORTS = join(packageRoot, 'examples', 'reports');

interface JourneyRecord {
  /** Files with their texts, or a folder. */
  readonly reports: Parameters<typeof recordOfReports>[0];
  /** Puts on record how claims came to stand, as "onrecord add" does. */
  readonly verdicts?: boolean;
  /** Who decides in this app. */
  readonly actor?: string;
  /** Faults of pages that a file expects; any other at its end fails it. `any`: its tests look at them themselves. */
  readonly expected?: RegExp | 'any';
}

/** The app over a record of its own, in a browser of its own: one of each for a test file. */
export class ServedApp {
  private running: { server: Listening; browser: TestBrowser; close: () => Promise<void> } | null = null;
  /** What went wrong in pages opened by `visit`, a blocked script too. */
  readonly faults: string[] = [];

  async start({ reports, verdicts = false, actor = 'tester' }: JourneyRecord): Promise<void> {
    const { door, close } = await recordOfReports(reports, { verdicts });
    const server = await listen({ door, actor }, 0);
    this.running = { server, close, browser: await TestBrowser.open(server.url, executable!) };
  }

  async stop(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.server.close();
    await this.running?.close();
  }

  get browser(): TestBrowser {
    return this.started().browser;
  }

  get server(): Listening {
    return this.started().server;
  }

  readonly visit = (path: string): Promise<Page> => this.browser.page(path, this.faults);

  readonly api = async <T>(path: string): Promise<T> =>
    (await fetch(new URL(path, this.server.url))).json() as Promise<T>;

  private started() {
    if (!this.running) throw new Error('expected the app to be served, found it asked for before the first test');
    return this.running;
  }
}

/** Tests of the app in a browser, over a record of its own; left out where there is no browser. */
export function describeInBrowser(name: string, record: JourneyRecord, tests: (app: ServedApp) => void): void {
  const { expected } = record;
  describe.skipIf(!executable)(name, () => {
    const app = new ServedApp();
    // Reading the example reports and starting a browser takes longer than a hook is given where many tests run at once.
    beforeAll(() => app.start(record), 180_000);
    afterAll(async () => {
      await app.stop();
      if (expected !== 'any') expect(app.faults.filter((fault) => !expected?.test(fault))).toEqual([]);
    });
    tests(app);
  });
}

/** What the first element of a selector shows. */
export const text = (page: Page, selector: string) => page.locator(selector).first().innerText();

/** The number of incidents that a filter leaves. */
export const totalOf = async (page: Page) => Number.parseInt(await text(page, '.total strong'), 10);
