import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemes } from '../src/codebook/crosswalk.ts';
import { incidentTypes } from '../src/codebook/incident-types.ts';
import { packageRoot } from '../src/codebook/package-root.ts';

const inRoot = (path: string) => join(packageRoot, path);
const read = (path: string) => readFileSync(inRoot(path), 'utf8');
const docs = [
  ...readdirSync(packageRoot).filter((name) => name.endsWith('.md')),
  ...readdirSync(inRoot('docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'examples/README.md',
];
const allDocs = docs.map(read).join('\n');
/** Folders whose paths, named in the docs, must exist. */
const ROOMS = /^(?:src|test|docs|examples|bench|models|scripts|bin)\//;

/** What the command line offers, read from its code: `.command('add')`, `.option('--why', ...)`. */
function commandLine(): { commands: string[]; options: string[] } {
  const folder = inRoot('src/cli');
  const code = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(`src/cli/${name}`))
        .join('\n')
    : '';
  const all = (pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map((m) => m[1]!))].sort();
  return {
    commands: all(/\.command\(\s*'([a-z][\w-]*)/g),
    options: all(/(?:\.option\(|new Option\()\s*'(?:-\w, )?(--[a-z][\w-]*)/g),
  };
}

describe('the docs', () => {
  it.each(commandLine().commands)('name the command %s', (command) => {
    expect(allDocs).toMatch(new RegExp(`\`onrecord ${command}\\b|\`${command}\\b`));
  });

  it.each(commandLine().options)('name the option %s', (option) => {
    expect(allDocs).toMatch(new RegExp(`${option}(?![\\w-])`));
  });

  it('name no command that does not exist', () => {
    const { commands } = commandLine();
    const named = [...allDocs.matchAll(/(?:onrecord(?:\.js)?) ([a-z]+)\b(?=[^\n]*`)/g)].map((m) => m[1]!);
    const typed = [...allDocs.matchAll(/^(?:node bin\/onrecord\.js|onrecord) ([a-z]+)/gm)].map((m) => m[1]!);
    const unknown = [...named.filter((w) => allDocs.includes(`\`onrecord ${w}`)), ...typed].filter(
      (word) => ![...commands, 'help'].includes(word),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it.each(docs)('%s links only to what exists', (doc) => {
    const links = [...read(doc).matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1]!.replace(/#.*$/, ''));
    const local = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    const broken = local.filter((link) => !existsSync(inRoot(normalize(join(dirname(doc), link)))));
    expect(broken).toEqual([]);
  });

  it.each(docs)('%s names only paths that exist', (doc) => {
    const named = [...read(doc).matchAll(/`([\w@.-]+(?:\/[\w@.-]+)*\/?)`/g)].map((m) => m[1]!);
    const missing = named.filter((path) => ROOMS.test(path) && !existsSync(inRoot(path)));
    expect(missing).toEqual([]);
  });
});

describe('the list of dependencies', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const rows = [...read('docs/dependencies.md').matchAll(/^\| ([^|]+) \|/gm)].flatMap((m) => m[1]!.trim().split(', '));
  const listed = rows.filter((name) => name !== 'package' && !/^-+$/.test(name));

  it('has a row for every package, and none for any other', () => {
    const used = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect([...listed].sort()).toEqual([...used].sort());
  });

  it('pins every version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('the crosswalks', () => {
  it('have the rows that the data gives', () => {
    const text = read('docs/crosswalk.md');
    for (const type of incidentTypes().values()) {
      const values = schemes.map((scheme) => type.crosswalk[scheme].value).join(' | ');
      const losses = schemes.map((scheme) => type.crosswalk[scheme].loses ?? 'nothing').join(' | ');
      expect(text).toContain(`| \`${type.code}\` | ${values} |`);
      expect(text).toContain(`| \`${type.code}\` | ${losses} |`);
    }
  });
});

describe('the vocabularies', () => {
  const names = readdirSync(inRoot('src/codebook/data')).filter((name) => name.endsWith('.json'));

  it.each(names)('%s says where its entries come from', (name) => {
    const file = JSON.parse(read(`src/codebook/data/${name}`)) as { source?: string; entries?: { source?: string }[] };
    expect(file.source ?? file.entries?.every((entry) => entry.source)).toBeTruthy();
  });
});
