import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import { incidentEvidence, type Member } from '../../../src/extract/templates/incident-evidence.ts';
import { type Judge, judge } from '../../../src/extract/templates/judged.ts';
import { KINDS, PARTS } from '../../../src/extract/templates/template-roles.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const TEXT = 'SAN MARCOS, 4 MAY 90 -- REBELS BLEW UP A BRIDGE NEAR SAN MARCOS. SOLDIERS WERE WOUNDED. A CLERK DIED.';
const silent: Judge = { mention: () => {}, sentence: () => {}, report: () => {}, standing: () => {} };
const judged = judge(annotate(createDocument(TEXT), noFacts), silent);
const thing = (words: string) => judged.things.findIndex((each) => each.words === words);

const member = (words: string, kind: string, probability = 0.8): Member => ({
  thing: thing(words),
  parts: PARTS.map((part) => (part === 'target' ? probability : 0)),
  kinds: KINDS.map((each) => (each === kind ? probability : 0)),
});
const row = (kind: string, members: readonly Member[]) =>
  incidentEvidence(judged, KINDS.indexOf(kind as (typeof KINDS)[number]), members);

test('what speaks for another kind changes the case for this one', () => {
  const bridge = member('bridge', 'bombing');
  expect(row('bombing', [bridge, member('clerk', 'armed_attack')])).not.toEqual(row('bombing', [bridge]));
});

test('it matters whether soldiers or others are hit', () => {
  expect(row('bombing', [member('soldiers', 'bombing')])).not.toEqual(row('bombing', [member('clerk', 'bombing')]));
});

test('a row has the same length for every kind and any members, and no number that is none', () => {
  const width = row('bombing', []).length;
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(probability, { maxLength: 4 }), fc.constantFrom(...KINDS), (all, kind) => {
      const found = row(
        kind,
        all.map((p) => member('bridge', kind, p)),
      );
      expect(found).toHaveLength(width);
      expect(found.every(Number.isFinite)).toBe(true);
    }),
  );
});
