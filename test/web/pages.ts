import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/codebook/package-root.ts';
import type { TestBrowser } from './browser.ts';

/** The patterns of all pages, as the app lists them: a page that is added is tested without anybody naming it here. */
export function pagePatterns(): string[] {
  const list = readFileSync(join(packageRoot, 'src/web/pages/pages.tsx'), 'utf8');
  const found = [...list.matchAll(/\{ path: '([^']*)'/g)].map((match) => match[1] || '/');
  if (found.length < 10) throw new Error(`expected the pages of the app in pages.tsx, found ${found.length}`);
  return found;
}

/** An address of each page: of one with an id the first that the list above it leads to. */
export async function pageAddress(browser: TestBrowser, pattern: string): Promise<string> {
  if (!pattern.includes('/:')) return pattern;
  const list = pattern.slice(0, pattern.indexOf('/:'));
  const page = await browser.page(list);
  const link = page.locator(`main a[href^="${list}/"]`).first();
  await link.waitFor({ state: 'attached' });
  const address = await link.getAttribute('href');
  await page.close();
  if (!address) throw new Error(`expected a link to ${pattern} on ${list}, found none`);
  return address;
}
