import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/index.ts';
import type { Forest } from '../../../src/extract/templates/forest.ts';
import type { Belonging } from '../../../src/extract/templates/incident-evidence.ts';
import type { Filler } from '../../../src/extract/templates/incidents.ts';
import { type Judge, type Judged, judge } from '../../../src/extract/templates/judged.ts';
import { linkEvidence } from '../../../src/extract/templates/link-evidence.ts';
import { separated } from '../../../src/extract/templates/separate-incidents.ts';
import { KINDS, PARTS, type Part } from '../../../src/extract/templates/template-roles.ts';
import { createDocument } from '../../../src/model/document.ts';
import { noFacts } from '../../../src/model/report.ts';

const TEXT = `SAN MARCOS, 4 MAY 90 -- REBELS BLEW UP A BRIDGE AND A PYLON NEAR SAN MARCOS. THE GOVERNOR SPOKE ON RADIO. HE ASKED FOR CALM.
IN ANOTHER ATTACK, A BANK WAS BOMBED ON 2 MAY.`;
const BOMBING = KINDS.indexOf('bombing');

/** Holds that every sentence tells of an incident, so that every thing is looked at. */
const told: Judge = {
  mention: () => {},
  sentence: (_, answers) => answers.fill(1),
  report: () => {},
  standing: () => {},
};

const judged: Judged = judge(annotate(createDocument(TEXT), noFacts), told);
const thing = (words: string) => judged.things.findIndex((each) => each.words === words);

function filler(words: string, part: Part): Filler {
  return { thing: thing(words), part, probability: 0.8, runnerUp: { part: 'people', probability: 0 } };
}

const belonging = (part: Part): Belonging => ({
  parts: PARTS.map((p) => (p === part ? 0.8 : 0)),
  kinds: KINDS.map((kind) => (kind === 'bombing' ? 0.9 : 0)),
});

/** Yes where the number in `column` is below `border`; without a column always what `otherwise` says. */
function stump(column: number, border: number, below: number, otherwise: number): Forest {
  return {
    base: 0,
    roots: Int32Array.of(0),
    feature: Int16Array.of(column, -1, -1),
    threshold: Float32Array.of(border, 0, 0),
    left: Int32Array.of(1, 0, 0),
    right: Int32Array.of(2, 0, 0),
    value: Float32Array.of(0, below, otherwise),
  };
}

const NEAREST_SENTENCES = 2;
const nearIsSame = stump(NEAREST_SENTENCES, 1.5, 4, -4);
const always = stump(0, 0, 4, 4);
const never = stump(0, 0, -4, -4);

const fillers = [
  filler('bridge', 'target'),
  filler('pylon', 'target'),
  filler('bank', 'target'),
  filler('rebels', 'perpetrator'),
];
const belongings = new Map(fillers.map(({ thing: at, part }) => [at, belonging(part)]));

function incidents(several: Forest, same: Forest): string[][] {
  return separated(judged, { same, several }, BOMBING, 0.9, belongings, fillers).map((own) =>
    own.map((each) => judged.things[each.thing]!.words),
  );
}

test('those hit together are one incident, one hit elsewhere is another, and who did it goes with what it is linked to', () => {
  expect(incidents(always, nearIsSame)).toEqual([['bridge', 'pylon', 'rebels'], ['bank']]);
});

test('a report of one incident of the kind keeps all in one', () => {
  expect(incidents(never, nearIsSame)).toEqual([['bridge', 'pylon', 'bank', 'rebels']]);
});

test('what is held together by its links is not parted', () => {
  expect(incidents(always, always)).toHaveLength(1);
});

test('a link is the same from either end, and says what lies between', () => {
  const member = (words: string) => ({ thing: thing(words), ...belonging('target') });
  const link = linkEvidence(judged, BOMBING, 0.9, member('bridge'), member('bank'));
  expect(linkEvidence(judged, BOMBING, 0.9, member('bank'), member('bridge'))).toEqual(link);
  expect(link[NEAREST_SENTENCES]).toBe(3);
});
