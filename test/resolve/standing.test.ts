import { describe, expect, it } from 'vitest';
import { allValues, createAccount } from '../../src/model/account.ts';
import { createClaim } from '../../src/model/claim.ts';
import { dayDate } from '../../src/model/partial-date.ts';
import type { Reading } from '../../src/model/reading.ts';
import { createReview, type Review } from '../../src/model/review.ts';
import { createStatement, type ReaderStamp, type Statement } from '../../src/model/statement.ts';
import { standingAccounts, standingClaims } from '../../src/resolve/standing.ts';
import { Told } from '../told.ts';
import { balkhReports } from './balkh.ts';

const told = new Told('A bomb hit Osterby on 3 May 2023.', { publisher: 'Post' });
const account = told.account('A bomb', ['type', 'bombing', 'bomb'], ['date', dayDate(2023, 5, 3)!, '3 May 2023']);
const date = account.statements[1]!;

const editor: ReaderStamp = { origin: 'person', name: 'An editor', version: '1', cost: null };
const better = createStatement({
  subject: account.id,
  property: 'date',
  value: dayDate(2023, 5, 2)!,
  citation: told.words('3 May 2023'),
  reader: editor,
});
const correction: Reading = {
  documentId: told.document.id,
  reader: editor,
  mentions: [],
  accounts: [createAccount(account.id, account.anchor, [better])],
  claims: [],
  actors: [],
};

const review = (state: Review['state'], replacementId: string | null = null) =>
  createReview({ statementId: date.id, state, replacementId, by: 'An editor', note: '' });
const standing = (reviews: Review[], readings = [told.reading()]) => standingAccounts({ readings, reviews })[0]!;
const days = (reviews: Review[], readings?: Reading[]) =>
  allValues(standing(reviews, readings), 'date').map((d) => d.value);

describe('standing accounts', () => {
  it('hold what the reader took where nobody reviewed it', () => {
    expect(days([])).toEqual(['2023-05-03']);
    expect(days([review('accepted')])).toEqual(['2023-05-03']);
  });

  it('leave out what a person rejected, until the review is withdrawn', () => {
    expect(days([review('rejected')])).toEqual([]);
    expect(days([review('rejected'), review('withdrawn')])).toEqual(['2023-05-03']);
  });

  it('hold a correction in place of what it corrects', () => {
    expect(days([review('corrected', better.id)], [told.reading(), correction])).toEqual(['2023-05-02']);
  });

  it('do not depend on the order of the readings', () => {
    const reviews = [review('corrected', better.id)];
    expect(standing(reviews, [correction, told.reading()])).toEqual(standing(reviews, [told.reading(), correction]));
  });
});

describe('a next version of a reader', () => {
  it('that reads a rejected value again does not bring it back', () => {
    const told = balkhReports()[0]!;
    const account = told.accounts[0]!;
    const old = account.statements.find(({ property }) => property === 'killed')!;
    const again = account.statements.map((one) =>
      createStatement({ ...one, reader: { ...one.reader, version: '2' }, why: [], confidence: 0.5 }),
    );
    const reader = { ...old.reader, version: '2' };
    const reading = { ...told.reading(), reader, accounts: [createAccount(account.id, account.anchor, again)] };
    const review = createReview({ statementId: old.id, state: 'rejected', replacementId: null, by: 'x', note: '' });
    const [standing] = standingAccounts({ readings: [reading], reviews: [review] });
    expect(standing!.statements.some(({ property }) => property === 'killed')).toBe(false);
    expect(standing!.statements.length).toBe(account.statements.length - 1);
  });
});

describe('standing claims', () => {
  const said = new Told('The mayor said that all attacks have ended.', { publisher: 'Post' });
  const claim = said.claim(
    'all attacks have ended',
    ['content', 'all attacks have ended', 'all attacks have ended'],
    ['claim_kind', 'elimination', 'ended'],
  );
  const [content, kind] = claim.statements as [Statement, Statement];
  const word = (statementId: string, state: Review['state'], replacementId: string | null = null) =>
    createReview({ statementId, state, replacementId, by: 'An editor', note: '' });
  const control = createStatement({
    subject: claim.id,
    property: 'claim_kind',
    value: 'control',
    citation: said.words('ended'),
    reader: editor,
  });
  const own: Reading = {
    documentId: said.document.id,
    reader: editor,
    mentions: [],
    accounts: [],
    claims: [createClaim(claim.id, claim.anchor, [control])],
    actors: [],
  };

  it('are the same objects where nobody reviewed them', () => {
    expect(standingClaims({ readings: [said.reading()], reviews: [] })).toEqual([claim]);
    expect(standingClaims({ readings: [said.reading()], reviews: [] })[0]).toBe(claim);
  });

  it('are gone where a person rejected their words, and stay without a value that was rejected', () => {
    expect(standingClaims({ readings: [said.reading()], reviews: [word(content.id, 'rejected')] })).toEqual([]);
    const [left] = standingClaims({ readings: [said.reading()], reviews: [word(kind.id, 'rejected')] });
    expect(left?.statements).toEqual([content]);
  });

  it("have the person's value in place of the one it corrects, once", () => {
    const reviews = [word(kind.id, 'corrected', control.id)];
    const [one, ...others] = standingClaims({ readings: [said.reading(), own], reviews });
    expect(others).toEqual([]);
    expect(one?.statements).toEqual([content, control]);
  });
});
