import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openSqliteLedger } from '../src/ledger/index.ts';
import type { Incident } from '../src/model/incident.ts';
import type { SourcedRecord } from '../src/model/sourced-record.ts';
import { RecordIndex } from '../src/query/index.ts';
import { createApp, listen, openRecordDoor, type RecordDoor } from '../src/server/index.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { simulatedReports } from './simulated-record.ts';

const SMALL = 10_000;
const LARGE = 100_000;
const RUNS = 9;

/**
 * The app in a real browser over simulated records: the first view of 10,000 incidents, the time from choosing a filter to its rows being
 * painted at 100,000, and from a decision to what it led to at 10,000 with a real ledger. `--set 1000,5000` gives other numbers. Needs a Chromium
 * in PATH or ONRECORD_BROWSER. Times are medians in milliseconds, by the browser's performance marks.
 */
export async function run({ sets }: BenchOptions): Promise<Figure[]> {
  const [small = SMALL, large = LARGE] = sets.map(Number);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: browserFile(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    return [...(await firstViews(browser, small)), ...(await filters(browser, large)), ...(await decisions(small))];
  } finally {
    await browser.close();
  }
}

function browserFile(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  const file = process.env.ONRECORD_BROWSER ?? found;
  if (!file) throw new Error('expected a Chromium in PATH, found none; name one in ONRECORD_BROWSER');
  return file;
}

async function firstViews(browser: Browser, incidents: number): Promise<Figure[]> {
  const { door, ready } = doorTo(recordInMemory(incidents));
  const server = await listen({ door, actor: 'bench' }, 0);
  await door.index();
  const figures: Figure[] = [{ name: `ready_ms_${incidents}`, value: Math.round(ready), unit: 'ms' }];
  for (const [name, path, selector] of [
    ['overview', '', '.lede'],
    ['incidents', 'incidents', '.incidents-table .body .row'],
    ['claims', 'claims', '.claim-item'],
    ['review', 'review', '.lines li'],
  ] as const) {
    const times: number[] = [];
    for (let i = 0; i < RUNS; i++) times.push(await firstView(browser, `${server.url}${path}`, selector));
    figures.push({ name: `first_view_${name}_ms_${incidents}`, value: median(times), unit: 'ms' });
  }
  await server.close();
  return figures;
}

/** Milliseconds from the start of the navigation, with nothing in the cache, until what matters is painted. */
async function firstView(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(markWhenShown, selector);
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0, null, { timeout: 120_000 });
  const time = await page.evaluate(() => performance.getEntriesByName('shown')[0]!.startTime);
  await context.close();
  return time;
}

/** Runs in the page: marks the frame after the one in which the selector is first there. */
function markWhenShown(selector: string): void {
  const look = () => {
    if (!document.querySelector(selector)) requestAnimationFrame(look);
    else requestAnimationFrame(() => performance.mark('shown'));
  };
  requestAnimationFrame(look);
}

async function filters(browser: Browser, incidents: number): Promise<Figure[]> {
  const { door, ready } = doorTo(recordInMemory(incidents, 1));
  const server = await listen({ door, actor: 'bench' }, 0);
  await door.index();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(`${server.url}incidents`);
  await page.waitForSelector('.incidents-table .body .row', { timeout: 120_000 });
  await page.waitForSelector('.map svg .place');
  await page.waitForTimeout(1000);
  const list: number[] = [];
  const all: number[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < RUNS * 2; i++) {
    const [rows, views] = await toggle(page, i);
    list.push(rows);
    all.push(views);
  }
  const { user, system } = process.cpuUsage(before);
  await server.close();
  return [
    { name: `ready_ms_${incidents}`, value: Math.round(ready), unit: 'ms' },
    { name: `filter_server_cpu_ms_${incidents}`, value: Math.round((user + system) / 1000 / (RUNS * 2)), unit: 'ms' },
    { name: `filter_to_rows_ms_${incidents}`, value: median(list), unit: 'ms' },
    { name: `filter_to_all_views_ms_${incidents}`, value: median(all), unit: 'ms' },
    { name: 'peak_mb', value: Math.round(process.resourceUsage().maxRSS / 1024), unit: 'MB' },
  ];
}

/** Ticks or unticks a value of a facet: milliseconds until the new rows are painted, and until map and timeline are too. */
async function toggle(page: Page, i: number): Promise<[rows: number, views: number]> {
  const times = await page.evaluate(async (at) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.facet input')];
    const box = boxes.find((one) => one.checked) ?? boxes[at % 12]!;
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const total = text('.total strong');
    const caption = text('.timeline') + text('.map .as-table');
    const until = (done: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!done()) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.mark('painted').startTime));
        };
        look();
      });
    const from = performance.mark('chosen').startTime;
    box.click();
    const rows = until(() => text('.total strong') !== total && !document.querySelector('.found.stale'));
    const views = until(() => text('.timeline') + text('.map .as-table') !== caption);
    return [(await rows) - from, (await Promise.all([rows, views]))[1] - from] as [number, number];
  }, i);
  await page.waitForTimeout(400);
  return times;
}

/** From a decision to the page that shows it, on a real ledger; and the same where the record is read anew. */
async function decisions(incidents: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-webscale-'));
  const file = join(folder, 'onrecord.db');
  try {
    const ledger = openSqliteLedger(file, { mode: 'write', actor: 'bench' });
    const batch = [...simulatedReports(incidents)];
    for (let i = 0; i < batch.length; i += 500) {
      await ledger.add(
        batch
          .slice(i, i + 500)
          .map(({ reading, incident: _, ...one }) => ({ ...one, readings: [reading], where: 'bench' })),
      );
    }
    await ledger.close();
    const door = await openRecordDoor(file, 'bench');
    const start = performance.now();
    (await door.index()).rows();
    const whole = performance.now() - start;
    const times = await decide(
      door,
      batch.map(({ reading }) => reading.accounts[0]!.statements[5]!.id),
    );
    await door.close();
    return [
      { name: `rebuild_ms_${incidents}`, value: Math.round(whole), unit: 'ms' },
      { name: `decision_to_list_ms_${incidents}`, value: median(times), unit: 'ms' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rejects values one by one; each time the incidents are asked for, as the page does. */
async function decide(door: RecordDoor, statementIds: readonly string[]): Promise<number[]> {
  const app = createApp({ door, hosts: ['localhost'], actor: 'bench' });
  const session = await app.request('http://localhost/api/session');
  const { token } = (await session.json()) as { token: string };
  const cookie = (session.headers.get('set-cookie') ?? '').split(';')[0]!;
  const headers = { 'content-type': 'application/json', cookie, 'x-csrf-token': token };
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const body = JSON.stringify({ statementId: statementIds[(i * 97) % statementIds.length], state: 'rejected' });
    const start = performance.now();
    const response = await app.request('http://localhost/api/reviews', { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`expected a review to be written, found ${await response.text()}`);
    await (await app.request('http://localhost/api/incidents')).text();
    times.push(performance.now() - start);
  }
  return times;
}

/** A record whose incidents are known by construction, so that nothing needs to be resolved. */
function recordInMemory(incidents: number, most = 4): SourcedRecord {
  const reports = [...simulatedReports(incidents, most)];
  const accounts = new Map<number, string[]>();
  for (const { incident, reading } of reports) {
    const held = accounts.get(incident);
    if (held) held.push(reading.accounts[0]!.id);
    else accounts.set(incident, [reading.accounts[0]!.id]);
  }
  return {
    documents: new Map(reports.map(({ document }) => [document.id, document])),
    sources: new Map(reports.map(({ source }) => [source.id, source])),
    reports: reports.map(({ report }) => report),
    readings: reports.map(({ reading }) => reading),
    judgements: [],
    reviews: [],
    incidents: [...accounts].map(([n, ids]): Incident => {
      const id = `inc_${String(n).padStart(7, '0')}`;
      const grade = ids.length > 2 ? 'confirmed' : ids.length > 1 ? 'likely' : 'single_source';
      return { kind: 'incident', id, accountIds: ids, grade, gradeReasons: [] };
    }),
    actors: [],
    families: [],
  };
}

function doorTo(record: SourcedRecord): { door: RecordDoor; ready: number } {
  const start = performance.now();
  const index = new RecordIndex(record);
  index.rows();
  const ready = performance.now() - start;
  const refuse = async () => {
    throw new Error('expected a record in memory to be read only');
  };
  const door: RecordDoor = {
    index: async () => index,
    verify: refuse,
    decisions: async () => [],
    entry: async () => null,
    additions: async () => [],
    verdicts: async () => [],
    entriesOf: async () => [],
    write: refuse,
    close: async () => undefined,
  };
  return { door, ready };
}

function median(times: readonly number[]): number {
  return Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!);
}
