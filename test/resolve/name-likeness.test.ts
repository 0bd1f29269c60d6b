import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, nameKeys } from '../../src/resolve/name-likeness.ts';
import { namePartsOf } from '../../src/resolve/name-parts.ts';
import { soundDistance, soundsOf } from '../../src/resolve/name-sounds.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** Kept out of sight while the rules were made. */
  readonly unseen: boolean;
}

const here = dirname(fileURLToPath(import.meta.url));
const pairs = JSON.parse(readFileSync(join(here, 'name-pairs.json'), 'utf8')) as Pair[];

function f1(tested: readonly Pair[]): number {
  const same = (p: Pair) => compareNames(p.a, p.b).verdict === 'same';
  const right = tested.filter((p) => p.same && same(p)).length;
  return (2 * right) / (tested.filter(same).length + tested.filter((p) => p.same).length);
}

describe('names of public figures in two spellings, and of two public figures', () => {
  it('are at least three hundred pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(pairs.filter((p) => p.unseen).length).toBeGreaterThan(100);
  });

  it('are told apart with F1 of .95 or more, also where the rules never saw them', () => {
    expect(f1(pairs)).toBeGreaterThanOrEqual(0.95);
    expect(f1(pairs.filter((p) => p.unseen))).toBeGreaterThanOrEqual(0.95);
  });

  it('are the same in both directions', () => {
    for (const { a, b } of pairs) expect(compareNames(a, b).verdict).toBe(compareNames(b, a).verdict);
  });

  it('share a key to be found by when they are the same', () => {
    const lost = pairs.filter(
      (p) =>
        p.same && compareNames(p.a, p.b).verdict === 'same' && !nameKeys(p.a).some((k) => nameKeys(p.b).includes(k)),
    );
    expect(lost.length).toBeLessThan(pairs.length / 50);
  });
});

describe('parts of a name', () => {
  const forms = (name: string) => namePartsOf(name).map((p) => p.form);

  it('leave out titles and articles', () => {
    expect(forms('Gen. Khalil al-Rahman')).toEqual(['khalil', 'rahman']);
  });

  it('are the same however the name is joined', () => {
    for (const name of ['Khalilur Rehman', 'Khalil-ur-Rahman', 'Khalilurrahman', 'Khalil ur Rehman']) {
      expect(forms(name)).toEqual(['khalil', 'rahman']);
    }
    for (const name of ['Abdul Rahman', 'Abd al-Rahman', 'Abdurrahman', 'Abdur Rehman'])
      expect(forms(name)).toEqual(['abd', 'rahman']);
  });
});

describe('sounds', () => {
  it('are one for the spellings of one sound', () => {
    expect(soundsOf('khaleel')).toBe(soundsOf('khalil'));
    expect(soundsOf('daoud')).toBe(soundsOf('dawud'));
  });

  it('have a distance that is symmetric and 0 only for the same', () => {
    const sounds = fc.stringMatching(/^[aeiubdkmnrstwXSCJ]{0,12}$/);
    fc.assert(
      fc.property(sounds, sounds, (a, b) => {
        expect(soundDistance(a, b)).toBeCloseTo(soundDistance(b, a));
        expect(soundDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('compareNames', () => {
  it('says that a name alone can be short for a fuller one, not that it is', () => {
    expect(compareNames('Haqqani', 'Khalil-ur-Rehman Haqqani').verdict).toBe('possible');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (a, b) => {
          const { likeness } = compareNames(a, b);
          expect(likeness).toBeGreaterThanOrEqual(0);
          expect(likeness).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
