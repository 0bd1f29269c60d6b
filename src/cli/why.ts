import type { Command } from 'commander';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Explanation } from '../resolve/index.ts';
import { oneLine, wrap } from './layout.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { pairOf } from './subjects.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('why')
    .description('say why two accounts, or the closest accounts of two incidents, are held to be one incident or two')
    .argument('<a>', 'id of an account or incident, or its first characters')
    .argument('<b>', 'id of an account or incident, or its first characters')
    .action((a: string, b: string, _, command: Command) =>
      why([a, b], command.optsWithGlobals<GlobalOptions>(), terminal),
    );
}

async function why(given: readonly [string, string], options: GlobalOptions, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const [a, b] = pairOf(record, ...given);
    if (a.kind !== 'account')
      throw new CommandError(EXIT.input, `expected accounts or incidents, found ${a.id} and ${b.id}.`);
    const { explainer } = await import('../resolve/index.ts');
    const explain = explainer(record);
    const all = a.members.flatMap((x) => b.members.filter((y) => y !== x).map((y) => explain(x, y)));
    const closest = all.sort((x, y) => y.logOdds - x.logOdds)[0];
    if (!closest) throw new CommandError(EXIT.input, `expected two accounts, found ${a.id} alone.`);
    if (options.json) return print(terminal, JSON.stringify(closest, null, 2));
    for (const line of lines(closest, record, terminal.width)) await print(terminal, line);
  });
}

function lines({ judgement, probability, reasons }: Explanation, record: SourcedRecord, width: number): string[] {
  const [a, b] = judgement.subjects as [string, string];
  const together = record.incidents.some(({ accountIds }) => accountIds.includes(a) && accountIds.includes(b));
  const by = [
    judgement.by.origin === 'person' ? `judged by ${oneLine(judgement.by.name)}` : null,
    reasons[0]?.rule === 'told_apart'
      ? null
      : `likelihood of one incident, from these two alone: ${percent(probability)}`,
  ].filter((words) => words !== null);
  return [
    `${a} and ${b}`,
    `  ${[judgement.verdict, ...by].join('; ')}`,
    `  on record as ${together ? 'one incident' : 'two incidents'}`,
    ...reasons.flatMap(({ rule, words, weight }) => {
      const mark = weight === null ? '     ' : `${weight > 0 ? '+' : ''}${weight.toFixed(1)}`.padStart(5);
      return wrap(`${mark}  ${rule.replaceAll('_', ' ')}: ${oneLine(words)}`, width - 4).map((line) => `    ${line}`);
    }),
  ];
}

function percent(p: number): string {
  return p > 0.99 ? 'over 99 %' : p < 0.01 ? 'under 1 %' : `${Math.round(100 * p)} %`;
}
