import type { Command } from 'commander';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Explanation } from '../resolve/index.ts';
import { oneLine, wrap } from './layout.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { pairOf, type Subject } from './subjects.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('why')
    .description(
      'say why two accounts or persons, or the closest of two incidents or actors, are held to be one or two',
    )
    .argument('<a>', 'id of an account, incident, mention or person, or its first characters')
    .argument('<b>', 'id of an account, incident, mention or person, or its first characters')
    .action((a: string, b: string, _, command: Command) =>
      why([a, b], command.optsWithGlobals<GlobalOptions>(), terminal),
    );
}

async function why(given: readonly [string, string], options: GlobalOptions, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const [a, b] = pairOf(record, ...given);
    const { explainer, personExplainer } = await import('../resolve/index.ts');
    const explain = a.kind === 'account' ? explainer(record) : personExplainer(record);
    const closest = closestOf(a, b, explain);
    if (!closest) throw new CommandError(EXIT.input, `expected two things to compare, found ${a.id} alone.`);
    if (options.json) return print(terminal, JSON.stringify(closest, null, 2));
    for (const line of lines(closest, record, terminal.width)) await print(terminal, line);
  });
}

/** Groups and bodies are joined by name alone: there is nothing to weigh, and the explainer says so. */
function closestOf(a: Subject, b: Subject, explain: (x: string, y: string) => Explanation): Explanation | undefined {
  try {
    const all = a.members.flatMap((x) => b.members.filter((y) => y !== x).map((y) => explain(x, y)));
    return all.sort((x, y) => y.logOdds - x.logOdds)[0];
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(EXIT.input, error.message);
    throw error;
  }
}

function lines({ judgement, probability, reasons }: Explanation, record: SourcedRecord, width: number): string[] {
  const [a, b] = judgement.subjects as [string, string];
  const lists = [...record.incidents.map((i) => i.accountIds), ...record.actors.map((actor) => actor.mentionIds)];
  const together = lists.some((ids) => ids.includes(a) && ids.includes(b));
  const by = [
    judgement.by.origin === 'person' ? `judged by ${oneLine(judgement.by.name)}` : null,
    reasons[0]?.rule === 'told_apart' ? null : `likelihood of being one, from these two alone: ${percent(probability)}`,
  ].filter((words) => words !== null);
  return [
    `${a} and ${b}`,
    `  ${[judgement.verdict, ...by].join('; ')}`,
    `  on record as ${together ? 'one' : 'two'}`,
    ...reasons.flatMap(({ rule, words, weight }) => {
      const mark = weight === null ? '     ' : `${weight > 0 ? '+' : ''}${weight.toFixed(1)}`.padStart(5);
      return wrap(`${mark}  ${rule.replaceAll('_', ' ')}: ${oneLine(words)}`, width - 4).map((line) => `    ${line}`);
    }),
  ];
}

function percent(p: number): string {
  return p > 0.99 ? 'over 99 %' : p < 0.01 ? 'under 1 %' : `${Math.round(100 * p)} %`;
}
