import type { Command } from 'commander';
import { type JudgingOptions, judge } from './judging.ts';
import type { Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('differ')
    .description('judge two incidents, accounts, actors or mentions to be two; the resolver never overrides it')
    .argument('<a>', 'id, or its first characters')
    .argument('<b>', 'id, or its first characters')
    .option('--reason <words>', 'why, kept with the judgement')
    .action((a: string, b: string, _, command: Command) =>
      judge('different', [a, b], command.optsWithGlobals<JudgingOptions>(), terminal),
    );
}
