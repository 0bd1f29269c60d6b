import type { Command } from 'commander';
import { createJudgement } from '../model/judgement.ts';
import { actorName, type GlobalOptions, withLedger } from './ledger-file.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('undo')
    .description('take a judgement back; it stays in the ledger, and taking back an undo brings it back')
    .argument('<judgement>', 'id of the judgement, or its first characters')
    .action((id: string, _, command: Command) => undo(id, command.optsWithGlobals<GlobalOptions>(), terminal));
}

async function undo(given: string, options: GlobalOptions, terminal: Terminal): Promise<void> {
  await withLedger('write', options, terminal, async (ledger) => {
    const { judgements } = await ledger.evidence();
    const ids = [...new Set(judgements.map(({ id }) => id).filter((id) => id.startsWith(given)))];
    const target = ids.includes(given) ? given : ids[0];
    if (target === undefined || (ids.length > 1 && target !== given)) {
      throw new CommandError(
        EXIT.input,
        `expected the id of one judgement, found ${ids.length} that begin with "${given.slice(0, 60)}".`,
      );
    }
    const by = { origin: 'person', name: actorName(terminal) } as const;
    const judgement = createJudgement({ verdict: 'undo', subjects: [target], by, reasons: [] });
    const made = await ledger.judge(judgement);
    if (options.json) return print(terminal, JSON.stringify(made ? judgement : null, null, 2));
    await print(terminal, made ? `${judgement.id}  takes back ${target}` : 'This was already taken back.');
  });
}
