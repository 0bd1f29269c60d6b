import {
  mayBeName,
  NAME_CLASSES,
  type NameInput,
  nameFeatures,
  transitionFeatures,
} from '../annotate/names/features.ts';
import { FeatureList } from '../annotate/tags/features.ts';

const K = NAME_CLASSES.length;

/** A stretch of words that may be parts of names, between words that cannot: classes and numbered features of each. */
export interface Stretch {
  readonly gold: Int32Array;
  readonly own: readonly Int32Array[];
  /** By word and class before it; at the first word only O can stand before. */
  readonly after: readonly (readonly Int32Array[])[];
}

/** Adds features of a sentence that are to be learnt but not shipped: how its corpus differs from the others. */
export type CorpusFeatures = (list: FeatureList, input: NameInput, i: number) => void;

/** Numbers features in the order in which they are met, and counts them. */
export class FeatureNumbers {
  private readonly numbers = new Map<number, number>();
  readonly keys: number[] = [];
  readonly counts: number[] = [];
  private readonly list = new FeatureList();

  /** The stretches of a sentence; none where a name holds a word that the finder passes over, for such a name cannot be found. */
  stretches(input: NameInput, gold: Int32Array, corpus: CorpusFeatures | null): Stretch[] {
    const open = Array.from(gold, (_, i) => mayBeName(input, i));
    if (gold.some((label, i) => label > 0 && !open[i])) return [];
    const stretches: Stretch[] = [];
    for (let i = 0; i < gold.length; i++) {
      if (!open[i]) continue;
      let end = i;
      while (open[end]) end += 1;
      stretches.push(this.stretch(input, gold, i, end, corpus));
      i = end;
    }
    return stretches;
  }

  private stretch(
    input: NameInput,
    gold: Int32Array,
    from: number,
    to: number,
    corpus: CorpusFeatures | null,
  ): Stretch {
    const own: Int32Array[] = [];
    const after: Int32Array[][] = [];
    for (let i = from; i < to; i++) {
      this.list.count = 0;
      nameFeatures(this.list, input, i);
      corpus?.(this.list, input, i);
      own.push(this.take());
      const before = Array.from({ length: i === from ? 1 : K }, (_, p) => {
        this.list.count = 0;
        transitionFeatures(this.list, input, i, p);
        return this.take();
      });
      after.push(before);
    }
    return { gold: gold.slice(from, to), own, after };
  }

  private take(): Int32Array {
    const taken = new Int32Array(this.list.count);
    for (let f = 0; f < taken.length; f++) {
      const key = this.list.keys[f]!;
      let number = this.numbers.get(key);
      if (number === undefined) {
        number = this.keys.length;
        this.numbers.set(key, number);
        this.keys.push(key);
        this.counts.push(0);
      }
      this.counts[number] = this.counts[number]! + 1;
      taken[f] = number;
    }
    return taken;
  }

  /** Leaves out what was met only once: nothing general is to be learnt from it. */
  withoutRare(stretch: Stretch): Stretch {
    const common = (features: Int32Array) => features.filter((f) => this.counts[f]! > 1);
    return { gold: stretch.gold, own: stretch.own.map(common), after: stretch.after.map((row) => row.map(common)) };
  }
}
