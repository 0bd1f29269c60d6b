import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ActorList, ActorView } from '../../src/model/view/actor-view.ts';
import { axeFaults } from './axe.ts';
import { describeInBrowser, EXAMPLE_REPORTS, text } from './journeys.ts';

/** A page that is asked for what is not there says so on the console too; nothing else may go wrong. */
const RECORD = { reports: EXAMPLE_REPORTS, expected: /404/ };

describeInBrowser('people, groups, posts and relations in a browser', RECORD, (app) => {
  const { api, visit } = app;

  /** The id of the actor of this name. */
  async function idOf(name: string): Promise<string> {
    const { rows } = await api<ActorList>(`/api/actors?q=${encodeURIComponent(name)}`);
    return rows[0]!.id;
  }
  const open = async (name: string) => {
    const page = await visit(`/actors/${await idOf(name)}`);
    await page.waitForSelector('.actor h1');
    return page;
  };
  /** Presses a value and gives the words that light up beside it. */
  async function litBy(page: Page, selector: string): Promise<string> {
    await page.locator(selector).first().click();
    await page.waitForSelector('.reader mark.lit');
    return (await page.locator('.reader mark.lit').allInnerTexts()).join('');
  }

  describe('the list of people and groups', () => {
    it('finds a group by another spelling than its name', async () => {
      const page = await visit('/actors');
      await page.waitForSelector('.actors tbody tr');
      const all = await page.locator('.actors tbody tr').count();
      await page.fill('input[name=q]', 'daesh');
      await page.waitForFunction((n) => document.querySelectorAll('.actors tbody tr').length < n, all);
      expect(await page.locator('.actors tbody th').allInnerTexts()).toContain('Islamic State');
      expect(page.url()).toContain('q=daesh');
      await page.close();
    });

    it('narrows to one kind, and says how many persons have no page', async () => {
      const page = await visit('/actors');
      await page.waitForSelector('.actors tbody tr');
      expect(await text(page, '.total .note')).toMatch(/^\d+ private persons/);
      await page.selectOption('.actor-search select', 'armed_group');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.actors tbody td:nth-child(2)')].every(
          (cell) => cell.textContent === 'Armed group',
        ),
      );
      await page.close();
    });
  });

  describe('the page of an actor', () => {
    it('shows the spellings of a name, each with the words that spell it so', async () => {
      const page = await open('Khalil-ur-Rahman Haqqani');
      const spellings = page.locator('.names-list button.value');
      expect(await spellings.count()).toBeGreaterThan(1);
      const form = await spellings.nth(1).innerText();
      await spellings.nth(1).click();
      await page.waitForSelector('.reader mark.lit');
      expect(await text(page, '.reader mark.lit')).toBe(form);
      await page.close();
    });

    it('goes through the reports that spell a name alike, one after the other', async () => {
      const page = await open('Khalil-ur-Rahman Haqqani');
      await litBy(page, '.names-list button.value');
      const first = await text(page, '.reader .report-line a');
      await page.click('.reader .steps button:last-child');
      await page.waitForFunction(
        (title) => document.querySelector('.reader .report-line a')?.textContent !== title,
        first,
      );
      await page.waitForSelector('.reader mark.lit');
      expect(await text(page, '.reader .steps span')).toMatch(/^2 \/ \d+$/);
      await page.close();
    });

    it('shows the posts of a person as dated statements, and that the holder was killed', async () => {
      const page = await open('Khalil-ur-Rahman Haqqani');
      expect(await text(page, '.post-history')).toMatch(/named as holder as of Dec \d+, 2024/);
      expect(await text(page, '.post-line .hit')).toContain('killed');
      expect(await litBy(page, '.post-line button.value')).toMatch(/minister/i);
      await page.close();
    });

    it('shows a group by its parts in incidents, each leading to the words', async () => {
      const page = await open('Islamic State');
      const { incidents } = await api<ActorView>(`/api/actors/${await idOf('Islamic State')}`);
      expect(await page.locator('.actor section:has(.tally) tbody tr').count()).toBe(incidents.length);
      expect(await text(page, '.tally')).toMatch(/claimed it\s+\d+/);
      expect(await litBy(page, '.actor section:has(.tally) button.value')).not.toBe('');
      await page.close();
    });

    it('shows what was said in the name of a group with its verdict', async () => {
      const page = await open('Taliban');
      expect(await page.locator('.actor-claims .verdict').allInnerTexts()).toContain('contradicted');
      await page.locator('.actor-claims a').first().click();
      await page.waitForSelector('h1.quotation');
      await page.close();
    });

    it('is reached from an incident by the name of who was hit', async () => {
      const { incidents } = await api<ActorView>(`/api/actors/${await idOf('Khalil-ur-Rahman Haqqani')}`);
      const page = await visit(`/incidents/${incidents[0]!.row.id}`);
      await page.waitForSelector('.victims a');
      await page.locator('.victims a').first().click();
      await page.waitForSelector('.actor h1');
      expect(await text(page, '.actor h1')).toMatch(/Haqqani/);
      await page.close();
    });

    it('is reached from an incident by the name of who is held responsible', async () => {
      const { incidents } = await api<ActorView>(`/api/actors/${await idOf('Islamic State')}`);
      const page = await visit(`/incidents/${incidents[0]!.row.id}`);
      await page.locator('table.attribution th a').first().click();
      await page.waitForSelector('.actor h1');
      await page.close();
    });

    it('is not there for a private person, and says why', async () => {
      const page = await visit('/actors/act_0');
      expect(await text(page, '.notice')).toContain('private persons have no page');
      await page.close();
    });
  });

  describe('posts as of a day', () => {
    it('leads from a post to the words that say who holds it', async () => {
      const page = await visit('/structure');
      await page.waitForSelector('table.posts td button.value');
      expect(await litBy(page, 'table.posts td button.value')).not.toBe('');
      await page.close();
    });

    it('takes a typed day, and keeps it in the address', async () => {
      const page = await visit('/structure');
      await page.fill('.as-of input[type=date] >> nth=0', '2023-01-01');
      await page.locator('.as-of input[type=date]').first().blur();
      await page.waitForFunction(() => document.querySelector('.as-of strong')?.textContent === 'Jan 1, 2023');
      expect(page.url()).toContain('on=2023-01-01');
      await page.close();
    });

    it('narrows to the posts of one body, with their number', async () => {
      const page = await visit('/structure');
      await page.waitForSelector('table.posts tbody tr');
      const option = page.locator('.as-of select option', { hasText: 'Taliban (' }).first();
      const posts = Number(/\((\d+)\)/.exec(await option.innerText())![1]);
      await page.selectOption('.as-of select', (await option.getAttribute('value'))!);
      await page.waitForFunction((n) => document.querySelectorAll('table.posts tbody tr').length === n, posts);
      await page.close();
    });

    it('says which posts were hit, when, and whether anyone was named after', async () => {
      const page = await visit('/structure?hit=1');
      await page.waitForSelector('table.posts .hit');
      const words = await text(page, 'table.posts tbody');
      expect(words).toMatch(/killed [A-Z][a-z]{2} \d+, 20\d\d/);
      expect(words).toMatch(/nobody named after|named after:/);
      await page.close();
    });

    it('sets two days side by side and says how the posts differ', async () => {
      const page = await visit('/structure?on=2024-12-20&than=2022-01-01');
      await page.waitForSelector('table.compare');
      const heads = await page.locator('table.compare thead th').allInnerTexts();
      expect(heads.slice(1, 3)).toEqual(['Jan 1, 2022', 'Dec 20, 2024']);
      const changes = await page.locator('td.change').allInnerTexts();
      expect(changes).toEqual(expect.arrayContaining(['holder killed', 'named since']));
      await page.close();
    });
  });

  describe('the network', () => {
    const ties = (page: Page) => page.locator('g.tie').count();
    const drawn = async (path = '/network') => {
      const page = await visit(path);
      await page.waitForSelector('g.tie');
      return page;
    };

    it('draws each relation that the table beside it names', async () => {
      const page = await drawn();
      expect(await ties(page)).toBe(await page.locator('table.ties tbody tr').count());
      const titles = await page.locator('g.tie').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      expect(titles).toContain('Haqqani network is part of Taliban');
      await page.close();
    });

    it('leads from a line to its words, by keyboard', async () => {
      const page = await drawn();
      await page.locator('g.tie[aria-label="Haqqani network is part of Taliban"]').focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.reader mark.lit');
      expect(await text(page, '.reader .chosen')).toBe('Haqqani network is part of Taliban');
      await page.close();
    });

    it('keeps to the days and kinds chosen, and keeps them in the address', async () => {
      const page = await drawn();
      const all = await ties(page);
      await page.locator('.as-of input[type=range]').focus();
      await page.keyboard.press('Home');
      await page.waitForFunction((n) => document.querySelectorAll('g.tie').length < n, all);
      expect(page.url()).toMatch(/until=\d{4}-\d\d-\d\d/);
      await page.goto(new URL('/network?kind=part_of', app.server.url).href);
      await page.waitForSelector('g.tie');
      const kinds = await page.locator('table.ties td:nth-child(2) button').allInnerTexts();
      expect([...new Set(kinds)]).toEqual(['is part of']);
      await page.close();
    });

    it('has the same drawing each time, and moves nothing while kinds change', async () => {
      const places = (page: Page) =>
        page
          .locator('.network .node')
          .evaluateAll((all) =>
            Object.fromEntries(
              all.map((one) => [one.querySelector('text')?.textContent, one.getAttribute('transform')]),
            ),
          );
      const [page, other] = [await drawn(), await drawn()];
      const first = await places(page);
      expect(await places(other)).toEqual(first);
      await other.locator('.kinds label', { hasText: 'is part of' }).locator('input').check();
      await other.waitForFunction((n) => document.querySelectorAll('g.tie').length < n, await ties(page));
      expect(first).toMatchObject(await places(other));
      await page.close();
      await other.close();
    });

    it('shows the ties of one name only, from its page', async () => {
      const page = await open('Haqqani network');
      await page.click('.actor header .byline a');
      await page.waitForSelector('g.tie');
      expect(page.url()).toContain('about=act_');
      expect(await page.locator('.network .node text').allTextContents()).toContain('Haqqani network');
      await page.close();
    });
  });

  it.each(['light', 'dark'])('has no fault that axe knows, %s', async (theme) => {
    const group = await idOf('Taliban');
    for (const path of ['/actors', `/actors/${group}`, '/structure?hit=1', '/structure?than=2022-01-01', '/network']) {
      const page = await visit(path);
      await page.selectOption('.theme select', theme);
      await page.waitForSelector('main table');
      await page.waitForTimeout(300);
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      await page.selectOption('.theme select', 'auto');
      await page.close();
    }
  });

  it('fits a narrow screen without scrolling sideways', async () => {
    const group = await idOf('Taliban');
    for (const path of ['/actors', `/actors/${group}`, '/structure?hit=1', '/network']) {
      const page = await visit(path);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.waitForSelector('main table');
      await page.waitForTimeout(100);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, wide]).toEqual([path, 0]);
      await page.close();
    }
  });
});
