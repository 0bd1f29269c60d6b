import { finish } from '../../annotate/linear/hash.ts';

/**
 * Features of one thing as hashes: a template's number with up to three values. Kept in one buffer that is filled anew for each
 * thing, so that reading a text makes no garbage. What is said twice counts twice.
 */
export class FeatureBag {
  keys = new Int32Array(1024);
  length = 0;
  /** Where each group of features ends, in the order in which they were added. */
  readonly ends: number[] = [];

  clear(): void {
    this.length = 0;
    this.ends.length = 0;
  }

  /** Closes a group: what was added since the last one. */
  endGroup(): void {
    this.ends.push(this.length);
  }

  /** Takes back all but the first `groups` groups. */
  keepGroups(groups: number): void {
    this.ends.length = groups;
    this.length = this.ends.at(-1) ?? 0;
  }

  add(template: number, a: number, b = 0, c = 0): void {
    this.push(mix(template, a, b, c));
  }

  push(key: number): void {
    if (this.length === this.keys.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.keys);
      this.keys = longer;
    }
    this.keys[this.length++] = key;
  }
}

/** Joins a template's number and its values into one key, never 0. */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x3779, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ (b + 0x7f4a7c15);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ (c + 0x165667b1);
  return finish(h);
}
