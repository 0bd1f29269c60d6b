import { describe, expect, it } from 'vitest';
import { read, word } from './reading.ts';

/** `relation(head)` of a word, as the tree has it. */
function arc(text: string, of: string): string {
  const document = read(text);
  const token = word(document, of);
  return `${token.deprel}(${document.tokens[token.head]!.text})`;
}

describe('grammar', () => {
  it('tells who was killed from who killed', () => {
    expect(arc('A bomb killed two guards in the town.', 'guards')).toBe('obj(killed)');
    expect(arc('Two guards were killed by a bomb in the town.', 'guards')).toBe('nsubj:pass(killed)');
    expect(arc('Two guards were killed by a bomb in the town.', 'bomb')).toBe('obl:agent(killed)');
  });

  it('hangs a post on its holder', () => {
    expect(arc('Rahim Wardan, the governor of the province, was shot on Monday.', 'governor')).toBe('appos(Rahim)');
  });

  it('gives dictionary forms', () => {
    const document = read('The men were firing rifles and went home.');
    expect(['men', 'were', 'firing', 'rifles', 'went'].map((w) => word(document, w).lemma)).toEqual([
      'man',
      'be',
      'fire',
      'rifle',
      'go',
    ]);
  });

  it('gives each sentence one root and no circle', () => {
    const document = read(
      'He left. "Why?" she asked. The three of them, he said, had gone; nobody knew where.\n\n- and now?',
    );
    for (const { first, last } of document.sentences) {
      const tokens = document.tokens.slice(first, last);
      expect(tokens.filter((t) => t.head === t.index)).toHaveLength(1);
      for (const token of tokens) {
        let at = token;
        let steps = 0;
        for (; at.head !== at.index && steps <= tokens.length; steps++) at = document.tokens[at.head]!;
        expect(steps).toBeLessThanOrEqual(tokens.length);
        expect(at.index >= first && at.index < last).toBe(true);
      }
    }
  });

  it('reads capitals as ordinary print', () => {
    const document = read('GUNMEN ATTACKED THE POLICE STATION IN LIMA ON MONDAY AND KILLED THREE PEOPLE.');
    expect(document.tokens.map((t) => t.text).slice(0, 5)).toEqual(['Gunmen', 'attacked', 'the', 'police', 'station']);
    expect(word(document, 'Lima').upos).toBe('PROPN');
  });

  it('is the same at every reading', () => {
    const text = 'Two men on a motorcycle shot dead a teacher in the old town, police said.';
    expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
  });
});
