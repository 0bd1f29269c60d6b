// Makes the pictures of docs/screens/ anew: one of each page over the example reports, wide and light, and of some narrow or dark, at three
// quarters of their size. Says which differ from those kept and by how much, writes these, and puts a picture with the differing pixels in red
// beside each in .cache/screens/. With --check nothing in docs/ is written. docs/web.md says why no test compares them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const { openSqliteLedger } = await import('../dist/src/ledger/index.js');
const { addReports, recordVerdicts } = await import('../dist/src/pipeline.js');
const { listen, openRecordDoor } = await import('../dist/src/server/index.js');

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = (process.env.PATH ?? '').split(delimiter);
const executablePath =
  process.env.ONRECORD_BROWSER ??
  folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
if (!executablePath) throw new Error('expected a Chromium in PATH, found none; name one in ONRECORD_BROWSER');

const onlyCheck = process.argv.includes('--check');
/** A colour that differs by less than this, of 255, is what JPEG makes of the same pixel. */
const LEAST_STEP = 32;
/** A smaller share of the pixels than this is no change that an eye finds. */
const LEAST_SHARE = 0.0002;

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
await recordVerdicts(ledger);
await ledger.close();
const door = await openRecordDoor(file, 'screens');
const server = await listen({ door, actor: 'screens' }, 0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const pictures = new Map();
for (const [suffix, viewport, colorScheme] of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 0.75, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const pattern of patterns) {
    if (suffix !== '' && !ALL_LOOKS.has(pattern)) continue;
    await page.goto(new URL(await addressOf(page, pattern), server.url).href, { waitUntil: 'networkidle' });
    pictures.set(`${nameOf(pattern)}${suffix}.jpg`, await page.screenshot({ type: 'jpeg', quality: 62 }));
  }
  await context.close();
}
await report(pictures);
await browser.close();
await server.close();
await door.close();
rmSync(scratch, { recursive: true, force: true });

/** Compares the new pictures with those kept, says what it finds, and writes what differs. */
async function report(made) {
  const differing = join(root, '.cache', 'screens');
  rmSync(differing, { recursive: true, force: true });
  mkdirSync(differing, { recursive: true });
  mkdirSync(out, { recursive: true });
  const canvas = await browser.newPage();
  const gone = readdirSync(out).filter((name) => !made.has(name));
  for (const name of gone) {
    console.log(`gone     ${name}`);
    if (!onlyCheck) rmSync(join(out, name));
  }
  for (const [name, picture] of made) {
    const kept = join(out, name);
    const before = existsSync(kept) ? readFileSync(kept) : null;
    const found = before && (await canvas.evaluate(difference, [asUrl(before), asUrl(picture), LEAST_STEP]));
    if (found && found.share < LEAST_SHARE) continue;
    const share = found ? `${(found.share * 100).toFixed(2)} %`.padStart(8) : 'new     ';
    console.log(`${share} ${name}`);
    if (found?.image) writeFileSync(join(differing, `${name}-changed.png`), Buffer.from(found.image, 'base64'));
    if (!onlyCheck) writeFileSync(kept, picture);
  }
  console.log(`${made.size} pictures made; those that are not named are as they were kept`);
}

function asUrl(jpeg) {
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

/** Runs in the browser: the share of pixels of which a colour differs by `step` or more, and a picture that has them in red. */
async function difference([before, after, step]) {
  const pixelsOf = async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { canvas, context, data: context.getImageData(0, 0, image.width, image.height) };
  };
  const [old, now] = [await pixelsOf(before), await pixelsOf(after)];
  if (old.data.width !== now.data.width || old.data.height !== now.data.height) return { share: 1, image: null };
  const [a, b] = [old.data.data, now.data.data];
  let changed = 0;
  for (let i = 0; i < a.length; i += 4) {
    const far = Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2])) >= step;
    if (far) changed += 1;
    b.set(far ? [220, 0, 0, 255] : [b[i], b[i + 1], b[i + 2], 90], i);
  }
  if (changed === 0) return { share: 0, image: null };
  now.context.putImageData(now.data, 0, 0);
  const bytes = new Uint8Array(await (await now.canvas.convertToBlob()).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { share: (4 * changed) / a.length, image: btoa(text) };
}

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
