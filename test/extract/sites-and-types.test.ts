import { describe, expect, it } from 'vitest';
import { builtInReader } from '../../src/extract/index.ts';
import { allValues, firstValue } from '../../src/model/account.ts';
import { createDocument } from '../../src/model/document.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { noFacts } from '../../src/model/report.ts';

async function read(text: string) {
  const facts = { ...noFacts, published: parsePartialDate('2024-03-06'), publishedFrom: 'given' as const };
  return (await builtInReader.read(createDocument(text), facts)).accounts;
}

async function firstOf(text: string) {
  const [account] = await read(text);
  expect(account).toBeDefined();
  return {
    type: firstValue(account!, 'type'),
    sites: allValues(account!, 'site').map(({ words }) => words.toLowerCase()),
  };
}

describe('the site of an incident', () => {
  it('is not the car of a car bomb', async () => {
    const { sites } = await firstOf(
      'A car bomb killed nine people outside a hotel in Mogadishu on Tuesday, police said.',
    );
    expect(sites).toContain('hotel');
    expect(sites).not.toContain('car');
  });

  it('is not the ministry that tells of it', async () => {
    const { sites } = await firstOf(
      'A bomb killed two people in a mosque in Herat on Monday, the interior ministry said.',
    );
    expect(sites).toEqual(['mosque']);
  });

  it('is not the mine that went off', async () => {
    const { sites } = await firstOf('A magnetic mine killed a police officer on a bridge in Kabul on Monday.');
    expect(sites.some((site) => site.includes('mine'))).toBe(false);
  });
});

describe('the type of an incident', () => {
  it('does not follow from weapons that were found', async () => {
    const { type } = await firstOf(
      'Security forces killed eight militants in a raid on a farm near Arish on Tuesday. The men had hidden rifles and an explosive belt in a shed.',
    );
    expect(type).toBe('raid_arrest');
  });

  it('is a kidnapping where gunmen took people away and no shot is told', async () => {
    const text =
      'Gunmen abducted 14 people from a bank in Erbil on Monday. The gunmen wore uniforms. Two gunmen stayed in the car.';
    const { type } = await firstOf(text);
    expect(type).toBe('kidnapping');
  });
});
