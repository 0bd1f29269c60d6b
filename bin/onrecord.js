#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/src/cli/main.js', import.meta.url);
if (!existsSync(built)) {
  process.stderr.write(
    'onrecord: not built yet: expected dist/, found none. Run "npm run setup" in the project folder first.\n',
  );
  process.exit(1);
}
await import(built);
