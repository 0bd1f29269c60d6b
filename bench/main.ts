import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchOptions, type Figure, figureLine } from './figure.ts';

const USAGE = 'npm run bench -- <name> --data <dir> [--part train|dev|test] [--out FILE] [--set a,b]';

/** A bench is the module of its name beside this one; adding a bench is adding a file. */
interface Bench {
  run(options: BenchOptions): Promise<Figure[]>;
}

async function load(name: string): Promise<Bench> {
  const file = new URL(`./${name}.js`, import.meta.url);
  if (!/^[a-z0-9]+$/.test(name) || !existsSync(fileURLToPath(file))) {
    throw new Error(`expected the name of a bench (bench/<name>.ts), found "${name}"\nusage: ${USAGE}`);
  }
  const bench = (await import(file.href)) as Partial<Bench>;
  if (typeof bench.run !== 'function') throw new Error(`expected bench/${name}.ts to export run, found none`);
  return bench as Bench;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      part: { type: 'string', default: 'dev' },
      out: { type: 'string' },
      set: { type: 'string', default: '' },
    },
  });
  const bench = await load(positionals[0] ?? '');
  const figures = await bench.run({
    data: values.data ?? '',
    part: values.part,
    out: values.out ?? null,
    sets: values.set.split(',').filter((s) => s !== ''),
  });
  for (const figure of figures) console.log(figureLine(figure));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
