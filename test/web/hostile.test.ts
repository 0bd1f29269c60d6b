import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './journeys.ts';
import { pageAddress, pagePatterns } from './pages.ts';
import { ADDRESSES, PAYLOADS } from './payloads.ts';

/** Reports that carry a payload in title, publisher, author, name of a victim and text, and an address that must not be a link. */
function hostileReports(): Record<string, string> {
  const lines = PAYLOADS.map((payload, i) =>
    JSON.stringify({
      id: `report ${i}`,
      title: `Bomb kills governor ${payload} in Kabul`,
      publisher: `Source ${i} ${payload}`,
      published: '2023-05-04',
      url: ADDRESSES[i % ADDRESSES.length],
      text: `KABUL - A bomb killed the governor, ${payload} Karim ${payload}, and ${i + 2} other people in Kabul on 3 May 2023, police said. "${payload} has been eliminated," a spokesman said. Islamic State claimed the attack.`,
    }),
  );
  return { 'hostile.jsonl': `${lines.join('\n')}\n` };
}

const RECORD = { reports: hostileReports(), actor: '<img src=x onerror=window.pwned=1>', expected: 'any' } as const;

describeInBrowser('text that looks like markup stays text', RECORD, (app) => {
  /** What a payload would have left behind, had it been anything but text. */
  const damage = (page: Page) =>
    page.evaluate(() => ({
      ran: 'pwned' in window,
      elements: document.querySelectorAll(
        'main :is(script, img, iframe, object, embed, video, audio, marquee, math, base, meta, link, style, template, body, [onerror], [onload], [onclick])',
      ).length,
      links: [...document.querySelectorAll('a[href]')].filter(
        (a) => !/^https?:$/.test((a as HTMLAnchorElement).protocol),
      ).length,
    }));
  const none = { ran: false, elements: 0, links: 0 };

  it('has a hundred payloads at least', () => {
    expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(100);
  });

  it.each(pagePatterns().filter((pattern) => !pattern.includes(':')))('on %s', async (path) => {
    const page = await app.browser.page(path);
    await page.waitForTimeout(500);
    expect(await damage(page)).toEqual(none);
    await page.close();
  });

  it('on the page of every report, whose text is there to the letter', async () => {
    const page = await app.browser.page('/reports');
    await page.waitForSelector('.lines a');
    const hrefs = await page
      .locator('.lines .report-line a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href')!));
    expect(hrefs).toHaveLength(PAYLOADS.length);
    for (const href of hrefs) {
      await page.goto(new URL(href, app.server.url).href);
      await page.waitForSelector('.report-text');
      const raw = await (await fetch(new URL(`/api${href}/text`, app.server.url))).text();
      expect(await page.locator('.report-text').evaluate((node) => node.textContent)).toBe(raw);
      expect(await damage(page)).toEqual(none);
    }
    await page.close();
  });

  it('on an incident with every value lit up, and on claims and their pages', async () => {
    const page = await app.browser.page('/incidents?sort=sources');
    await page.locator('.incidents-table .body a').first().click();
    await page.waitForSelector('table.sources');
    await page.locator('button.value').first().click();
    await page.waitForSelector('.reader mark.lit');
    expect(await damage(page)).toEqual(none);
    await page.close();
  });

  it('on one page of every kind', async () => {
    for (const pattern of pagePatterns().filter((one) => one.includes(':'))) {
      const page = await app.browser.page(await pageAddress(app.browser, pattern));
      await page.waitForLoadState('networkidle');
      expect([pattern, await damage(page)]).toEqual([pattern, none]);
      await page.close();
    }
  });

  it('in words that are checked, in what cannot be read, and in the names of files', async () => {
    const page = await app.browser.page('/claims');
    for (const payload of PAYLOADS.slice(0, 25)) {
      await page.fill('input[name=words]', `${payload} has been eliminated in Afghanistan`);
      await page.fill('input[name=speaker]', payload);
      await page.click('.check-box button');
      await page.waitForSelector('.check-box .reading, .check-box .failure, .check-box .refusal');
      expect(await damage(page)).toEqual(none);
    }
    await page.goto(new URL('/add', app.server.url).href);
    const files = PAYLOADS.slice(0, 25).map((payload) => ({
      name: `${payload.replaceAll('/', ' ')}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from('  '),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.waitForFunction((n) => document.querySelectorAll('.failure').length >= n, files.length);
    expect(await damage(page)).toEqual(none);
    await page.close();
  });

  it('in what a person writes down: notes, reasons and corrected values', async () => {
    const page = await app.browser.page(await pageAddress(app.browser, '/review/:id'));
    await page.waitForSelector('.desk mark.lit');
    await page.locator('.queued', { hasText: 'Victim' }).first().click();
    await page.locator('.decisions button', { hasText: 'Correct' }).click();
    await page.fill('.correction input[name=name]', PAYLOADS[0]!);
    await page.fill('input[name=note]', PAYLOADS[1]!);
    await page.click('.correction button[type=submit]');
    await page.waitForSelector('.correction', { state: 'detached' });
    expect(await damage(page)).toEqual(none);
    await page.goto(new URL('/review', app.server.url).href);
    await page.waitForSelector('.log li');
    expect(await page.locator('.log .what').first().innerText()).toContain(PAYLOADS[0]!.trim().slice(0, 12));
    expect(await damage(page)).toEqual(none);
    await page.close();
  });

  it('in an address of the app', async () => {
    for (const payload of PAYLOADS.slice(0, 20)) {
      const page = await app.browser.page(
        `/incidents?q=${encodeURIComponent(payload)}&type=${encodeURIComponent(payload)}`,
      );
      expect(await damage(page)).toEqual(none);
      await page.close();
    }
  });
});
