import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine, or null. ONRECORD_BROWSER names another. */
export function findBrowser(): string | null {
  const named = process.env.ONRECORD_BROWSER;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser of its own for one test file, with nothing kept from before and nothing left behind. */
export class TestBrowser {
  private constructor(
    private readonly context: BrowserContext,
    private readonly folder: string,
    readonly url: string,
  ) {}

  static async open(url: string, executablePath: string): Promise<TestBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-browser-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath,
      headless: true,
      args: QUIET,
      viewport: { width: 1440, height: 1000 },
    });
    return new TestBrowser(context, folder, url);
  }

  /** A new page at `path`; what goes wrong in it, also a blocked script, is put on `faults`. */
  async page(path: string, faults: string[] = []): Promise<Page> {
    const page = await this.context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(new URL(path, this.url).href);
    await page.waitForSelector('main h1, main .lede, main .notice');
    return page;
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
