import { beforeAll, describe, expect, it } from 'vitest';
import { builtInReader } from '../../src/extract/index.ts';
import { type Account, allValues, firstValue } from '../../src/model/account.ts';
import { createDocument } from '../../src/model/document.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { noFacts } from '../../src/model/report.ts';

const TEXT = `The group has struck at officials again and again.

In the most recent incident, Salim-ur-Rahman Noori, the Emirate's Minister of Mines and a senior member of the Noori network, was killed in a suicide attack at his office in Kabul.

Among others, Mohammad Anwar Sahak, the governor of Zabul and a close friend of Mullah Wahid Barakzai, was killed in his office in 2023. Abdul Karim Noori, a preacher who stood by the rulers, was assassinated by ISIS in Kabul, while Latif Ahmad Popal, the deputy governor of Farah, and Najib Safi, the former police chief of Badghis, were killed in separate attacks.`;

let accounts: readonly Account[] = [];
beforeAll(async () => {
  const facts = { ...noFacts, published: parsePartialDate('2024-10-05'), publishedFrom: 'given' as const };
  accounts = (await builtInReader.read(createDocument(TEXT), facts)).accounts;
});

const of = (name: string) =>
  accounts.filter((account) => allValues(account, 'victim').some((victim) => victim.name?.includes(name)));

describe('an analysis that runs through killings', () => {
  it('tells as many incidents as there were', () => {
    expect(accounts.map((account) => firstValue(account, 'victim')?.name).sort()).toEqual([
      'Abdul Karim Noori',
      'Latif Ahmad Popal',
      'Mohammad Anwar Sahak',
      'Najib Safi',
      'Salim-ur-Rahman Noori',
    ]);
  });

  it('has nobody killed who is named as a friend only', () => {
    expect(of('Barakzai')).toEqual([]);
  });

  it('gives each the post that he held', () => {
    const post = (name: string) => firstValue(of(name)[0]!, 'victim')?.post;
    expect(post('Salim')).toBe("Emirate's Minister of Mines");
    expect(post('Sahak')).toBe('governor of Zabul');
    expect(post('Popal')).toBe('deputy governor of Farah');
    expect(post('Safi')).toBe('former police chief of Badghis');
  });

  it('rests those told in one clause on words of their own', () => {
    const anchors = [...of('Popal'), ...of('Safi'), ...of('Karim')].map(({ anchor }) => anchor.span);
    for (const a of anchors)
      for (const b of anchors) if (a !== b) expect(a.end <= b.start || b.end <= a.start).toBe(true);
  });

  it('does not place one where the other held office', () => {
    expect(firstValue(of('Safi')[0]!, 'place')?.admin1 ?? null).not.toBe('Farah');
  });
});
