// Rewrites docs/screens/: one picture of each page over the example reports, wide and light, and of some narrow or dark. They are kept to be
// looked at (three quarters of their size), and beside a change of them in a review; docs/web.md says why no test compares them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { openSqliteLedger } = await import('../dist/src/ledger/index.js');
const { addReports } = await import('../dist/src/pipeline.js');
const { listen, openRecordDoor } = await import('../dist/src/server/index.js');

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = (process.env.PATH ?? '').split(delimiter);
const executablePath =
  process.env.ONRECORD_BROWSER ??
  folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
if (!executablePath) throw new Error('expected a Chromium in PATH, found none; name one in ONRECORD_BROWSER');

const LOOKS = [
  ['', { width: 1280, height: 900 }, 'light'],
  ['-narrow', { width: 390, height: 844 }, 'light'],
  ['-dark', { width: 1280, height: 900 }, 'dark'],
];
/** Pages that are also shown narrow and dark. */
const ALL_LOOKS = new Set(['/incidents', '/incidents/:id', '/review/:id']);

const patterns = [...readFileSync(join(root, 'src/web/pages/pages.tsx'), 'utf8').matchAll(/\{ path: '([^']*)'/g)].map(
  (match) => match[1] || '/',
);
const out = join(root, 'docs', 'screens');
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-screens-'));
const file = join(scratch, 'onrecord.db');
const ledger = openSqliteLedger(file, { mode: 'write', actor: 'screens' });
for await (const _ of addReports([join(root, 'examples', 'reports')], ledger));
await ledger.close();
const door = await openRecordDoor(file, 'screens');
const server = await listen({ door, actor: 'screens' }, 0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [suffix, viewport, colorScheme] of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 0.75 });
  const page = await context.newPage();
  for (const pattern of patterns) {
    if (suffix !== '' && !ALL_LOOKS.has(pattern)) continue;
    await page.goto(new URL(await addressOf(page, pattern), server.url).href, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(out, `${nameOf(pattern)}${suffix}.jpg`), type: 'jpeg', quality: 62 });
  }
  await context.close();
}
await browser.close();
await server.close();
await door.close();
rmSync(scratch, { recursive: true, force: true });

/** An address of a page: of one with an id the first that the list above it leads to, of incidents the most told. */
async function addressOf(page, pattern) {
  if (!pattern.includes('/:')) return pattern;
  const list = pattern.slice(0, pattern.indexOf('/:'));
  await page.goto(new URL(list === '/incidents' ? '/incidents?sort=sources' : list, server.url).href);
  const link = page.locator(`main a[href^="${list}/"]`).first();
  await link.waitFor({ state: 'attached' });
  return link.getAttribute('href');
}

function nameOf(pattern) {
  if (pattern === '/') return 'overview';
  return pattern.slice(1).replace('/:id', '-one').replaceAll('/', '-');
}
