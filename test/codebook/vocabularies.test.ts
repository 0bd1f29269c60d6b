import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/codebook/crosswalk.ts';
import { formKey } from '../../src/codebook/form-index.ts';
import { incidentSubtypes, subtypeOf } from '../../src/codebook/incident-subtypes.ts';
import { familyOf, incidentFamilies, incidentTypes } from '../../src/codebook/incident-types.ts';
import {
  actorKinds,
  siteKindOf,
  siteKinds,
  targetKindOf,
  targetKinds,
  weaponOf,
  weapons,
} from '../../src/codebook/kinds.ts';
import { packageRoot } from '../../src/codebook/package-root.ts';
import { dateLevels, placeLevels, sourceKindLevels, statusLevels } from '../../src/codebook/precision-levels.ts';

const folder = join(packageRoot, 'src', 'codebook', 'data');
const own = [
  'actor-kinds',
  'armed-groups',
  'attribution-status',
  'date-precision',
  'demonyms',
  'group-nouns',
  'incident-families',
  'incident-subtypes',
  'incident-types',
  'known-sources',
  'organisations',
  'place-precision',
  'post-modifiers',
  'posts',
  'site-kinds',
  'source-kinds',
  'state-bodies',
  'state-body-words',
  'target-kinds',
  'titles',
  'weapons',
];

describe('every vocabulary', () => {
  it.each(own)('%s says what it is and where each entry comes from', (name) => {
    expect(readdirSync(folder)).toContain(`${name}.json`);
    const file = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
      about: string;
      entries: { source?: string }[];
    };
    expect(file.about.length).toBeGreaterThan(20);
    expect(file.entries.length).toBeGreaterThan(2);
    expect(file.entries.filter((e) => !e.source)).toEqual([]);
  });

  it.each([
    ['incident types', incidentTypes],
    ['actor kinds', actorKinds],
    ['target kinds', targetKinds],
    ['site kinds', siteKinds],
    ['weapons', weapons],
  ] as const)('%s have a definition and a crosswalk to all four schemes', (_, entries) => {
    for (const entry of entries().values()) {
      expect(entry.definition, entry.code).toMatch(/\.$/);
      for (const scheme of schemes) {
        expect(entry.crosswalk[scheme].value, `${entry.code} ${scheme}`).not.toBe('');
        expect(entry.crosswalk[scheme], `${entry.code} ${scheme}`).toHaveProperty('loses');
      }
    }
  });
});

describe('incident types', () => {
  it('belong to a family that the codebook has', () => {
    for (const type of incidentTypes().values()) expect([...incidentFamilies().keys()]).toContain(type.family);
  });

  it('keep apart what was carried out and what was foiled', () => {
    expect(familyOf('foiled')).toBe('not_carried_out');
    expect(familyOf('no_such_type')).toBeNull();
  });
});

describe('sub-types', () => {
  it('belong to a type and are told by weapons that the codebook has', () => {
    for (const subtype of incidentSubtypes().values()) {
      expect(incidentTypes().has(subtype.type), subtype.code).toBe(true);
      for (const weapon of subtype.weapons) expect(weapons().has(weapon), `${subtype.code} ${weapon}`).toBe(true);
      expect(subtype.weapons.length + subtype.words.length, subtype.code).toBeGreaterThan(0);
    }
  });

  it('follow from the weapon, within their type only', () => {
    expect(subtypeOf('bombing', { code: 'grenade', words: 'hand grenades' })?.code).toBe('grenade');
    expect(subtypeOf('airstrike', { code: 'aerial_bomb', words: 'a drone' })?.code).toBe('drone_strike');
    expect(subtypeOf('airstrike', { code: 'aerial_bomb', words: 'warplanes' })).toBeNull();
    expect(subtypeOf('armed_attack', { code: 'grenade', words: 'grenades' })).toBeNull();
  });
});

describe('closed lists', () => {
  it('define every level that the model names', () => {
    expect([...placeLevels().keys()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([...dateLevels().keys()].sort()).toEqual(['day', 'decade', 'month', 'range', 'season', 'unknown', 'year']);
    expect([...statusLevels().keys()].sort()).toEqual(['attributed', 'claimed', 'denied', 'suspected', 'unknown']);
    expect(sourceKindLevels().size).toBe(10);
  });
});

describe('kinds by their nouns', () => {
  it('reads the end of a phrase, where English puts the noun', () => {
    expect(targetKindOf('two local police officers')).toBe('police');
    expect(siteKindOf('a Shia mosque')).toBe('mosque');
    expect(weaponOf('a magnetic bomb')).toBe('magnetic_bomb');
  });

  it('takes the longest noun that fits', () => {
    expect(weaponOf('a suicide vest')).toBe('suicide_vest');
    expect(siteKindOf('the police headquarters')).toBe('police_station');
    expect(targetKindOf('U.S. troops')).toBe('foreign_forces');
  });

  it('leaves open what no noun tells', () => {
    expect(targetKindOf('the unnamed')).toBeNull();
    expect(siteKindOf('')).toBeNull();
  });

  it('meets typographic and plain spellings in one key', () => {
    expect(formKey('Shi\u2019ite   Mosque ')).toBe("shi'ite mosque");
  });
});
