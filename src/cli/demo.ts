import type { Command } from 'commander';
import type { Style } from './style.ts';
import { CommandError, complain, EXIT, print, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description('read the example reports into a ledger of their own and show the record')
    .option('--folder <folder>', 'where the ledger of the demo is kept; its ledger is made anew each time', '.demo')
    .action((options: { folder: string }) => {
      const canServe = program.commands.some((command) => command.name() === 'serve');
      return demo(options.folder, terminal, canServe);
    });
}

/** Reads examples/reports into a fresh ledger, shows the incidents, and says how to go on. */
async function demo(folder: string, terminal: Terminal, canServe: boolean): Promise<void> {
  const [{ mkdirSync, rmSync, existsSync }, { join, relative }, { packageRoot }, { styleOf }, { run }] =
    await Promise.all([
      import('node:fs'),
      import('node:path'),
      import('../codebook/package-root.ts'),
      import('./style.ts'),
      import('./program.ts'),
    ]);
  const style = styleOf(terminal);
  const reports = join(packageRoot, 'examples', 'reports');
  if (!existsSync(reports)) {
    throw new CommandError(
      EXIT.input,
      `expected the example reports in ${reports}, found none. Get a whole copy of the project.`,
    );
  }
  const ledger = join(folder, 'onrecord.db');
  mkdirSync(folder, { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${ledger}${suffix}`, { force: true });
  await heading('Reports in', `${relative('.', reports) || reports}, written for this project`, style, terminal);
  await addExamples(reports, ledger, terminal);
  for (const [title, what, command] of CHAPTERS) {
    await heading(title, what, style, terminal);
    await run([...command, '--ledger', ledger], terminal);
  }
  await heading('Go on', 'with the same ledger, or with reports of your own', style, terminal);
  for (const [command, what] of nextSteps(ledger, canServe)) {
    await print(terminal, `  onrecord ${command}`);
    await print(terminal, `      ${style.faint(what)}`);
  }
  await print(terminal, `\nWhere "onrecord" is not installed: node bin/onrecord.js`);
}

/** What the demo shows of the record, in order. */
const CHAPTERS: readonly (readonly [title: string, what: string, command: readonly string[]])[] = [
  ['The record out', 'incidents, each value told by someone', ['incidents']],
  ['Claims', 'those that the record can be held against', ['claims', '--tested']],
  ['Intact', 'every entry, every document, every quoted word', ['verify']],
];

function nextSteps(ledger: string, canServe: boolean): readonly (readonly [string, string])[] {
  const app: [string, string] = [
    `serve --ledger ${ledger}`,
    'open the record in a browser, with the reports beside it',
  ];
  return [
    ...(canServe ? [app] : []),
    [`incidents --table --ledger ${ledger}`, 'one line per incident'],
    [`show ID --why --ledger ${ledger}`, 'the words, source and reasons behind every value'],
    [
      `check "the first killing of a minister in three years" --on 2024-12-14 --ledger ${ledger}`,
      'any claim, in words',
    ],
    [`export --format csv --ledger ${ledger}`, 'also geojson and jsonl'],
    ['add FOLDER', 'your own reports, into ./onrecord.db'],
  ];
}

async function heading(title: string, what: string, style: Style, terminal: Terminal): Promise<void> {
  await print(terminal, `\n${style.strong(title)}  ${style.faint(what)}\n`);
}

async function addExamples(reports: string, ledger: string, terminal: Terminal): Promise<void> {
  const [{ openSqliteLedger }, { addReports, recordVerdicts }, { ingest, refusalWords }, { Progress }] =
    await Promise.all([
      import('../ledger/index.ts'),
      import('../pipeline.ts'),
      import('../ingest/index.ts'),
      import('./progress.ts'),
    ]);
  let total = 0;
  for await (const _ of ingest([reports])) total += 1;
  const progress = new Progress(terminal, 'reading', total);
  const open = openSqliteLedger(ledger, { mode: 'write', actor: 'demo' });
  let added = 0;
  try {
    for await (const result of addReports([reports], open)) {
      progress.step(result.where);
      if (result.kind === 'added') added += 1;
      else await complain(terminal, `onrecord: ${refusalWords(result)}`);
    }
    await recordVerdicts(open);
  } finally {
    progress.end();
    await open.close();
  }
  await print(terminal, `${added} of ${total} reports on record in ${ledger}`);
}
