import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldenFault, markedText, readingOut } from './golden.ts';
import { Told } from './told.ts';

const fresh = () => join(mkdtempSync(join(tmpdir(), 'golden-')), 'marked.txt');

describe('a golden', () => {
  it('that is missing is written on a desk and a failure in continuous integration', () => {
    const path = fresh();
    expect(goldenFault(path, 'new', true)).toMatch(/expected the golden .* found none/);
    expect(existsSync(path)).toBe(false);
    expect(goldenFault(path, 'new', false)).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('that differs fails and leaves the new output beside it, until they agree again', () => {
    const path = fresh();
    writeFileSync(path, 'old');
    expect(goldenFault(path, 'new', false)).toMatch(/found other output/);
    expect(readFileSync(path.replace('.txt', '-changed.txt'), 'utf8')).toBe('new');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(goldenFault(path, 'old', false)).toBeNull();
    expect(existsSync(path.replace('.txt', '-changed.txt'))).toBe(false);
  });
});

describe('a marked text', () => {
  const told = new Told('A blast in Kabul killed eight.');
  told.account('blast', ['type', 'bombing', 'blast'], ['prominence', 'central', 'blast in Kabul']);

  it('shows spans inline, the inner inside the outer', () => {
    expect(markedText(told.document, told.reading())).toBe(
      'A ⟦⟦blast|account1 1.type⟧ in Kabul|1.prominence⟧ killed eight.',
    );
  });

  it('is the text again when the marks are taken out', () => {
    const plain = markedText(told.document, told.reading()).replace(/⟦|\|[^⟧]*⟧/g, '');
    expect(plain).toBe(told.document.text);
  });

  it('goes with the values, without ids', () => {
    const out = JSON.parse(readingOut(told.reading())) as { accounts: { type: unknown }[] };
    expect(out.accounts[0]!.type).toEqual([{ value: 'bombing', words: '2-7 blast' }]);
    expect(readingOut(told.reading())).not.toMatch(/acc_|st_/);
  });
});
