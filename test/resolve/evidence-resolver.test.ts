import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAccount, statementsOf } from '../../src/model/account.ts';
import { createJudgement, type Judgement } from '../../src/model/judgement.ts';
import type { Reading } from '../../src/model/reading.ts';
import { createReview, type Review } from '../../src/model/review.ts';
import type { Evidence } from '../../src/model/sourced-record.ts';
import { createStatement, type ReaderStamp } from '../../src/model/statement.ts';
import { EvidenceResolver } from '../../src/resolve/evidence-resolver.ts';
import { resolve } from '../../src/resolve/resolution.ts';
import { Told } from '../told.ts';
import { balkhReports, balkhReprints, dead, placeIn, secondBlast } from './balkh.ts';

/** Two reports that name the same persons as mentions, so that persons are resolved too. */
function namedReports(): Told[] {
  return ['Harbour Post', 'Mirror Weekly'].map((publisher, i) => {
    const told = new Told(
      `${publisher}: The governor Daud Muzmal and the commander Nasir Khaksar were in Balkh; ${i + 3} people died in a blast there, Daud Muzmal among them.`,
      { publisher },
    );
    const person = told.mention('person', 'Daud Muzmal');
    told.mention('person', 'Nasir Khaksar');
    told.account(
      'a blast there',
      ['type', 'bombing', 'blast'],
      ['place', placeIn('Afghanistan', 'Balkh', null), 'Balkh'],
      ['killed', dead(i + 3), `${i + 3} people`],
      [
        'victim',
        {
          name: 'Daud Muzmal',
          mentionId: person.id,
          post: 'governor',
          description: null,
          number: null,
          outcome: 'killed',
          targetKind: null,
        },
        'Daud Muzmal',
      ],
    );
    return told;
  });
}

const reports = [...balkhReports(), ...balkhReprints(), secondBlast(), ...namedReports()];
const accounts = reports.flatMap((told) => told.accounts);
const statements = accounts.flatMap((account) => account.statements);
const mentions = reports.flatMap((told) => told.mentions);
const readings = reports.map((told) => told.reading());
const stamp: ReaderStamp = { origin: 'person', name: 'person An editor', version: '1', cost: null };
const by = { origin: 'person', name: 'An editor' } as const;

/** A person says that the first account with a toll told of ten dead, or with a type that it was a shooting. */
function correction(n: number): { readonly reading: Reading; readonly review: Review } {
  const account = accounts[n % accounts.length]!;
  const old = statementsOf(account, n % 2 === 0 ? 'killed' : 'type')[0] ?? account.statements[0]!;
  const value = old.property === 'killed' ? dead(10) : old.property === 'type' ? 'shooting' : old.value;
  const own = createStatement({
    subject: account.id,
    property: old.property,
    value,
    citation: old.citation,
    derivedFrom: [old.id],
    reader: stamp,
  });
  const told = createAccount(account.id, account.anchor, [own]);
  return {
    reading: { documentId: account.documentId, reader: stamp, mentions: [], accounts: [told], claims: [], actors: [] },
    review: createReview({
      statementId: old.id,
      state: 'corrected',
      replacementId: own.id,
      by: 'An editor',
      note: '',
    }),
  };
}

const number = fc.nat({ max: 1000 });
const act = fc.oneof(
  fc.record({ kind: fc.constant('report' as const), n: number }),
  fc.record({ kind: fc.constant('erase' as const), n: number }),
  fc.record({
    kind: fc.constant('review' as const),
    n: number,
    state: fc.constantFrom('accepted' as const, 'rejected' as const, 'withdrawn' as const),
  }),
  fc.record({ kind: fc.constant('correct' as const), n: number }),
  fc.record({
    kind: fc.constant('judge' as const),
    n: number,
    m: number,
    verdict: fc.constantFrom('same' as const, 'different' as const),
    persons: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undo' as const), n: number }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** The evidence after one more act; what the act does not touch stays the same object, as a ledger gives it. */
function after(evidence: Evidence, done: Act): Evidence {
  switch (done.kind) {
    case 'report': {
      const told = pick(reports, done.n);
      if (evidence.documents.has(told.document.id)) return evidence;
      return {
        ...evidence,
        documents: new Map(evidence.documents).set(told.document.id, told.document),
        sources: new Map(evidence.sources).set(told.source.id, told.source),
        reports: [...evidence.reports, told.report],
        readings: [...evidence.readings, pick(readings, done.n)],
      };
    }
    case 'erase': {
      const { id } = pick(reports, done.n).document;
      const documents = new Map(evidence.documents);
      documents.delete(id);
      const kept = <T extends { readonly documentId: string }>(list: readonly T[]) =>
        list.filter(({ documentId }) => documentId !== id);
      return { ...evidence, documents, reports: kept(evidence.reports), readings: kept(evidence.readings) };
    }
    case 'review': {
      const review = createReview({
        statementId: pick(statements, done.n).id,
        state: done.state,
        replacementId: null,
        by: 'An editor',
        note: '',
      });
      return { ...evidence, reviews: [...evidence.reviews, review] };
    }
    case 'correct': {
      const { reading, review } = correction(done.n);
      return { ...evidence, readings: [...evidence.readings, reading], reviews: [...evidence.reviews, review] };
    }
    default: {
      const judgement = judged(evidence.judgements, done);
      return judgement ? { ...evidence, judgements: [...evidence.judgements, judgement] } : evidence;
    }
  }
}

function judged(made: readonly Judgement[], done: Extract<Act, { kind: 'judge' | 'undo' }>): Judgement | null {
  if (done.kind === 'undo') {
    if (made.length === 0) return null;
    return createJudgement({ verdict: 'undo', subjects: [pick(made, done.n).id], by, reasons: [] });
  }
  const among: readonly { readonly id: string }[] = done.persons ? mentions : accounts;
  const [a, b] = [pick(among, done.n).id, pick(among, done.m).id];
  return a === b ? null : createJudgement({ verdict: done.verdict, subjects: [a, b], by, reasons: [] });
}

const all: Evidence = {
  documents: new Map(reports.map(({ document }) => [document.id, document])),
  sources: new Map(reports.map(({ source }) => [source.id, source])),
  reports: reports.map(({ report }) => report),
  readings,
  judgements: [],
  reviews: [],
};
const none: Evidence = { ...all, documents: new Map(), sources: new Map(), reports: [], readings: [] };

describe('a resolver that follows its ledger', () => {
  it.each([
    ['nothing', none],
    ['everything', all],
  ])('comes after each act to what a rebuild comes to, from %s on', (_, first) => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 14 }), (acts) => {
        const resolver = new EvidenceResolver();
        resolver.resolve(first);
        let evidence = first;
        for (const one of acts) {
          evidence = after(evidence, one);
          expect(resolver.resolve(evidence)).toEqual(resolve(evidence));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives again as the same object every incident that an act does not touch', () => {
    const resolver = new EvidenceResolver();
    const before = resolver.resolve(all).incidents;
    const account = secondBlast().accounts[0]!;
    const { id } = statementsOf(account, 'killed')[0]!;
    const review = createReview({ statementId: id, state: 'rejected', replacementId: null, by: 'x', note: '' });
    const now = resolver.resolve({ ...all, reviews: [review] }).incidents;
    const made = now.filter((incident) => !before.includes(incident));
    expect(made.map(({ accountIds }) => accountIds)).toEqual([[account.id]]);
  });

  it('gives every incident again as the same object where a person only agrees', () => {
    const resolver = new EvidenceResolver();
    const before = resolver.resolve(all);
    const { id } = statements[0]!;
    const review = createReview({ statementId: id, state: 'accepted', replacementId: null, by: 'x', note: '' });
    const now = resolver.resolve({ ...all, reviews: [review] });
    expect(now.incidents.every((incident) => before.incidents.includes(incident))).toBe(true);
    expect(now.actors).toBe(before.actors);
  });
});
