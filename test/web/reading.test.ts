import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { BLAST_REPORTS } from '../server/served.ts';
import { describeInBrowser } from './journeys.ts';

/** Arabic script with a Latin name inside; the words were written for the project. */
const RIGHT_TO_LEFT = {
  'four.txt':
    'Title: انفجار در شهر قندوز\nPublisher: روزنامه سحر\nPublished: 2023-05-05\nLanguage: fa\n\nقندوز - در انفجاری در شهر Kunduz در روز چهارشنبه ۳ می ۲۰۲۳ پنج نفر کشته شدند.\n',
};

/** How the app reads on other screens, in other directions, and when something is missing. */
describeInBrowser('reading the app', { reports: { ...BLAST_REPORTS, ...RIGHT_TO_LEFT }, expected: 'any' }, (app) => {
  async function narrow(path: string): Promise<Page> {
    const page = await app.browser.page(path);
    await page.setViewportSize({ width: 390, height: 844 });
    return page;
  }

  it('opens the facets behind a button on a narrow screen, and says how many values are chosen', async () => {
    const page = await narrow('/incidents');
    await page.waitForSelector('.facet', { state: 'attached' });
    expect(await page.locator('.facet').first().isVisible()).toBe(false);
    await page.click('.filters-toggle');
    await page.locator('.facet label', { hasText: 'Afghanistan' }).first().click();
    await page.waitForFunction(() => document.querySelector('.filters-toggle')?.textContent?.includes('1'));
    expect(page.url()).toContain('country=Afghanistan');
    expect(await page.getAttribute('.filters-toggle', 'aria-expanded')).toBe('true');
    await page.close();
  });

  it('shows in the menu of a narrow screen where one is', async () => {
    const page = await app.browser.page('/');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(new URL('/add', app.server.url).href);
    const current = page.locator('nav a[aria-current=page]').first();
    await current.waitFor();
    await page.waitForFunction(() => {
      const { left, right } = document.querySelector('.masthead nav a[aria-current]')!.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
    expect(await current.innerText()).toBe('Add reports');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  it('goes past the menu with the first key', async () => {
    const page = await app.browser.page('/claims');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.close();
  });

  it('sets a text of Arabic script from right to left inside a page that runs from left to right', async () => {
    const page = await app.browser.page('/reports');
    await page.locator('.lines a', { hasText: 'انفجار' }).first().click();
    await page.waitForSelector('.report-text');
    const directions = await page.evaluate(() => ({
      page: getComputedStyle(document.querySelector('main')!).direction,
      title: getComputedStyle(document.querySelector('h1')!).direction,
      text: getComputedStyle(document.querySelector('.report-text')!).direction,
    }));
    expect(directions).toEqual({ page: 'ltr', title: 'rtl', text: 'rtl' });
    await page.close();
  });

  it('lights up exactly the selected words of a text that runs from right to left', async () => {
    const { rows } = (await (await fetch(new URL('/api/reports', app.server.url))).json()) as {
      rows: { documentId: string; title: string | null }[];
    };
    const { documentId } = rows.find(({ title }) => title?.includes('انفجار'))!;
    const text = await (await fetch(new URL(`/api/reports/${documentId}/text`, app.server.url))).text();
    const start = text.indexOf('پنج نفر');
    const page = await app.browser.page(`/reports/${documentId}?from=${start}&until=${start + 7}`);
    await page.waitForSelector('mark.chosen');
    expect((await page.locator('mark.chosen').allTextContents()).join('')).toBe('پنج نفر');
    await page.close();
  });

  it('turns the whole page around where the language of the interface does', async () => {
    const page = await app.browser.page('/incidents');
    await page.waitForSelector('.incidents-table .body a');
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const [facets, found] = await page.evaluate(() =>
      ['.facets', '.found'].map((one) => document.querySelector(one)!.getBoundingClientRect().left),
    );
    expect(facets).toBeGreaterThan(found!);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('moves nothing by itself', async () => {
    const page = await app.browser.page('/');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.waitForSelector('.map svg');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await page.close();
  });

  it('says that the server is gone, and goes on when it is back', async () => {
    const page = await app.browser.page('/claims');
    await page.waitForSelector('.claim-item');
    await page.route('**/api/**', (route) => route.abort());
    await page.click('nav a[href="/reports"]');
    await page.waitForSelector('.failure');
    expect(await page.locator('.failure').innerText()).toContain('The server does not answer');
    await page.unroute('**/api/**');
    await page.click('.failure button');
    await page.waitForSelector('.lines li');
    await page.close();
  });

  it.each([
    ['/incidents?from=yesterday', 'a day, month or year in "from"'],
    ['/incidents/inc_0', 'the id of an incident'],
    ['/claims/clm_0', 'the id of a claim'],
    ['/reports/doc_0', 'the id of a document'],
    ['/brief?id=inc_0', 'the id of an incident'],
  ])('says of %s what it expected, and offers no second try in vain', async (path, words) => {
    const page = await app.browser.page(path);
    await page.waitForSelector('.failure');
    expect(await page.locator('.failure').first().innerText()).toContain(words);
    expect(await page.locator('.failure button').count()).toBe(0);
    await page.close();
  });

  it.each(['/incidents', '/reports', '/brief'])('does not search on %s for what may be attacked', async (path) => {
    const page = await app.browser.page(`${path}?q=${encodeURIComponent('which mosque will be attacked next')}`);
    await page.waitForSelector('.refusal');
    expect(await page.locator('.refusal').count()).toBe(1);
    expect(await page.locator('.refusal').innerText()).toContain('Not answered');
    expect(await page.locator('.failure').count()).toBe(0);
    await page.close();
  });

  it('takes a decision with what was typed as words, whatever they look like', async () => {
    const page = await app.browser.page('/review');
    await page.locator('.lines a').first().click();
    await page.waitForSelector('.desk mark.lit');
    await page.fill('input[name=note]', '<img src=x onerror=alert(1)>');
    await page.locator('.decisions button').first().click();
    await page.waitForFunction(() => document.querySelector('.last-act')?.textContent !== '');
    await page.goto(new URL('/review', app.server.url).href);
    await page.waitForSelector('.log li');
    expect(await page.locator('.log .what').first().innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.log img').count()).toBe(0);
    await page.close();
  });
});
