import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readClaims } from '../bench/modern-claims.ts';
import { readArticles, type ScoredArticle, type ScoredFigure } from '../bench/modern-gold.ts';
import { packageRoot } from '../src/codebook/package-root.ts';
import { builtInReader } from '../src/extract/index.ts';
import { type Incoming, ingest, type Refused } from '../src/ingest/index.ts';

const folder = join(packageRoot, 'examples', 'reports');
const readme = readFileSync(join(packageRoot, 'examples', 'README.md'), 'utf8');
let met: (Incoming | Refused)[] = [];

beforeAll(async () => {
  met = [];
  for await (const one of ingest([folder])) met.push(one);
});
const taken = () => met.filter((one): one is Incoming => one.kind !== 'refused');

describe('the example reports', () => {
  it('all go in, as many as their readme says', () => {
    expect(met.filter((one) => one.kind === 'refused')).toEqual([]);
    expect(readme).toContain(`holds ${taken().length} short reports`);
    expect(taken().length).toBeGreaterThanOrEqual(30);
  });

  it('have a title, a publisher, a day of publication and an address, none of them in the text', () => {
    for (const { document, facts } of taken()) {
      expect(facts.title, document.text.slice(0, 60)).toBeTruthy();
      expect(facts.publisher, facts.title!).toBeTruthy();
      expect(facts.published?.precision, facts.title!).toBe('day');
      expect(facts.url, facts.title!).toMatch(/^https:\/\/[a-z]+\.example\.org\//);
      expect(document.text).not.toContain('Publisher:');
    }
  });

  it('are of the length of short news, without the clutter of their pages', () => {
    for (const { document, facts } of taken()) {
      const words = document.text.split(/\s+/).length;
      expect(words, facts.title!).toBeGreaterThan(55);
      expect(words, facts.title!).toBeLessThan(330);
      expect(document.text).not.toMatch(/Most read|Subscribe|Sign up/);
    }
  });

  it('are each told once', () => {
    expect(new Set(taken().map((one) => one.document.id)).size).toBe(taken().length);
  });

  it('give no incident where they tell of none', async () => {
    const names = [...(/\| reports without any incident \| (.*) \|/.exec(readme)?.[1] ?? '').matchAll(/`([\w-]+)`/g)];
    const quiet = taken().filter(({ where }) => names.some(([, name]) => where.endsWith(`/${name}.txt`)));
    expect(quiet.length).toBe(6);
    for (const { document, facts } of quiet) {
      const { accounts } = await builtInReader.read(document, facts);
      expect(
        accounts.map((account) => account.anchor.quote),
        facts.title!,
      ).toEqual([]);
    }
  });
});

describe('the gold of the example reports', () => {
  const gold = (file: string) =>
    readArticles<ScoredArticle>(readFileSync(join(packageRoot, 'examples', file), 'utf8'), file);

  it.each([
    ['more', 'gold-more.jsonl', 32],
    ['unseen-a', 'gold-unseen-a.jsonl', 36],
    ['unseen-b', 'gold-unseen-b.jsonl', 36],
    ['unseen-c', 'gold-unseen-c.jsonl', 48],
  ])('has a line for each report of %s', (set, file, reports) => {
    const names = readdirSync(join(packageRoot, 'examples', set)).map((name) => name.replace(/\.txt$/, ''));
    expect([...gold(file).keys()].sort()).toEqual(names.sort());
    expect(names.length).toBe(reports);
  });

  it.each([
    'gold-unseen-a.jsonl',
    'gold-unseen-b.jsonl',
    'gold-unseen-c.jsonl',
  ])('names nothing in %s that its report does not say', (file) => {
    for (const [id, { incidents }] of gold(file)) {
      const report = readFileSync(join(packageRoot, 'examples', file.slice(5, -6), `${id}.txt`), 'utf8').toLowerCase();
      const named = incidents.flatMap(({ locality, admin1, perpetrator, victims }) => [
        locality,
        admin1,
        ...(perpetrator ?? []).map((p) => p.name),
        ...(victims ?? []).map((v) => v.name),
      ]);
      for (const name of named) if (name) expect(report, `${id}: ${name}`).toContain(name.toLowerCase());
    }
  });

  it('counts nobody in gold-unseen-c.jsonl that its report does not count', () => {
    for (const [id, { incidents }] of gold('gold-unseen-c.jsonl')) {
      const report = readFileSync(join(packageRoot, 'examples', 'unseen-c', `${id}.txt`), 'utf8').toLowerCase();
      for (const { killed, wounded } of incidents)
        for (const figure of [...(killed ?? []), ...(wounded ?? [])] as (ScoredFigure & { derived?: boolean })[]) {
          if (figure.min === null || figure.min === 1 || figure.derived) continue;
          const words = [String(figure.min), numberInWords(figure.min)];
          expect(report, `${id}: ${words}`).toMatch(new RegExp(`\\b(${words.join('|')})\\b`));
        }
    }
  });

  it('gives one incident of gold-unseen-c.jsonl one day, however often it is told', () => {
    const days = new Map<string, string>();
    for (const { incidents } of gold('gold-unseen-c.jsonl').values())
      for (const { key, date, date_precision } of incidents) {
        if (!key || !date || date_precision !== 'day' || date.startsWith('XXXX')) continue;
        expect(days.get(key) ?? date, key).toBe(date);
        days.set(key, date);
      }
    expect(days.size).toBeGreaterThan(20);
  });
});

describe('the claims beside unseen-c', () => {
  const claims = readClaims(join(packageRoot, 'examples', 'claims-unseen-c.json'));
  const gold = readArticles<ScoredArticle>(
    readFileSync(join(packageRoot, 'examples', 'gold-unseen-c.jsonl'), 'utf8'),
    'gold-unseen-c.jsonl',
  );

  it('are twelve, each with a report and incidents of the set', () => {
    const keys = new Set([...gold.values()].flatMap(({ incidents }) => incidents.map(({ key }) => key)));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(12);
    for (const { id, source, by, may_also } of claims) {
      expect(gold.has(source ?? ''), id).toBe(true);
      for (const key of [...by, ...(may_also ?? [])]) expect(keys, id).toContain(key);
    }
  });

  it('cite incidents where a verdict needs them and none where nothing can be decided', () => {
    for (const { id, expected, by } of claims) expect(by.length > 0, id).toBe(expected !== 'untestable');
  });
});

/** A number below a hundred as reports spell it out. */
function numberInWords(number: number): string {
  const small =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
      ' ',
    );
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  if (number < 20) return small[number]!;
  if (number >= 100) return number === 100 ? '(a|one|well over a) hundred' : String(number);
  const [ten, unit] = [tens[Math.floor(number / 10) - 2]!, number % 10];
  return unit === 0 ? ten : `${ten}-${small[unit]!}`;
}
