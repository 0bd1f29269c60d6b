import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/model/view/coverage.ts';
import type { IncidentHistory } from '../../src/model/view/incident-history.ts';
import type { Timeline } from '../../src/model/view/timeline.ts';
import { axeFaults } from './axe.ts';
import { describeInBrowser, EXAMPLE_REPORTS, text, totalOf } from './journeys.ts';

describeInBrowser('time and history in a browser', { reports: EXAMPLE_REPORTS }, (app) => {
  const { api, visit } = app;

  async function timelinePage(path = '/incidents'): Promise<Page> {
    const page = await visit(path);
    await page.waitForSelector('.timeline .handle');
    await page.waitForSelector('.total strong');
    return page;
  }

  describe('the timeline', () => {
    it('draws each incident whose day is not known as a bar over the days on which it may lie', async () => {
      const page = await timelinePage();
      const { ranges } = await api<Timeline>('/api/timeline');
      expect(ranges.length).toBeGreaterThan(0);
      expect(await page.locator('.timeline a.uncertain').count()).toBe(ranges.length);
      const widths = await page
        .locator('.timeline a.uncertain')
        .evaluateAll((all) => all.map((one) => one.clientWidth));
      expect(Math.min(...widths)).toBeGreaterThan(0);
      await page.close();
    });

    it('says the bars in words, each leading to its incident', async () => {
      const page = await timelinePage();
      await page.click('.timeline summary');
      const { ranges } = await api<Timeline>('/api/timeline');
      expect(await page.locator('.uncertain-list li').count()).toBe(ranges.length);
      expect(await text(page, '.uncertain-list')).toMatch(/(month|year|season|decade|range)/);
      await page.locator('.uncertain-list a').first().click();
      await page.waitForSelector('table.sources');
      await page.close();
    });

    it('narrows by moving its ends with the arrow keys, in the address too', async () => {
      const page = await timelinePage();
      const all = await totalOf(page);
      const { bins } = await api<Timeline>('/api/timeline');
      const first = page.locator('.timeline .handle').first();
      await first.focus();
      await page.keyboard.press('PageUp');
      await page.waitForURL(new RegExp(`from=${bins[Math.min(12, bins.length - 1)]!.start}`));
      expect(await first.getAttribute('aria-valuetext')).toBe(bins[Math.min(12, bins.length - 1)]!.start);
      await page.waitForFunction(
        (n) => Number.parseInt(document.querySelector('.total strong')?.textContent ?? '', 10) < n,
        all,
      );
      await page.keyboard.press('Home');
      await page.waitForFunction(() => !location.search.includes('from='));
      await page.close();
    });

    it('narrows by dragging over it, and shows the time chosen by itself below', async () => {
      const page = await timelinePage();
      const box = (await page.locator('.timeline .brush').boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 });
      await page.mouse.up();
      await page.waitForSelector('.timeline.overview .window');
      await page.waitForSelector('.timeline.detail .bin');
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('from')! < searchParams.get('until')!).toBe(true);
      await page.close();
    });
  });

  describe('the history of an incident', () => {
    const MOST_TOLD = '/api/incidents?sort=sources&order=desc&limit=1';
    const opened = async () => {
      const { rows } = await api<{ rows: { id: string }[] }>(MOST_TOLD);
      const page = await visit(`/incidents/${rows[0]!.id}`);
      await page.click('.history summary');
      await page.waitForSelector('.history .entries li');
      return { page, ...(await api<IncidentHistory>(`/api/incidents/${rows[0]!.id}/history`)) };
    };

    it('lists the entries of the ledger that brought each value, in their order', async () => {
      const { page, entries } = await opened();
      const shown = await page.locator('.history .seq').allInnerTexts();
      expect(shown).toEqual(entries.map(({ seq }) => `entry ${seq}`));
      expect(await text(page, '.history .entry-head time')).toMatch(/UTC$/);
      await page.close();
    });

    it('narrows to the values of one property, each leading to its words', async () => {
      const { page } = await opened();
      await page.selectOption('.history select', 'killed');
      expect([...new Set(await page.locator('.history dt').allInnerTexts())]).toEqual(['Killed']);
      await page.locator('.history button.value').first().click();
      await page.waitForSelector('.reader mark.lit');
      await page.close();
    });

    it('keeps a value that was rejected, with who rejected it and why', async () => {
      const { page, entries } = await opened();
      const { id } = entries.flatMap(({ changes }) => changes)[0]!.statement;
      const session = await fetch(new URL('/api/session', app.server.url));
      const { token } = (await session.json()) as { token: string };
      await fetch(new URL('/api/reviews', app.server.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': token,
          cookie: session.headers.get('set-cookie')!.split(';')[0]!,
          origin: new URL(app.server.url).origin,
        },
        body: JSON.stringify({ statementId: id, state: 'rejected', note: 'of another attack' }),
      });
      await page.close();
      const again = await opened();
      const last = again.page.locator('.history .entries > li').last();
      expect(await last.innerText()).toMatch(/tester rejected a value[\s\S]*of another attack/);
      await last.locator('button.value').click();
      await again.page.waitForSelector('.reader mark.lit');
      await again.page.close();
    });
  });

  describe('the overview', () => {
    it('says what the record does not cover: months without a report, and when each source reports', async () => {
      const page = await visit('/');
      await page.waitForSelector('table.coverage tbody tr');
      const { months, monthsWithout, sources } = await api<Coverage>('/api/coverage');
      expect(await text(page, '.gaps')).toContain(`${monthsWithout} of ${months} months have no report at all`);
      expect(await page.locator('table.coverage tbody tr').count()).toBe(sources.length);
      const cells = await page.locator('table.coverage tbody tr').first().locator('.cells span').count();
      expect(cells).toBe(sources[0]!.bins.filter((n) => n > 0).length);
      await page.close();
    });

    it('lists what was put on record last, with when, by whom and how much was taken from it', async () => {
      const page = await visit('/');
      await page.waitForSelector('.added-last li');
      expect(await text(page, '.added-last li')).toMatch(/\d+ incidents?, \d+ claims? · .+ UTC, tester/);
      await page.close();
    });
  });

  it.each(['light', 'dark'])('has no fault that axe knows, %s', async (theme) => {
    const { rows } = await api<{ rows: { id: string }[] }>('/api/incidents?sort=sources&order=desc&limit=1');
    for (const path of ['/', '/incidents?from=2022', `/incidents/${rows[0]!.id}`]) {
      const page = await visit(path);
      await page.selectOption('.theme select', theme);
      await page.waitForSelector('.timeline .bin, .history');
      for (const summary of await page.locator('.timeline summary, .history summary').all()) await summary.click();
      await page.waitForTimeout(400);
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      await page.selectOption('.theme select', 'auto');
      await page.close();
    }
  });
});
