import { describe, expect, it } from 'vitest';
import { type NamedTown, variantsOf } from '../../src/codebook/gazetteer-variants.ts';

const town = (name: string, alternates: readonly string[], more: Partial<NamedTown> = {}): NamedTown => ({
  name,
  alternates,
  population: 5000,
  transliterated: false,
  ...more,
});

describe('variantsOf', () => {
  it('keeps other spellings of the same sounds where the home script is another', () => {
    const names = ['Hargeisa', 'Hergheisa', 'Port Something', '\u0647\u0631\u062c\u064a\u0633\u0627'];
    expect(variantsOf(town('Hargeysa', names, { transliterated: true }))).toEqual(['Hargeisa', 'Hergheisa']);
  });

  it('drops the Arabic article', () => {
    expect(variantsOf(town('Al Hillah', [], { transliterated: true }))).toEqual(['Hillah']);
  });

  it('keeps the name without what tells it from namesakes, of larger towns only', () => {
    const names = ['Frankfurt', 'Frankfort', 'FRA'];
    expect(variantsOf(town('Frankfurt am Main', names, { population: 650_000 }))).toEqual(['Frankfurt']);
    expect(variantsOf(town('Frankfurt am Bach', names))).toEqual([]);
  });

  it('keeps old and foreign names of large towns whose own name is transliterated', () => {
    const names = ['Rangoon', 'RGN', 'Dagon'];
    expect(variantsOf(town('Yangon', names, { population: 4_000_000, transliterated: true }))).toEqual([
      'Dagon',
      'Rangoon',
    ]);
    expect(variantsOf(town('Yangon', names, { transliterated: true }))).toEqual([]);
  });

  it('never gives the own name, a code or another script', () => {
    expect(variantsOf(town('Kirkuk', ['Kirkuk', 'KIK', 'kirkuk', '\u043a'], { transliterated: true }))).toEqual([]);
  });
});
