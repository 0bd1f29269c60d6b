import { describe, expect, it } from 'vitest';
import { onrecord } from './console.ts';

const text = 'The army denied that its troops killed two farmers near Kunduz.';

describe('onrecord annotate', () => {
  it('draws the tree, what happened and the names', async () => {
    const { code, out } = await onrecord(['annotate'], { stdin: text });
    expect(code).toBe(0);
    expect(out).toContain('denied  VERB  root  happened');
    expect(out).toContain('killed  VERB  ccomp  denied');
    expect(out).toContain('Kunduz (place)');
  });

  it('prints CoNLL-U: ten columns a word', async () => {
    const { out } = await onrecord(['annotate', '--as', 'conllu'], { stdin: text });
    const rows = out.split('\n').filter((line) => /^\d/.test(line));
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row.split('\t')).toHaveLength(10);
  });

  it('prints all layers as JSON', async () => {
    const { out } = await onrecord(['--json', 'annotate'], { stdin: text });
    const layers = JSON.parse(out) as { tokens: { start: number; end: number; text: string }[] };
    for (const token of layers.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it('names the forms there are where another is asked for', async () => {
    const { code, err } = await onrecord(['annotate', '--as', 'xml'], { stdin: text });
    expect(code).toBe(2);
    expect(err).toContain('tree, conllu, json');
  });
});
