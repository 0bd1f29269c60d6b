import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Addition, Ledger } from '../../src/ledger/index.ts';
import { LedgerError } from '../../src/ledger/index.ts';
import type { Verdict } from '../../src/model/check.ts';
import { createJudgement } from '../../src/model/judgement.ts';
import { createReview } from '../../src/model/review.ts';
import { createVerdictChange } from '../../src/model/verdict-change.ts';
import { Told } from '../told.ts';

/** What a store must offer to be judged. Each call of `open` inside one test opens the same ledger. */
export interface StoreUnderTest {
  readonly name: string;
  /** A new, empty ledger's opener and what removes it. */
  create(): Promise<{ open(): Promise<Ledger>; remove(): Promise<void> }>;
}

/** A small report with one account, told by hand; another `n` is another document. */
export function addition(n: number, where = `reports/${n}.txt`): Addition {
  const told = new Told(`Report ${n}. A bomb went off in Kabul, killing ${n} people.`, {
    publisher: `Outlet ${n % 3}`,
    title: `Report ${n}`,
  });
  told.mention('place', 'Kabul');
  told.account('bomb', ['type', 'bombing', 'bomb']);
  const { document, report, source } = told;
  return { document, report, source, readings: [told.reading()], where };
}

function verdictOf(claimId: string, was: Verdict | null, verdict: Verdict) {
  const found = { since: '2024-03-22', reason: 'One incident.', incidents: ['inc_b', 'inc_a'] };
  return createVerdictChange({ claimId, documentId: 'doc_1', was, verdict, ...found });
}

/** The contract of `Ledger`, the same for every store. */
export function describeLedger(store: StoreUnderTest): void {
  describe(`${store.name}: the ledger's contract`, () => {
    let made: Awaited<ReturnType<StoreUnderTest['create']>>;
    let ledger: Ledger;

    beforeEach(async () => {
      made = await store.create();
      ledger = await made.open();
    });

    afterEach(async () => {
      await ledger.close();
      await made.remove();
    });

    const reopen = async () => {
      await ledger.close();
      ledger = await made.open();
    };

    it('is empty and intact at first', async () => {
      const evidence = await ledger.evidence();
      expect([evidence.documents.size, evidence.reports.length, evidence.readings.length]).toEqual([0, 0, 0]);
      expect(await ledger.verify()).toMatchObject({ intact: true, entries: 0, head: { seq: 0, hash: '0'.repeat(64) } });
    });

    it('gives back what was added, also after it was closed', async () => {
      const one = addition(1);
      await ledger.add([one]);
      const before = await ledger.evidence();
      await reopen();
      const after = await ledger.evidence();
      expect(after).toEqual(before);
      expect(after.documents.get(one.document.id)).toEqual(one.document);
      expect(after.reports).toEqual([one.report]);
      expect(after.readings).toEqual(one.readings);
      expect([...after.sources.values()]).toEqual([one.source]);
    });

    it('has the same evidence in any order of arrival', async () => {
      const numbers = [5, 3, 1, 4, 2];
      await ledger.add(numbers.map((n) => addition(n)));
      const other = await store.create();
      const second = await other.open();
      for (const n of numbers.sort()) await second.add([addition(n)]);
      expect(await second.evidence()).toEqual(await ledger.evidence());
      await second.close();
      await other.remove();
    });

    it('keeps a report that arrives ten times as one document with its ten sightings', async () => {
      const receipts = [];
      for (let n = 0; n < 10; n++) receipts.push(...(await ledger.add([addition(1, `feed ${n}`)])));
      const { documents, reports, readings } = await ledger.evidence();
      expect([documents.size, reports.length, readings.length]).toEqual([1, 1, 1]);
      expect(receipts.map((r) => r.outcome)).toEqual(['added', ...Array(9).fill('sighted')]);
      expect(await ledger.sightings(reports[0]!.id)).toEqual(Array.from({ length: 10 }, (_, n) => `feed ${n}`));
    });

    it('gives the entries of the reports and readings of a document, readings that gave way too', async () => {
      const [one, two] = [addition(1), addition(2)];
      await ledger.add([one, two]);
      const [reading] = one.readings;
      const reread = { ...reading!, reader: { ...reading!.reader, version: 'next' } };
      await ledger.add([{ ...one, readings: [reread] }]);
      const entries = await ledger.entriesOf([one.document.id]);
      expect(entries.map(({ entry }) => entry.type)).toEqual(['report', 'reading', 'reading']);
      expect(entries.map(({ body }) => body)).toEqual([one.report, reading, reread]);
      expect(await ledger.entriesOf([])).toEqual([]);
    });

    it('writes nothing for a report that it knows from the same place', async () => {
      await ledger.add([addition(1)]);
      const head = await ledger.head();
      const [receipt] = await ledger.add([addition(1)]);
      expect(receipt?.outcome).toBe('known');
      expect(await ledger.head()).toEqual(head);
    });

    it('lets the last reading of a reader stand, and readings of several readers side by side', async () => {
      const first = addition(1);
      const [reading] = first.readings;
      const other = { ...reading!, reader: { ...reading!.reader, name: 'another' } };
      const changed = { ...reading!, reader: { ...reading!.reader, version: '2' }, accounts: [] };
      await ledger.add([{ ...first, readings: [reading!, other] }]);
      const [receipt] = await ledger.add([{ ...first, readings: [changed] }]);
      expect(receipt?.outcome).toBe('reread');
      expect((await ledger.evidence()).readings).toEqual([other, changed]);
    });

    it('lets all that one person states of a document stand', async () => {
      const one = addition(1);
      const [reading] = one.readings;
      const reader = { ...reading!.reader, origin: 'person', name: 'coder' } as const;
      await ledger.add([{ ...one, readings: [{ ...reading!, reader }] }]);
      await ledger.add([{ ...one, readings: [{ ...reading!, reader, accounts: [] }] }]);
      const [again] = await ledger.add([{ ...one, readings: [{ ...reading!, reader }] }]);
      expect(again?.outcome).toBe('known');
      expect((await ledger.evidence()).readings).toHaveLength(2);
      expect(await ledger.verify()).toMatchObject({ intact: true });
    });

    it('refuses a citation whose words are not in the document, and keeps nothing of the batch', async () => {
      const bad = addition(2);
      const [reading] = bad.readings;
      const account = reading!.accounts[0]!;
      const forged = { ...account, anchor: { ...account.anchor, quote: 'bombs' } };
      const batch = [addition(1), { ...bad, readings: [{ ...reading!, accounts: [forged] }] }];
      await expect(ledger.add(batch)).rejects.toThrow(/expected "bombs" at 12-16 .* found "bomb"/);
      expect((await ledger.head()).seq).toBe(0);
    });

    it('refuses a document whose id is not the hash of its text', async () => {
      const one = addition(1);
      const forged = { ...one.document, text: `${one.document.text} More.` };
      await expect(ledger.add([{ ...one, document: forged }])).rejects.toThrow(LedgerError);
    });

    it('lists judgements and reviews in the order made, each once in a row', async () => {
      const by = { origin: 'person', name: 'coder' } as const;
      const same = createJudgement({ verdict: 'same', subjects: ['acc_b', 'acc_a'], by, reasons: [] });
      const different = createJudgement({ verdict: 'different', subjects: ['acc_a', 'acc_b'], by, reasons: [] });
      const written = [];
      for (const judgement of [same, same, different, same]) written.push(await ledger.judge(judgement));
      expect(written).toEqual([true, false, true, true]);
      const review = createReview({
        statementId: 'st_1',
        state: 'accepted',
        replacementId: null,
        by: 'coder',
        note: '',
      });
      expect([await ledger.review(review), await ledger.review(review)]).toEqual([true, false]);
      const evidence = await ledger.evidence();
      expect(evidence.judgements.map((j) => j.verdict)).toEqual(['same', 'different', 'same']);
      expect(evidence.reviews).toEqual([review]);
    });

    it('keeps how claims came to stand, and leaves out what stands already', async () => {
      const first = verdictOf('clm_1', null, 'not_testable');
      const then = verdictOf('clm_1', 'not_testable', 'contradicted');
      expect(await ledger.recordVerdicts([first, then])).toBe(2);
      expect(await ledger.recordVerdicts([then])).toBe(0);
      await reopen();
      expect((await ledger.verdicts()).map(({ body }) => body)).toEqual([first, then]);
      await ledger.rebuild();
      expect(await ledger.verify()).toMatchObject({ intact: true, entries: 2 });
    });

    it('leaves evidence as it was when verdicts are put on record', async () => {
      await ledger.add([addition(1)]);
      const before = await ledger.evidence();
      await ledger.recordVerdicts([verdictOf('clm_1', null, 'mixed')]);
      expect(await ledger.evidence()).toEqual(before);
    });

    it('erases the verdicts of the claims of a document with it', async () => {
      const one = addition(1);
      await ledger.add([one]);
      await ledger.recordVerdicts([{ ...verdictOf('clm_1', null, 'mixed'), documentId: one.document.id }]);
      await ledger.erase(one.document.id, 'asked for');
      expect(await ledger.verdicts()).toEqual([]);
      expect(await ledger.verify()).toMatchObject({ intact: true });
    });

    it('chains its entries without gaps and names who wrote them', async () => {
      await ledger.add([addition(1), addition(2)]);
      let prev = '0'.repeat(64);
      const types = [];
      for await (const { entry, hash } of ledger.entries()) {
        expect(entry.prev).toBe(prev);
        expect(entry.actor).toBe('tester');
        prev = hash;
        types.push(entry.type);
      }
      expect(types).toEqual([...Array(2)].flatMap(() => ['source', 'document', 'report', 'sighting', 'reading']));
      expect(await ledger.head()).toEqual({ seq: 10, hash: prev });
    });

    it('makes an equal projection from zero', async () => {
      await ledger.add([1, 2, 3].map((n) => addition(n)));
      await ledger.erase(addition(2).document.id, 'asked for');
      await ledger.add([addition(4)]);
      const before = await ledger.evidence();
      await ledger.rebuild();
      expect(await ledger.evidence()).toEqual(before);
      expect(await ledger.verify()).toMatchObject({ intact: true });
    });

    it('erases a document with all that quotes it, and stays intact', async () => {
      const [one, two] = [addition(1), addition(2)];
      await ledger.add([one, two]);
      const superseding = { ...one.readings[0]!, mentions: [] };
      await ledger.add([{ ...one, readings: [superseding] }]);
      const subjects = [one.readings[0]!.accounts[0]!.id, two.readings[0]!.accounts[0]!.id];
      await ledger.judge(
        createJudgement({ verdict: 'same', subjects, by: { origin: 'person', name: 'coder' }, reasons: [] }),
      );
      expect(await ledger.erase(one.document.id, 'asked for')).toBe(6);
      const evidence = await ledger.evidence();
      expect([...evidence.documents.keys()]).toEqual([two.document.id]);
      expect([evidence.reports.length, evidence.readings.length, evidence.judgements.length]).toEqual([1, 1, 0]);
      expect(await ledger.verify()).toMatchObject({ intact: true, erased: 6 });
      for await (const { entry, body } of ledger.entries()) {
        expect(JSON.stringify([entry, body])).not.toContain(one.document.id);
      }
    });

    it('verifies against a head noted earlier', async () => {
      await ledger.add([addition(1)]);
      const noted = await ledger.head();
      await ledger.add([addition(2)]);
      expect(await ledger.verify(noted)).toMatchObject({ intact: true });
      expect(await ledger.verify({ ...noted, hash: 'f'.repeat(64) })).toMatchObject({
        intact: false,
        fault: { seq: 5 },
      });
      expect(await ledger.verify({ seq: 99, hash: noted.hash })).toMatchObject({ intact: false, fault: { seq: 11 } });
    });

    it('refuses work after it was closed, in words', async () => {
      await ledger.close();
      await expect(ledger.evidence()).rejects.toThrow(/expected an open ledger/);
      await reopen();
    });
  });
}
