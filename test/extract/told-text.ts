import { builtInReader } from '../../src/extract/index.ts';
import type { Account } from '../../src/model/account.ts';
import { allValues, firstValue } from '../../src/model/account.ts';
import { createDocument } from '../../src/model/document.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Reading } from '../../src/model/reading.ts';
import { noFacts } from '../../src/model/report.ts';

/** Reads a text as the built-in reader does; `published` is an ISO day. */
export function read(text: string, published: string | null = null, title: string | null = null): Reading {
  const date = published ? parsePartialDate(published) : null;
  const whole = title ? `${title}\n\n${text}` : text;
  return builtInReader.read(createDocument(whole), {
    ...noFacts,
    title,
    published: date,
    publishedFrom: date ? 'given' : null,
  }) as Reading;
}

/** The only account of a text. */
export function one(text: string, published: string | null = null): Account {
  const { accounts } = read(text, published);
  if (accounts.length !== 1) throw new Error(`expected one account, found ${accounts.length}`);
  return accounts[0]!;
}

/** Figures of one property as `low..high`, each with who gives it: `41..- witnesses`. */
export function figures(account: Account, property: 'killed' | 'wounded' | 'arrested' | 'attackers_killed'): string[] {
  return allValues(account, property).map(({ count: { low, high, best, qualifier, words }, by, of }) => {
    const number = qualifier === 'vague' ? words : `${best ?? low}${high === null ? '+' : ''}`;
    return [number, by, of ? `of: ${of}` : null].filter((part) => part !== null).join(', ');
  });
}

/** Persons hit, as `name (post) outcome`. */
export function persons(account: Account): string[] {
  return allValues(account, 'victim')
    .filter((victim) => victim.number === null)
    .map(({ name, post, outcome }) => [name ?? '-', post ? `(${post})` : null, outcome].filter(Boolean).join(' '));
}

/** Who is said to have done it, as `name: status`. */
export function perpetrators(account: Account): string[] {
  return allValues(account, 'perpetrator').map(({ name, status }) => `${name}: ${status}`);
}

export function typeOf(account: Account): string | null {
  return firstValue(account, 'type');
}

export function dateOf(account: Account): string | null {
  return firstValue(account, 'date')?.value ?? null;
}
