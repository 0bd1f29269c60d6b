import { describe, expect, it } from 'vitest';
import { read, words } from './reading.ts';

function names(text: string): string[] {
  const document = read(text);
  return document.names.map((name) => `${words(document, name)}: ${name.kind}`);
}

describe('names', () => {
  it('finds persons with hyphenated and particled names', () => {
    expect(names('Gunmen shot Khalil-ur-Rehman Safi near his home.')).toContain('Khalil-ur-Rehman Safi: person');
  });

  it('leaves title and post outside the name', () => {
    const found = names('Gen. Tariq Munir was hurt.');
    expect(found).toContain('Tariq Munir: person');
    expect(found).toContain('Gen.: title');
  });

  it('calls listed groups groups, whatever the finder thinks', () => {
    expect(names('The Islamic State claimed the attack.')).toContain('Islamic State: armed_group');
  });

  it('leaves an office and the place before it outside the name', () => {
    expect(names('Mastung Assistant Commissioner Attahul Munim spoke.')).toContain('Attahul Munim: person');
  });

  it('keeps a last name that could be an office', () => {
    expect(names('The governor, Haji Malik, spoke.')).toContain('Malik: person');
  });

  it('takes what a minister is in charge of for nobody', () => {
    expect(names("He met the Taliban's Minister of Refugees.")).not.toContain('Refugees: person');
  });

  it('takes what a governor governs for a place', () => {
    expect(names('The deputy governor of Farah, Ahmad Popal, spoke.')).toContain('Farah: place');
  });

  it('joins the parts of a hyphened first name', () => {
    expect(names('President Frank-Walter Steiner spoke.')).toContain('Frank-Walter Steiner: person');
  });

  it('does not take an adjective for a rank', () => {
    expect(names('It was a major setback.')).not.toContain('major: title');
  });

  it('lets no name lie inside another', () => {
    const { names: found } = read(
      'The Afghan Ministry of Defence said Taliban fighters attacked Kunduz Airport in Kunduz.',
    );
    for (const [i, name] of found.entries()) expect(name.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
