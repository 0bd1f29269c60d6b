import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

/** A word for a size of military unit, or (`branch`) for an arm of the service. */
export interface UnitWord extends Sourced {
  readonly code: string;
  readonly words: readonly string[];
  /** "the 205th Corps". */
  readonly before: boolean;
  /** "Brigade 77". */
  readonly after: boolean;
}

/** Words for units, and of branches, by their first word, lower case: the words of each, longer ones first. */
export const unitWords = once(() =>
  byFirst(dataEntries<UnitWord>('military-units').filter((u) => u.code !== 'branch')),
);
export const branchWords = once(() =>
  byFirst(dataEntries<UnitWord>('military-units').filter((u) => u.code === 'branch')),
);

/** One form of a unit word, in single words. */
export interface UnitForm {
  readonly parts: readonly string[];
  readonly unit: UnitWord;
}

function byFirst(units: readonly UnitWord[]): ReadonlyMap<string, readonly UnitForm[]> {
  const index = new Map<string, UnitForm[]>();
  for (const unit of units)
    for (const form of unit.words) {
      const parts = form.split(' ');
      index.set(parts[0]!, [...(index.get(parts[0]!) ?? []), { parts, unit }]);
    }
  for (const list of index.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return index;
}
