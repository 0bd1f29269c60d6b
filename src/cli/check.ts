import type { Command } from 'commander';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly by?: string;
  readonly on?: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('hold a claim, in words, against the record')
    .argument('<claim>', 'for example "the first killing of a minister in three years"')
    .option('--by <speaker>', 'who makes the claim')
    .option('--on <day>', 'the day on which it was made, YYYY-MM-DD')
    .addHelpText(
      'after',
      '\nAbsence from the record is never proof: every verdict says what the record covers. Questions about what may\nbe attacked, and about the whereabouts of living persons, are refused.',
    )
    .action((words: string, _, command: Command) => check(words, command.optsWithGlobals<Options>(), terminal));
}

async function check(words: string, options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const [{ ClaimChecker }, { summariseIncidents }, { styleOf }, { checkedLines }] = await Promise.all([
      import('../check/index.ts'),
      import('../query/index.ts'),
      import('./style.ts'),
      import('./check-lines.ts'),
    ]);
    const context = { speaker: options.by ?? null, on: await dayGiven(options.on), documentId: null };
    const checked = new ClaimChecker(record).check(words, context);
    if (checked.kind === 'refusal')
      throw new CommandError(EXIT.refused, `not answered: ${checked.reason} (“${checked.words}”)`);
    if (options.json) return print(terminal, JSON.stringify(checked, null, 2));
    const incidents = new Map(summariseIncidents(record).map((summary) => [summary.incident.id, summary]));
    const view = { style: styleOf(terminal), width: terminal.width, incidents, most: 12 };
    for (const line of checkedLines(checked, view)) await print(terminal, line);
  });
}

async function dayGiven(text: string | undefined): Promise<string | null> {
  if (text === undefined) return null;
  const { parsePartialDate } = await import('../model/partial-date.ts');
  const date = parsePartialDate(text);
  if (date?.precision === 'day' && date.earliest !== null) return date.earliest;
  throw new CommandError(EXIT.usage, `--on: expected a day as YYYY-MM-DD, found "${text.slice(0, 40)}".`);
}
