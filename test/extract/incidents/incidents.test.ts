import { describe, expect, it } from 'vitest';
import { casesOf, differences } from './cases.ts';

const FILES = [
  'no-incident.txt',
  'no-incident-2.txt',
  'south-asia.txt',
  'middle-east.txt',
  'africa.txt',
  'americas-europe-east.txt',
  'days-and-places.txt',
] as const;

/** Reports in the wordings of agencies, ministries, monitors and local papers of many countries, each with the incidents it tells. */
describe.each(FILES)('incidents told in %s', (file) => {
  const cases = casesOf(file);
  it.each(cases.filter(({ limit }) => limit === null).map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(differences(one)).toEqual([]);
  });
  // Known limits: a case that comes right must lose its mark.
  it.fails.each(
    cases.filter(({ limit }) => limit !== null).map((one) => [one.name, one] as const),
  )('limit: %s', (_, one) => {
    expect(differences(one)).toEqual([]);
  });
});
