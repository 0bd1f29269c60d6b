import { run } from './program.ts';
import { processTerminal } from './terminal.ts';

// Whoever reads our output may stop ("| head"): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
