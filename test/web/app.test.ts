import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, EXAMPLE_REPORTS, text, totalOf } from './journeys.ts';

describeInBrowser('the app in a browser', { reports: EXAMPLE_REPORTS, verdicts: true }, (app) => {
  const { visit } = app;

  /** The page of the incident that most reports tell of. */
  async function openMostTold(): Promise<Page> {
    const page = await visit('/incidents?sort=sources&order=desc');
    await page.locator('.incidents-table .body a').first().click();
    await page.waitForSelector('table.sources');
    return page;
  }

  it('says on its first page what the record holds', async () => {
    const page = await visit('/');
    await page.waitForSelector('.lede');
    expect(await text(page, '.lede')).toMatch(/^\d+ incidents told by \d+ reports of \d+ sources/);
    await page.close();
  });

  it('checks a claim on the first page and names the incidents against it', async () => {
    const page = await visit('/');
    await page.fill('input[name=words]', 'Islamic State has been eliminated in Afghanistan');
    await page.fill('input[name=on]', '2023-01-01');
    await page.click('.check-box button');
    await page.waitForSelector('.conclusion');
    expect(await text(page, '.conclusion .verdict')).toBe('contradicted');
    expect(await page.locator('.reading .incident-line').count()).toBeGreaterThan(0);
    expect(await text(page, '.reading dl')).toContain('What the record covers here');
    await page.close();
  });

  it('does not answer what may be attacked', async () => {
    const page = await visit('/claims');
    await page.fill('input[name=words]', 'Which mosque will be attacked next?');
    await page.click('.check-box button');
    await page.waitForSelector('.refusal');
    expect(await text(page, '.refusal')).toContain('Not answered');
    await page.close();
  });

  it('verifies the ledger on demand', async () => {
    const page = await visit('/');
    await page.waitForSelector('.verify');
    await page.click('.verify button');
    await page.waitForSelector('.verify code');
    expect(await text(page, '.verify')).toContain('Intact');
    await page.close();
  });

  it('narrows the list while words are typed, and keeps them in the address', async () => {
    const page = await visit('/incidents');
    const all = await totalOf(page);
    await page.fill('input[name=q]', 'mosque');
    await page.waitForFunction(
      (n) => Number.parseInt(document.querySelector('.total strong')?.textContent ?? '', 10) < n,
      all,
    );
    expect(page.url()).toContain('q=mosque');
    await page.reload();
    await page.waitForSelector('.total strong');
    expect(await totalOf(page)).toBeLessThan(all);
    await page.close();
  });

  it('narrows by a facet to the number that stands beside it', async () => {
    const page = await visit('/incidents');
    const label = page.locator('.facet label', { hasText: 'Pakistan' }).first();
    const count = Number(await label.locator('.tabular').innerText());
    await label.locator('input').check();
    await page.waitForFunction((n) => document.querySelector('.total strong')?.textContent?.startsWith(`${n} `), count);
    expect(page.url()).toContain('country=Pakistan');
    await page.goBack();
    await page.waitForFunction(
      (n) => !document.querySelector('.total strong')?.textContent?.startsWith(`${n} `),
      count,
    );
    await page.close();
  });

  it('says so when nothing fits, and what that does not prove', async () => {
    const page = await visit('/incidents?q=submarine');
    await page.waitForSelector('.found .notice');
    expect(await text(page, '.found .notice')).toContain('no proof');
    await page.close();
  });

  it('orders by a column, in both directions', async () => {
    const page = await visit('/incidents');
    await page.click('.col-killed button');
    await page.waitForSelector('.col-killed[aria-sort=descending]');
    await page.click('.col-killed button');
    await page.waitForSelector('.col-killed[aria-sort=ascending]');
    expect(page.url()).toContain('sort=killed');
    await page.close();
  });

  it('draws places known to the point as dots and vaguer ones as areas', async () => {
    const page = await visit('/incidents');
    await page.waitForSelector('.map svg');
    const { marks } = (await (await fetch(new URL('/api/places', app.server.url))).json()) as {
      marks: { precision: number; lat: number | null; countryNumber: string | null }[];
    };
    const placed = marks.filter(({ lat }) => lat !== null);
    const exact = placed.filter(({ precision }) => precision === 1).length;
    expect(exact).toBeGreaterThan(0);
    expect(await page.locator('.map svg .dot').count()).toBe(exact);
    expect(await page.locator('.map svg .area').count()).toBe(placed.length - exact);
    const countries = new Set(
      marks.flatMap(({ lat, countryNumber }) => (lat === null && countryNumber ? countryNumber : [])),
    );
    expect(await page.locator('.map .country.shaded').count()).toBe(countries.size);
    await page.close();
  });

  it('narrows to a month of the timeline, by keyboard too', async () => {
    const page = await visit('/incidents');
    await page.locator('.timeline summary').focus();
    await page.keyboard.press('Enter');
    const month = page.locator('.timeline .as-table button').first();
    const name = await month.innerText();
    await month.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`from=${name}`));
    await page.close();
  });

  it('puts the sources of an incident side by side', async () => {
    const page = await openMostTold();
    expect(await page.locator('table.sources thead th').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.tellings li').count()).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  it('lights up the words of a value in its report with one click', async () => {
    const page = await openMostTold();
    const value = page.locator('table.sources tbody button.value').first();
    const quote = await value.getAttribute('title');
    await value.click();
    await page.waitForSelector('.reader mark.lit');
    expect(await page.locator('.reader mark.lit').first().innerText()).toBe(quote);
    expect(await value.getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });

  it('lights up exactly the cited words of every value of an incident', async () => {
    const page = await openMostTold();
    const values = page.locator('table.sources tbody button.value');
    for (const i of Array.from({ length: Math.min(await values.count(), 25) }, (_, n) => n)) {
      const quote = await values.nth(i).getAttribute('title');
      await values.nth(i).click();
      if (quote === null) continue;
      await page.waitForFunction(
        (words) => [...document.querySelectorAll('.reader mark.lit')].map((m) => m.textContent).join('') === words,
        quote,
      );
    }
    await page.close();
  });

  it('says how a value was obtained, and closes the report again', async () => {
    const page = await openMostTold();
    await page.locator('table.sources tbody button.value').first().click();
    await page.waitForSelector('.reader .obtained');
    await page.click('.reader .obtained summary');
    expect(await text(page, '.reader .obtained')).toContain('rule');
    await page.click('.reader .close');
    expect(await page.locator('.reader').count()).toBe(0);
    await page.close();
  });

  it('shows every figure with its source, and three rules side by side', async () => {
    const page = await openMostTold();
    expect(await page.locator('table.figures tr').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.rules dt').count()).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  it('explains why accounts are one incident', async () => {
    const page = await openMostTold();
    await page.locator('.joins summary').first().click();
    expect(await page.locator('.joins table.reasons tr').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('goes from an incident to a claim that rests on it', async () => {
    const page = await openMostTold();
    await page.locator('a[href^="/claims/"]').first().click();
    await page.waitForSelector('h1.quotation');
    expect(await text(page, '.reading')).toContain('Read as');
    await page.close();
  });

  it('shows the board of claims, and those of one verdict', async () => {
    const page = await visit('/claims');
    await page.waitForSelector('.claim-item');
    const all = await page.locator('.claim-item').count();
    await page.click('.tabs a[href="/claims?verdict=contradicted"]');
    await page.waitForFunction((n) => document.querySelectorAll('.claim-item').length < n, all);
    const verdicts = await page.locator('.claim-item .verdict').allInnerTexts();
    expect([...new Set(verdicts)]).toEqual(['contradicted']);
    await page.close();
  });

  it('shows on its first page the claims newly contradicted, since when, and how they stood before', async () => {
    const page = await visit('/');
    await page.waitForSelector('.claim-item .since');
    expect(await page.locator('h2', { hasText: 'Claims newly contradicted' }).count()).toBe(1);
    const verdicts = await page.locator('.claim-item .verdict').allInnerTexts();
    expect([...new Set(verdicts)]).toEqual(['contradicted']);
    expect(await text(page, '.claim-item .since')).toMatch(
      /^since \w+ \d+, \d{4}, before: (consistent|mixed|not testable)$/,
    );
    await page.close();
  });

  it('shows on the page of a claim how it came to stand so, each step with its day and reason', async () => {
    const page = await visit('/');
    await page.locator('.claim-item blockquote a').first().click();
    await page.waitForSelector('.verdict-steps li');
    expect(await page.locator('.verdict-steps li').count()).toBeGreaterThanOrEqual(2);
    expect(await text(page, '.verdict-steps li .verdict')).toBe('contradicted');
    expect(await text(page, '.verdict-steps li time')).toMatch(/\d{4}$/);
    await page.close();
  });

  it("lights up a claim's words where it is reported", async () => {
    const page = await visit('/claims');
    await page.locator('.claim-item blockquote a').first().click();
    await page.waitForSelector('.reader mark.lit');
    expect(await text(page, '.reader mark.lit')).toBe(await text(page, 'h1.quotation'));
    await page.close();
  });

  it('finds reports by their text', async () => {
    const page = await visit('/reports');
    await page.waitForSelector('.lines li');
    await page.fill('input[type=search]', 'eliminated');
    await page.waitForFunction(() => document.querySelectorAll('.lines li').length < 40);
    expect(await page.locator('.lines li').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('marks a report by kind, hides a kind, and goes from words to the value taken from them', async () => {
    const page = await visit('/reports');
    await page.locator('.lines a').first().click();
    await page.waitForSelector('.report-text mark');
    const before = await page.locator('mark.when').count();
    expect(before).toBeGreaterThan(0);
    await page.click('.legend .when');
    expect(await page.locator('mark.when').count()).toBe(0);
    await page.click('.legend .when');
    await page.locator('mark.where').first().click();
    await page.waitForSelector('mark.chosen');
    expect(page.url()).toContain('statement=');
    await page.close();
  });

  it('changes to dark colours and remembers it', async () => {
    const page = await visit('/');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.selectOption('.theme select', 'light');
    const light = await paper();
    await page.selectOption('.theme select', 'dark');
    expect(await paper()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('.masthead');
    expect(await paper()).not.toBe(light);
    await page.selectOption('.theme select', 'auto');
    await page.close();
  });

  it('says so where there is no such page, incident or report', async () => {
    for (const path of ['/nowhere', '/incidents/inc_0', '/reports/doc_0', '/claims/clm_0']) {
      const page = await app.browser.page(path);
      await page.waitForSelector('.notice');
      expect(await text(page, 'main')).toMatch(/no such page|could not be shown/);
      await page.close();
    }
  });

  it('can be walked with the keyboard alone', async () => {
    const page = await visit('/incidents');
    await page.waitForSelector('.incidents-table .body a');
    await page.locator('.incidents-table .body a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('table.sources');
    await page.locator('table.sources button.value').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reader mark.lit');
    await page.close();
  });

  it('shows posts as of a day that a slider chooses, by keyboard', async () => {
    const page = await visit('/structure');
    await page.waitForSelector('table.posts tr');
    const now = await text(page, '.as-of strong');
    await page.locator('.as-of input[type=range]').focus();
    await page.keyboard.press('Home');
    await page.waitForFunction((day) => document.querySelector('.as-of strong')?.textContent !== day, now);
    expect(page.url()).toContain('on=20');
    await page.close();
  });

  it('takes decisions by keyboard, one after the other, and takes them back', async () => {
    const page = await visit('/review');
    await page.locator('.lines a').first().click();
    await page.waitForSelector('.desk mark.lit');
    const place = () => text(page, '.position span');
    const first = await place();
    await page.keyboard.press('a');
    await page.waitForFunction((old) => document.querySelector('.position span')?.textContent !== old, first);
    await page.keyboard.press('k');
    await page.waitForSelector('.current strong.accepted');
    await page.keyboard.press('u');
    await page.waitForSelector('.current strong.accepted', { state: 'detached' });
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.querySelector('.position span')?.textContent?.startsWith('2 '));
    await page.keyboard.press('k');
    await page.waitForSelector('.current strong.rejected');
    await page.keyboard.press('u');
    await page.waitForSelector('.current strong.rejected', { state: 'detached' });
    await page.close();
  });

  it('keeps who decided what, in order', async () => {
    const page = await visit('/review');
    await page.waitForSelector('.log li');
    const words = await page.locator('.log strong').allInnerTexts();
    expect(words).toEqual(['Withdrew', 'Rejected', 'Withdrew', 'Accepted']);
    expect(await page.locator('.log button').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('corrects a value to another type, with words chosen in the text', async () => {
    const page = await visit('/review');
    await page.locator('.lines a').first().click();
    await page.waitForSelector('.desk mark.lit');
    await page.keyboard.press('c');
    await page.selectOption('.correction select', 'shooting');
    await page.locator('.desk-text .report-text').evaluate((root) => {
      const range = document.createRange();
      range.setStart(root.firstChild!, 0);
      range.setEnd(root.firstChild!, 4);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    });
    const words = await page.locator('.desk-text .report-text').evaluate((root) => root.textContent!.slice(0, 4));
    await page.waitForFunction((quote) => document.querySelector('.correction q')?.textContent === quote, words);
    await page.click('.correction button[type=submit]');
    await page.waitForSelector('.correction', { state: 'detached' });
    await page.keyboard.press('k');
    await page.waitForSelector('.current strong.corrected');
    await page.keyboard.press('u');
    await page.waitForSelector('.current strong.corrected', { state: 'detached' });
    await page.close();
  });

  it('takes decisions on a claim and on a post by the same keys, and takes them back', async () => {
    const page = await visit('/review');
    await page.locator('a[href^="/review/"]', { hasText: 'Officials say security' }).first().click();
    await page.waitForSelector('.desk mark.lit');
    const claims = page.locator('.queue section:has(h2 a[href^="/claims/"])');
    const posts = page.locator('.queue section', { hasText: 'Posts and relations' });
    for (const section of [claims.first(), posts]) {
      await section.locator('.queued').first().click();
      await page.waitForSelector('.desk mark.lit');
      await page.keyboard.press('r');
      await page.waitForFunction(() => document.querySelectorAll('.queued.rejected').length === 1);
      expect(await text(page, '.last-act')).toMatch(/^Rejected: /);
      await page.keyboard.press('z');
      await page.waitForFunction(() => document.querySelectorAll('.queued.rejected').length === 0);
    }
    await page.close();
  });

  it('corrects the speaker of a claim, which the board then shows', async () => {
    const page = await visit('/review');
    await page.locator('a[href^="/review/"]', { hasText: 'Officials say security' }).first().click();
    const claim = page.locator('.queue section:has(h2 a[href^="/claims/"])').first();
    const quote = await claim.locator('h2 .faint').innerText();
    await claim.locator('.queued', { hasText: 'Speaker' }).click();
    await page.keyboard.press('c');
    await page.fill('.correction input[name=name]', 'A person named for this test');
    await page.click('.correction button[type=submit]');
    await page.waitForSelector('.correction', { state: 'detached' });
    await page.goto(new URL('/claims', app.server.url).href);
    const row = page.locator('.claim-item', { hasText: quote }).first();
    await row.waitFor();
    expect(await row.locator('.byline').innerText()).toContain('A person named for this test');
    await page.close();
  });

  it('undoes the last decision with one key, and goes back to the value', async () => {
    const page = await visit('/review');
    await page.locator('.lines a').first().click();
    await page.waitForSelector('.desk mark.lit');
    const first = await text(page, '.position span');
    await page.keyboard.press('a');
    await page.waitForFunction((old) => document.querySelector('.position span')?.textContent !== old, first);
    await page.keyboard.press('z');
    await page.waitForFunction((old) => document.querySelector('.position span')?.textContent === old, first);
    expect(await page.locator('.current strong.accepted').count()).toBe(0);
    await page.close();
  });

  it('corrects a place to one of the gazetteer, and undoes it from the log', async () => {
    const page = await visit('/review');
    await page.locator('.lines a').first().click();
    await page.locator('.queued', { hasText: 'Place' }).first().click();
    await page.locator('.decisions button', { hasText: 'Correct' }).click();
    await page.fill('input[name=place-name]', 'Herat');
    await page.locator('.places .tick', { hasText: 'city' }).locator('input').check();
    await page.click('.correction button[type=submit]');
    await page.waitForSelector('.correction', { state: 'detached' });
    await page.goto(new URL('/review', app.server.url).href);
    await page.waitForSelector('.log li');
    expect(await text(page, '.log .what')).toMatch(/^Corrected Place .* → Herat, Afghanistan/);
    const entries = await page.locator('.log li').count();
    await page.locator('.log button').first().click();
    await page.waitForFunction((n) => document.querySelectorAll('.log li').length > n, entries);
    expect(await text(page, '.log .what')).toContain('Withdrew');
    await page.close();
  });

  it('reads a date back as it is typed, and keeps how exactly it is known', async () => {
    const page = await visit('/review');
    await page.locator('.lines a').first().click();
    await page.locator('.queued', { hasText: 'Date' }).first().click();
    await page.locator('.decisions button', { hasText: 'Correct' }).click();
    await page.fill('.correction input[name=value]', '2023-05');
    await page.waitForFunction(() =>
      document.querySelector('.correction output')?.textContent?.includes('month known'),
    );
    await page.click('.correction button[type=submit]');
    await page.waitForSelector('.correction', { state: 'detached' });
    await page.keyboard.press('z');
    await page.waitForFunction(() => document.querySelector('.last-act')?.textContent === '');
    await page.close();
  });

  it('parts an account from an incident, shows the result at once, and takes it back', async () => {
    const page = await openMostTold();
    const columns = await page.locator('table.sources thead th').count();
    await page.locator('.joins summary').first().click();
    await page.locator('.joins .plain-button').first().click();
    await page.waitForSelector('.done');
    expect(await page.locator('table.sources thead th').count()).toBe(columns - 1);
    await page.click('.done button');
    await page.waitForSelector('.done', { state: 'detached' });
    await page.waitForSelector('table.sources');
    expect(await page.locator('table.sources thead th').count()).toBe(columns);
    await page.close();
  });

  it('finds another incident by its words and joins the two, until that is undone', async () => {
    const page = await openMostTold();
    const columns = await page.locator('table.sources thead th').count();
    await page.click('.merge summary');
    await page.fill('.merge input[type=search]', 'Kerman');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.candidates label')].some((label) => label.textContent?.includes('Kerman')),
    );
    await page.locator('.candidates label', { hasText: 'Kerman' }).first().locator('input').check();
    await page.fill('.merge input[name=reason]', 'a test of joining');
    await page.click('.merge button[type=submit]');
    await page.waitForSelector('.done');
    expect(await page.locator('table.sources thead th').count()).toBeGreaterThan(columns);
    await page.click('.done button');
    await page.waitForSelector('.done', { state: 'detached' });
    await page.close();
  });

  it('writes a brief of the incidents of a filter, whose numbers open their words', async () => {
    const page = await visit('/incidents?q=mosque');
    await page.click('.to-brief');
    await page.waitForSelector('.prose sup a');
    expect(await page.locator('.prose > span').evaluateAll((all) => all.every((one) => one.querySelector('sup')))).toBe(
      true,
    );
    const quote = await page.locator('.notes q').first().innerText();
    await page.locator('.notes a').first().click();
    await page.waitForSelector('mark.chosen');
    const words = await page.locator('mark.chosen').allInnerTexts();
    expect(words.join('').replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '));
    await page.close();
  });

  it('puts chosen files on record, and says of one that cannot be read why', async () => {
    const page = await visit('/add');
    await page.setInputFiles('input[type=file]', [
      {
        name: 'new.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('HERAT - A bomb killed three people in Herat on 2 January 2024, police said.'),
      },
      { name: 'blank.txt', mimeType: 'text/plain', buffer: Buffer.from('  ') },
    ]);
    await page.waitForSelector('.added a');
    await page.waitForSelector('.failure');
    expect(await text(page, '.failure')).toContain('blank.txt: expected the text of a report');
    await page.click('.added a');
    await page.waitForSelector('.report-text');
    expect(await text(page, '.report-text')).toContain('killed three people');
    await page.close();
  });

  it('takes files that are dropped on the page', async () => {
    const page = await visit('/add');
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['BALKH - A shooting killed two people in Balkh on 5 January 2024.'], 'dropped.txt'));
      return data;
    });
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: files });
    await page.waitForSelector('.added a');
    expect(await text(page, '.added')).toContain('dropped.txt');
    await page.close();
  });
});
