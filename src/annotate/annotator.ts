import type { Annotated } from './annotated.ts';

export type Layer =
  | 'tokens'
  | 'sentences'
  | 'truecase'
  | 'tags'
  | 'lemmas'
  | 'parse'
  | 'names'
  | 'times'
  | 'numbers'
  | 'places'
  | 'quotes'
  | 'posts'
  | 'chains'
  | 'factuality';

/** One step of reading. It declares what it needs and what it fills, so that `gaps` can say what a chain of steps lacks. */
export interface Annotator {
  readonly name: string;
  readonly requires: readonly Layer[];
  readonly assigns: readonly Layer[];
  /** Fills its layers of `document` in place. Never throws on any text; what it cannot read it leaves empty. */
  run(document: Annotated): void;
}

/** The layers that a step needs and no earlier step fills, in words; empty when the order is sound. */
export function gaps(steps: readonly Annotator[]): string[] {
  const filled = new Set<Layer>();
  const missing: string[] = [];
  for (const step of steps) {
    for (const layer of step.requires) {
      if (!filled.has(layer)) missing.push(`${step.name} requires ${layer}, which no earlier step assigns`);
    }
    for (const layer of step.assigns) filled.add(layer);
  }
  return missing;
}
