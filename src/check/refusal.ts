import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../codebook/package-root.ts';
import { asksForward } from './asked.ts';

interface RefusalData {
  readonly grounds: Readonly<Record<string, string>>;
  readonly patterns: readonly (readonly [ground: string, pattern: string, only?: 'asked'])[];
}

/** Why a query is not answered: the ground's code, a sentence for the person who asked, and the words that gave it away. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly ground: string;
  readonly reason: string;
  readonly words: string;
}

/** Longer than any claim; the patterns are linear, and this keeps them short as well. */
const LONGEST = 2000;

let data: RefusalData | null = null;

function grounds(): RefusalData['grounds'] {
  data ??= JSON.parse(readFileSync(join(packageRoot, 'src/codebook/data/refusals.json'), 'utf8')) as RefusalData;
  return data.grounds;
}

let compiled: { ground: string; reason: string; pattern: RegExp; asked: boolean }[] | null = null;

function patterns() {
  if (!compiled) {
    const reasons = grounds();
    compiled = data!.patterns.map(([ground, pattern, only]) => ({
      ground,
      reason: reasons[ground]!,
      pattern: new RegExp(pattern, 'iu'),
      asked: only === 'asked',
    }));
  }
  return compiled;
}

/**
 * Refuses what the project does not answer: who or what may be attacked, rankings of targets, whereabouts and routines of living
 * persons, how anything is protected. Null for a query about the reported past. Every door that takes words asks here first; `as` says
 * whether they are asked of the record or looked for in its reports.
 */
export function refuse(words: string, as: 'asked' | 'searched' = 'asked'): Refusal | null {
  const text = words.slice(0, LONGEST).normalize('NFKC').replace(/\s+/g, ' ');
  for (const { ground, reason, pattern, asked } of patterns()) {
    if (asked && as === 'searched') continue;
    const found = pattern.exec(text);
    if (found) return { kind: 'refusal', ground, reason, words: found[0] };
  }
  const forward = as === 'asked' ? asksForward(text) : null;
  return forward === null ? null : { kind: 'refusal', ...forward, reason: grounds()[forward.ground]! };
}
