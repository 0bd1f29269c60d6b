import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, masker } from '../../src/export/masking.ts';
import { Told } from '../told.ts';
import { recordOf } from './told-record.ts';

function about(text: string, ...names: string[]): Told {
  const told = new Told(text, { publisher: 'Wire' });
  for (const name of names) told.mention('person', name);
  return told;
}

const masked = (told: Told, words = told.document.text) =>
  masker(recordOf([told], { groups: [] }))(told.document.id, words);

describe('masking', () => {
  it('takes out every form of a private name, the longest first', () => {
    const told = about('Ana Flor ran. Flor was seen. Florence is a city.', 'Ana Flor', 'Flor');
    expect(masked(told)).toBe(`${MASK} ran. ${MASK} was seen. Florence is a city.`);
  });

  it('takes names as letters, whatever signs they hold', () => {
    const told = about('Flor (Ana) [x] $1 spoke', 'Flor (Ana) [x] $1');
    expect(masked(told)).toBe(`${MASK} spoke`);
  });

  it('does not reach into other documents', () => {
    const told = about('Ana Flor ran.', 'Ana Flor');
    const other = about('A ship named Ana Flor sank.');
    const mask = masker(recordOf([told, other], { groups: [] }));
    expect(mask(other.document.id, other.document.text)).toBe(other.document.text);
  });

  it('leaves perpetrators and groups', () => {
    const told = about('Juan Rojo shot at a bus. Ana Flor saw it.', 'Juan Rojo', 'Ana Flor');
    told.account('shot', [
      'perpetrator',
      { name: 'Juan Rojo', mentionId: told.mentions[0]!.id, status: 'attributed', by: null },
      'Juan Rojo',
    ]);
    expect(masked(told)).toBe(`Juan Rojo shot at a bus. ${MASK} saw it.`);
  });

  it.each([
    ['governor', true],
    ['imam', true],
    ['nurse', false],
    ['policeman', false],
  ])('takes a %s for a public person: %s', (post, open) => {
    const told = about('Ana Flor spoke.');
    told.mention('person', 'Ana Flor', [
      'holds_post',
      { post, body: null, tenure: 'current', asOf: null, from: null, until: null },
      'Ana Flor',
    ]);
    expect(masked(told)).toBe(open ? 'Ana Flor spoke.' : `${MASK} spoke.`);
  });

  it('never leaves a private name in words of its document', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/);
    fc.assert(
      fc.property(name, fc.string(), fc.string(), (who, before, after) => {
        const told = about(`${who} spoke.`, who);
        const words = `${before} ${who} ${after}`;
        const left = masked(told, words);
        expect(left.split(/[^\p{L}\p{N}]+/u).join(' ')).not.toMatch(new RegExp(`(?:^| )${who}(?: |$)`));
      }),
    );
  });

  it('stays quick on a long text with many names', () => {
    const names = Array.from({ length: 300 }, (_, i) => `Name${i} Sur${i}`);
    const text = `${names.join(' and ')}. `.repeat(10);
    const told = about(text, ...names);
    expect(masked(told)).not.toMatch(/Name\d/);
  });
});
