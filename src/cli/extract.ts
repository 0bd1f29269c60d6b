import type { Command } from 'commander';
import { complain, print, type Terminal } from './terminal.ts';

export function register(program: Command, terminal: Terminal): void {
  program
    .command('extract')
    .description('a filter without a ledger: reports in as JSONL on standard input, what they say out as JSONL')
    .argument('[paths...]', 'files or folders to read instead', [])
    .addHelpText(
      'after',
      '\nIn, one object a line:  {"id", "text", "title"?, "publisher"?, "author"?, "published"?, "url"?}\n' +
        'Out, one object a line: {"id", "accounts", "claims", "posts", "relations", ...}, by docs/extract-output.schema.json,\n' +
        'in the order of the input and as it comes. A line that cannot be read is named on standard error.',
    )
    .action((paths: string[]) => extract(paths, terminal));
}

async function extract(paths: readonly string[], terminal: Terminal): Promise<void> {
  const [{ ingest, refusalWords }, { readIncoming }, { extractedFrom }] = await Promise.all([
    import('../ingest/index.ts'),
    import('../pipeline.ts'),
    import('./extracted.ts'),
  ]);
  for await (const incoming of ingest(paths.length > 0 ? paths : ['-'], { stdin: terminal.stdin })) {
    if (incoming.kind === 'refused') await complain(terminal, `onrecord: ${refusalWords(incoming)}`);
    else await print(terminal, JSON.stringify(extractedFrom(incoming.givenId, await readIncoming(incoming))));
  }
}
