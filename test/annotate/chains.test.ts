import { describe, expect, it } from 'vitest';
import { read, words } from './reading.ts';

function chains(text: string): (string | null)[][] {
  const document = read(text);
  return document.chains.map((chain) => chain.mentions.map((mention) => words(document, mention)));
}

describe('chains', () => {
  it('links a shorter form of a name, and the pronoun after it', () => {
    const found = chains('Gunmen shot Tariq Munir in Lahore. Munir died. He was a judge.');
    expect(found).toContainEqual(['Tariq Munir', 'Munir', 'He']);
  });

  it('links no pronoun where two persons may be meant', () => {
    const found = chains('Tariq Munir met Salim Khan in Lahore. He was a judge.');
    expect(found.flat()).not.toContain('He');
  });

  it('links a short form to neither of two bearers', () => {
    const found = chains('Tariq Munir met Salim Munir in Lahore. Munir left.');
    expect(found.filter((c) => c.includes('Tariq Munir') || c.includes('Salim Munir'))).toEqual([]);
  });
});
