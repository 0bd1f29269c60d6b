import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** What axe finds wrong, rule and first element. The rules are read in by the test, past the page's policy. */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`${axe}; void 0`);
  return page.evaluate(async (only) => {
    const { axe: runner } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const { violations } = await runner.run(only ? { runOnly: [...only] } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 140)}`);
  }, rules);
}

/** Wide and narrow, light and dark; of the dark ones only what colours can do wrong is asked. */
export async function axeFaultsEverywhere(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of [
    [1440, 1000],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      const found = await axeFaults(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
      faults.push(...found.map((fault) => `${width} ${colorScheme} ${fault}`));
    }
  }
  return faults;
}
