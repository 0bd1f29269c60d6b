import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteerFolder } from './gazetteer-file.ts';

/** Word lists that tell a place from a person, a firm or an ordinary word. All in `placeKey` form. */
export interface GazetteerWords {
  readonly forenames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly ordinary: ReadonlySet<string>;
  /** By use: `before`, `after`, `direction` ... as `context-words.json` lists them. */
  readonly context: Readonly<Record<ContextUse, ReadonlySet<string>>>;
}

export type ContextUse =
  | 'locative'
  | 'linking'
  | 'direction'
  | 'title'
  | 'speech'
  | 'kind_before'
  | 'admin1_after'
  | 'admin2_after'
  | 'town_after'
  | 'persons_after'
  | 'body_after'
  | 'paper_after'
  | 'role_before'
  | 'road_after'
  | 'natural_after'
  | 'never';

let loaded: GazetteerWords | null = null;

/** Read on first use. Throws when a list is missing. */
export function gazetteerWords(): GazetteerWords {
  loaded ??= {
    forenames: list('forenames.json'),
    surnames: list('surnames.json'),
    ordinary: list('ordinary-words.json'),
    context: contextWords(),
  };
  return loaded;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(gazetteerFolder, name), 'utf8'));
}

function list(name: string): ReadonlySet<string> {
  return new Set((read(name) as { words: string[] }).words);
}

function contextWords(): Readonly<Record<ContextUse, ReadonlySet<string>>> {
  const { uses } = read('context-words.json') as { uses: Record<ContextUse, string[]> };
  return Object.fromEntries(Object.entries(uses).map(([use, words]) => [use, new Set(words)])) as unknown as Readonly<
    Record<ContextUse, ReadonlySet<string>>
  >;
}
