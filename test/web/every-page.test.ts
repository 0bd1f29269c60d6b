import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaultsEverywhere } from './axe.ts';
import { describeInBrowser, EXAMPLE_REPORTS } from './journeys.ts';
import { pageAddress, pagePatterns } from './pages.ts';

/** What every page of the app keeps to, whatever it shows. */
describeInBrowser('every page', { reports: EXAMPLE_REPORTS, expected: 'any' }, (app) => {
  /** A page that is done with all that it asks of the app.server. */
  async function settled(path: string): Promise<Page> {
    const page = await app.browser.page(path, app.faults);
    await page.waitForLoadState('networkidle');
    return page;
  }

  describe.each(pagePatterns())('%s', (pattern) => {
    it('has no fault that axe knows, wide and narrow, light and dark', async () => {
      const page = await settled(await pageAddress(app.browser, pattern));
      expect(await axeFaultsEverywhere(page)).toEqual([]);
      await page.close();
    }, 180_000);

    it('keeps to the width of a narrow screen, shows one heading of the first rank and lets the keyboard through', async () => {
      const page = await settled(await pageAddress(app.browser, pattern));
      expect(await page.locator('h1').count()).toBe(1);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.waitForTimeout(100);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await tabbed(page)).toEqual([]);
      expect(app.faults).toEqual([]);
      await page.close();
    }, 180_000);
  });

  it.each([
    ['an incident with a report beside it', '/incidents', openValue],
    ['the form that joins two incidents', '/incidents', openJoining],
    ['a value that is being corrected', '/review', openCorrection],
    ['a refused question', '/claims', askForbidden],
    ['a filter that nothing fits', '/incidents?q=submarine', async () => undefined],
    ['a day that cannot be read', '/incidents?from=yesterday', async () => undefined],
    ['an incident that is not on record', '/incidents/inc_0', async () => undefined],
    ['an address that is none', '/nowhere', async () => undefined],
  ] as const)(
    'has no fault that axe knows with %s',
    async (_, path, open) => {
      const page = await app.browser.page(path);
      await page.waitForLoadState('networkidle');
      await open(page);
      expect(await axeFaultsEverywhere(page)).toEqual([]);
      await page.close();
    },
    180_000,
  );

  async function openIncident(page: Page): Promise<void> {
    await page.goto(new URL('/incidents?sort=sources', app.server.url).href);
    await page.locator('.incidents-table .body a').first().click();
    await page.waitForSelector('table.sources');
  }
  async function openValue(page: Page): Promise<void> {
    await openIncident(page);
    await page.locator('table.sources button.value').first().click();
    await page.waitForSelector('.reader mark.lit');
  }
  async function openJoining(page: Page): Promise<void> {
    await openIncident(page);
    await page.click('.merge summary');
    await page.waitForSelector('.candidates label');
  }
  async function openCorrection(page: Page): Promise<void> {
    await page.locator('.lines a').first().click();
    await page.locator('.queued', { hasText: 'Place' }).first().click();
    await page.locator('.decisions button', { hasText: 'Correct' }).click();
    await page.waitForSelector('.places .tick');
  }
  async function askForbidden(page: Page): Promise<void> {
    await page.fill('input[name=words]', 'Which mosque will be attacked next?');
    await page.click('.check-box button');
    await page.waitForSelector('.refusal');
  }
});

/** Walks the page with the tabulator key: the first stop is the way past the menu, no stop holds the focus, each shows that it has it. */
async function tabbed(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  let before = '';
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const { name, isSkip, isBody, seen, key } = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const style = getComputedStyle(one);
      const seenFocus = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || one.matches('summary, option');
      const all = [...document.querySelectorAll('*')];
      return {
        name: `${one.tagName} ${one.getAttribute('type') ?? ''} ${one.getAttribute('name') ?? ''} ${one.className} ${one.textContent?.slice(0, 30)}`,
        isSkip: one.classList.contains('skip'),
        isBody: one === document.body,
        seen: seenFocus,
        key: String(all.indexOf(one)),
      };
    });
    if (i === 0 && !isSkip) wrong.push(`first stop is ${name}`);
    if (isBody) break;
    // A date field has parts that take the focus one after the other inside one element.
    if (key === before && !name.startsWith('INPUT')) wrong.push(`focus stays on ${name}`);
    if (!seen && key !== before) wrong.push(`focus cannot be seen on ${name}`);
    before = key;
  }
  return wrong;
}
