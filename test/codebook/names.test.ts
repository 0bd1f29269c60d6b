import { describe, expect, it } from 'vitest';
import { armedGroups, armedGroupsByForm, findArmedGroup, groupAndParents } from '../../src/codebook/armed-groups.ts';
import { countryOfDemonym, demonymsByWord } from '../../src/codebook/demonyms.ts';
import { formKey } from '../../src/codebook/form-index.ts';
import { findKnownSource, sourceNamed } from '../../src/codebook/known-sources.ts';
import { isPostClass, postClasses, postClassOf, postModifiers } from '../../src/codebook/posts.ts';
import { stateBodies, stateBodiesByForm } from '../../src/codebook/state-bodies.ts';
import { titlesByWord } from '../../src/codebook/titles.ts';

describe('armed groups', () => {
  it.each([
    'ISIS-K',
    'ISKP',
    'IS-K',
    'Daesh Khorasan',
    'Wilayat Khorasan',
    'Islamic State – Khorasan',
    'isis-khorasan',
  ])('knows %s as the Islamic State in Khorasan', (name) => {
    expect(findArmedGroup(name)?.code).toBe('islamic_state_khorasan');
  });

  it.each([
    ['Daesh', 'islamic_state'],
    ['the Islamic State', 'islamic_state'],
    ['TTP', 'ttp'],
    ['Pakistani Taliban', 'ttp'],
    ['Taliban', 'taliban'],
    ['Sendero Luminoso', 'shining_path'],
    ['FARABUNDO MARTI NATIONAL LIBERATION FRONT', 'fmln'],
    ['The Extraditables', 'extraditables'],
    ['Kurdistan Workers\u2019 Party', 'pkk'],
  ])('knows %s as %s', (name, code) => {
    expect(findArmedGroup(name)?.code).toBe(code);
  });

  it('takes an acronym only as it is written', () => {
    expect(findArmedGroup('IS')?.code).toBe('islamic_state');
    expect(findArmedGroup('is')).toBeNull();
  });

  it('looks past the nouns that follow a name, and no others', () => {
    expect(findArmedGroup('M-19 guerrilla group')?.code).toBe('m19');
    expect(findArmedGroup('"Sendero Luminoso" fighters')?.code).toBe('shining_path');
    expect(findArmedGroup('Taliban prisoners')).toBeNull();
    expect(findArmedGroup('group')).toBeNull();
    expect(findArmedGroup('')).toBeNull();
  });

  it('lets the country decide a word that officials of two countries use for two groups', () => {
    expect(findArmedGroup('Khawarij', 'AF')?.code).toBe('islamic_state_khorasan');
    expect(findArmedGroup('Khawarij', 'PK')?.code).toBe('ttp');
    expect(findArmedGroup('Khawarij')).toBeNull();
  });

  it('climbs from a branch to what it is part of', () => {
    expect(groupAndParents('islamic_state_khorasan')).toEqual(['islamic_state_khorasan', 'islamic_state']);
    expect(groupAndParents('haqqani_network')).toEqual(['haqqani_network', 'taliban']);
  });

  it('names no unknown parent, and no form for two groups', () => {
    const codes = [...armedGroups().keys()];
    for (const g of armedGroups().values()) {
      for (const parent of [g.partOf, g.factionOf, g.splitFrom]) if (parent) expect(codes).toContain(parent);
      for (const form of g.forms) expect(armedGroupsByForm().get(formKey(form))?.code, form).toBe(g.code);
    }
  });
});

describe('state bodies', () => {
  it('know the side that runs them and share no form', () => {
    expect(stateBodiesByForm().get('ministry of refugees')?.ofSide).toBe('taliban');
    for (const b of stateBodies().values()) {
      if (b.ofSide) expect(armedGroups().has(b.ofSide)).toBe(true);
      for (const form of b.forms) expect(stateBodiesByForm().get(formKey(form))?.code, form).toBe(b.code);
    }
  });
});

describe('posts', () => {
  it.each([
    ['Minister of Refugees', 'minister'],
    ['acting interior minister', 'minister'],
    ['deputy governor of Badakhshan', 'deputy_governor'],
    ['governor of Balkh', 'governor'],
    ['former police chief of Baghlan', 'police_chief'],
    ['Deputy Superintendent of Police, Mastung', 'police_officer'],
    ['imam of the mosque', 'cleric'],
    ['member of the cabinet of the Islamic Emirate', 'minister'],
    ['chief of police in Baghlan', 'police_chief'],
    ['in charge of security, governor', 'governor'],
    ['spokesman for the ministry', 'spokesman'],
  ])('reads "%s" as %s', (words, code) => {
    expect(postClassOf(words)?.code).toBe(code);
  });

  it('counts a minister among the senior officials, and not the other way round', () => {
    expect(isPostClass('minister', 'senior_official')).toBe(true);
    expect(isPostClass('senior_official', 'minister')).toBe(false);
    expect(isPostClass('journalist', 'official')).toBe(false);
  });

  it('has a parent for every class that names one', () => {
    for (const p of postClasses().values()) if (p.parent) expect(postClasses().has(p.parent)).toBe(true);
  });

  it('reads a modifier as tenure', () => {
    expect(postModifiers().get('former')?.tenure).toBe('former');
    expect(postModifiers().get('caretaker')?.tenure).toBe('acting');
  });

  it('finds no post in words without one', () => {
    expect(postClassOf('a yellow house')).toBeNull();
    expect(postClassOf('')).toBeNull();
  });
});

describe('titles and demonyms', () => {
  it('know the spellings of one title as one', () => {
    expect(titlesByWord().get('maulvi')).toBe(titlesByWord().get('mawlawi'));
    expect(titlesByWord().get('gen.')?.post).toBe('military_officer');
  });

  it('read a demonym only as written', () => {
    expect(countryOfDemonym('Afghan')).toBe('AF');
    expect(countryOfDemonym('polish')).toBeNull();
    expect(countryOfDemonym('Sunni')).toBeNull();
    expect(demonymsByWord().get('Hazaras')?.kind).toBe('people');
  });
});

describe('known sources', () => {
  it('know an agency under its short name and an outlet behind its credit', () => {
    expect(findKnownSource('AFP')?.name).toBe('Agence France-Presse');
    expect(findKnownSource('Geo News (AFP)')?.name).toBe('Geo News');
    expect(findKnownSource('the Guardian')?.name).toBe('The Guardian');
  });

  it('give a source its kind and side and leave its name as written', () => {
    expect(sourceNamed('Amaq')).toMatchObject({
      name: 'Amaq',
      sourceKind: 'armed_group_channel',
      side: 'Islamic State',
    });
    expect(sourceNamed('A Village Gazette')).toMatchObject({ sourceKind: 'unknown', side: null });
  });
});
