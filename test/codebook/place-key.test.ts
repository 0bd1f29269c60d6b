import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashKey, placeKey } from '../../src/codebook/place-key.ts';
import { spellingSkeleton } from '../../src/codebook/spelling.ts';

describe('placeKey', () => {
  it.each([
    ['Ta‘izz', 'taizz'],
    ['Sar-e Pul', 'sar e pul'],
    ['St. Louis', 'saint louis'],
    ['Şanlıurfa', 'sanliurfa'],
    ['Kandahār', 'kandahar'],
    ['كابل', 'کابل'],
    ['U.S.', 'us'],
  ])('makes %s %s', (name, key) => expect(placeKey(name)).toBe(key));

  it('is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => placeKey(placeKey(name)) === placeKey(name)));
  });

  it('hashes a growing name as the whole', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => hashKey(b, hashKey(a)) === hashKey(a + b)));
  });
});

describe('spellingSkeleton', () => {
  it.each([
    ['nangarhar', 'ningrahar'],
    ['paktya', 'paktiyah'],
    ['kunduz', 'qunduz'],
    ['al hasakah', 'hassakeh'],
    ['chahar dara', 'chahar dareh'],
    ['deir ez zor', 'deir az zour'],
  ])('brings %s and %s together', (a, b) => expect(spellingSkeleton(a)).toBe(spellingSkeleton(b)));

  it.each([
    ['kunar', 'khost'],
    ['ghazni', 'logar'],
    ['helmand', 'herat'],
  ])('keeps %s and %s apart', (a, b) => expect(spellingSkeleton(a)).not.toBe(spellingSkeleton(b)));
});
