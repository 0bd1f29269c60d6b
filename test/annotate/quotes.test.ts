import { describe, expect, it } from 'vitest';
import { read, words } from './reading.ts';

function quotes(text: string) {
  const document = read(text);
  return document.quotes.map((q) => [
    words(document, q.source),
    words(document, q.cue),
    words(document, q.content),
    q.direct,
  ]);
}

describe('quotes', () => {
  it('takes the clause of a reporting verb', () => {
    expect(quotes('The governor said that gunmen killed two guards.')).toEqual([
      ['The governor', 'said', 'that gunmen killed two guards', false],
    ]);
  });

  it('takes the sentence before "..., X said"', () => {
    expect(quotes('Gunmen killed two guards near the gate, the governor said.')).toEqual([
      ['the governor', 'said', 'Gunmen killed two guards near the gate', false],
    ]);
  });

  it('takes the sentence beside "according to X"', () => {
    expect(quotes('According to the hospital, eight people died in the blast.')).toEqual([
      ['the hospital', 'According to', 'eight people died in the blast', false],
    ]);
  });

  it('takes a quotation whole, marks included, over several sentences', () => {
    const [quote] = quotes('"We did not do it. We condemn it," the spokesman said.');
    expect(quote).toEqual(['the spokesman', 'said', '"We did not do it. We condemn it,"', true]);
  });

  it('keeps the whole description of who speaks', () => {
    const [quote] = quotes('Karim Rahmani, the director of the agency for refugees, said that two guards died.');
    expect(quote![0]).toBe('Karim Rahmani, the director of the agency for refugees');
  });

  it('takes the speaker beside the verb after a question', () => {
    const [quote] = quotes('"Who will guard the mosques of this city tonight?" Rahmani asked.');
    expect(quote).toEqual(['Rahmani', 'asked', '"Who will guard the mosques of this city tonight?"', true]);
  });

  it('takes the name that signs a quotation', () => {
    const [quote] = quotes('"Nobody guards the mosques of this city at night." \u2014 Karim Rahmani');
    expect(quote!.slice(0, 2)).toEqual(['Karim Rahmani', null]);
  });

  it('gives "I" and "we" within a quotation to nobody', () => {
    const sources = quotes('"I think that we know who did it," the governor said.').map(([source]) => source);
    expect(sources).toContain('the governor');
    expect(sources).not.toContain('I');
    expect(sources).not.toContain('we');
  });
});
