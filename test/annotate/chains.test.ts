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

  it('does not take for the group whom the same clause is about', () => {
    const found = chains('ISIS-K claimed the attack. The Taliban blamed the group for it.');
    expect(found).toContainEqual(['ISIS-K', 'group']);
  });

  it('does not take for him who succeeded him', () => {
    const found = chains('Tariq Munir, a judge, died. Salim Khan succeeded him.');
    expect(found).not.toContainEqual(['Salim Khan', 'him']);
  });

  it('takes for the governor who was told to be one, however far back', () => {
    const found = chains(
      'Tariq Munir, the governor of Balkh, was killed. Salim Khan, a cleric, spoke. It rained. It snowed. The governor was buried.',
    );
    expect(found).toContainEqual(['Tariq Munir', 'governor']);
  });

  it('takes for the governor neither of two, and nobody who holds another office', () => {
    const two = 'Tariq Munir, governor of Balkh, met Salim Khan, governor of Herat. The governor spoke.';
    expect(chains(two).flat()).not.toContain('governor');
    expect(chains('Tariq Munir, the mayor of Herat, spoke. The governor was away.').flat()).not.toContain('governor');
  });

  it('links no pronoun where another person was told of without a name', () => {
    const found = chains('Tariq Munir spoke in Lahore. A doctor said that he had treated her.');
    expect(found.flat()).not.toContain('he');
  });

  it('calls no school a group', () => {
    const found = chains('Gunmen stormed Garissa University College. The group fled.');
    expect(found.flat()).not.toContain('group');
  });

  it('takes for who tells of the dead nobody who is among them', () => {
    const found = chains('Police chief Tariq Munir spoke. Salim Khan was among the dead, he said.');
    expect(found).toContainEqual(['Tariq Munir', 'he']);
  });
});
