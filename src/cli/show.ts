import type { Command } from 'commander';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import type { ShowContext } from './show-context.ts';
import type { Shown } from './show-views.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly why?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('show')
    .description('show one thing of the record with the quoted words, source and origin of every value')
    .argument('<id>', 'id of an incident, account, claim, actor, report or document, or its first characters')
    .option('--why', 'also the reasons for each value')
    .action((id: string, _, command: Command) => show(id, command.optsWithGlobals<Options>(), terminal));
}

async function show(id: string, options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record, ledger) => {
    const [{ styleOf }, { sourceNames }, views] = await Promise.all([
      import('./style.ts'),
      import('../query/index.ts'),
      import('./show-views.ts'),
    ]);
    const context: ShowContext = {
      record,
      style: styleOf(terminal),
      width: terminal.width,
      why: options.why === true,
      sourceOf: sourceNames(record),
      sightingsOf: (reportId) => ledger.sightings(reportId),
    };
    const found = find(record, id, views.THINGS);
    if (options.json) return print(terminal, JSON.stringify(found.thing, null, 2));
    for (const line of await found.lines(context)) await print(terminal, line);
  });
}

/** The one thing whose id is `id` or begins with it. */
function find(
  record: SourcedRecord,
  id: string,
  things: readonly ((record: SourcedRecord) => Iterable<Shown>)[],
): Shown {
  const found = new Map<string, Shown>();
  for (const list of things) {
    for (const one of list(record)) {
      if (one.thing.id === id) return one;
      if (one.thing.id.startsWith(id)) found.set(one.thing.id, one);
    }
  }
  if (found.size === 1) return [...found.values()][0]!;
  const all = [...found.keys()].sort();
  throw new CommandError(
    EXIT.input,
    found.size === 0
      ? `expected the id of something on record, found none that begins with "${id.slice(0, 60)}". "onrecord incidents" lists ids.`
      : `expected one thing, found ${found.size} whose id begins with "${id}": ${all.slice(0, 5).join(', ')}. Give more of the id.`,
  );
}
