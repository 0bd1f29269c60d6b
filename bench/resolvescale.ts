import { IncidentResolver } from '../src/resolve/incident-resolver.ts';
import { standingJudgements } from '../src/resolve/standing-judgements.ts';
import { groupAgreement } from './b-cubed.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { simulateNews } from './simulated-news.ts';

const DEFAULT = 100_000;
const STEPS = 10;

/**
 * Adds simulated accounts one by one and times each tenth of them: the cost per added account should stay flat. `--set 1000000`
 * asks for another number. Prints microseconds of processor time per account in each tenth, seconds of it in all, memory, and how right the groups are.
 */
export async function run({ sets }: BenchOptions): Promise<Figure[]> {
  const accounts = Number(sets[0] ?? DEFAULT);
  const resolver = new IncidentResolver(standingJudgements([]));
  const gold = new Map<string, string>();
  const curve: Figure[] = [];
  const step = Math.ceil(accounts / STEPS);
  let spent = 0;
  let inStep = 0;
  for (const { facets, incident } of simulateNews(accounts)) {
    gold.set(facets.id, incident);
    const start = process.cpuUsage();
    resolver.add(facets);
    const { user, system } = process.cpuUsage(start);
    inStep += user + system;
    if (gold.size % step !== 0 && gold.size !== accounts) continue;
    curve.push({
      name: `us_per_account_at_${gold.size}`,
      value: Math.round(inStep / (gold.size % step || step)),
      unit: 'us',
    });
    spent += inStep;
    inStep = 0;
  }
  const predicted = new Map(resolver.groups().flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
  return [
    ...curve,
    { name: 'seconds', value: spent / 1e6, unit: 's' },
    { name: 'peak_mb', value: Math.round(process.resourceUsage().maxRSS / 1024), unit: 'MB' },
    { name: 'incidents', value: resolver.groups().length, unit: 'incidents' },
    { name: 'b_cubed_f1', value: groupAgreement(gold, predicted).bCubed },
  ];
}
