import { ask, type Forest } from '../extract/templates/forest.ts';
import { type BoostingOptions, growForest } from './boosted-trees.ts';
import { FOLDS } from './role-lessons.ts';

/** Rows with the lesson that each is from and its label. */
export class ForestTable {
  readonly rows: number[][] = [];
  private readonly labels: number[] = [];
  private readonly lesson: number[] = [];

  add(row: number[], label: boolean, lesson: number): void {
    this.rows.push(row);
    this.labels.push(label ? 1 : 0);
    this.lesson.push(lesson);
  }

  /** A forest of all rows, or of those that are not in fold `without`. */
  grow(o: BoostingOptions, without = -1): Forest {
    const keep = [...this.rows.keys()].filter((i) => without < 0 || this.lesson[i]! % FOLDS !== without);
    return growForest(
      keep.map((i) => this.rows[i]!),
      keep.map((i) => this.labels[i]!),
      o,
    );
  }

  /** For each fold, a forest that has not seen it: `unseen(lesson, row)` asks the one for that lesson. */
  growUnseen(o: BoostingOptions): (lesson: number, row: readonly number[]) => number {
    const forests = [...Array(FOLDS).keys()].map((fold) => this.grow(o, fold));
    return (lesson, row) => ask(forests[lesson % FOLDS]!, row);
  }
}
