import type { Command } from 'commander';
import { complain, print, type Terminal } from './terminal.ts';

const FORMS = ['tree', 'conllu', 'json'] as const;
type Form = (typeof FORMS)[number];

export function register(program: Command, terminal: Terminal): void {
  program
    .command('annotate')
    .description('how a text is read: words, tags, grammar, names, quotations; no ledger is touched')
    .argument('[paths...]', 'files or folders to read; standard input where none is given', [])
    .option('--as <form>', `what to print: ${FORMS.join(', ')} (--json is --as json)`, 'tree')
    .addHelpText(
      'after',
      '\ntree draws each sentence with its heads, for a person to see why something was read as it was;\n' +
        'conllu is CoNLL-U, one block a sentence; json is one object a document, with spans in UTF-16 code units.',
    )
    .action((paths: string[], options: { as: string }) => {
      const form = program.opts<{ json?: boolean }>().json ? 'json' : options.as;
      if (!(FORMS as readonly string[]).includes(form)) {
        return complain(terminal, `onrecord: expected --as ${FORMS.join(', ')}, found "${form}"`, 2);
      }
      return annotateAll(paths, form as Form, terminal);
    });
}

async function annotateAll(paths: readonly string[], form: Form, terminal: Terminal): Promise<void> {
  const [{ ingest, refusalWords }, { annotate }, written] = await Promise.all([
    import('../ingest/index.ts'),
    import('../annotate/index.ts'),
    import('./annotated.ts'),
  ]);
  for await (const incoming of ingest(paths.length > 0 ? paths : ['-'], { stdin: terminal.stdin })) {
    if (incoming.kind === 'refused') {
      await complain(terminal, `onrecord: ${refusalWords(incoming)}`);
      continue;
    }
    const annotated = annotate(incoming.document, incoming.facts);
    if (form === 'json') await print(terminal, JSON.stringify(written.asJson(annotated)));
    else
      for (const block of form === 'conllu' ? written.asConllu(annotated) : written.asTrees(annotated))
        await print(terminal, block);
  }
}
