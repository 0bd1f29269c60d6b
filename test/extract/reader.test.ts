import { describe, expect, it } from 'vitest';
import { builtInReader, mayReportIncident } from '../../src/extract/index.ts';
import { allValues, firstValue } from '../../src/model/account.ts';
import { citationFault } from '../../src/model/citation.ts';
import { createDocument } from '../../src/model/document.ts';
import type { Reading } from '../../src/model/reading.ts';
import { statementsIn } from '../../src/model/reading.ts';
import { noFacts } from '../../src/model/report.ts';

function read(text: string): Reading {
  return builtInReader.read(createDocument(text), noFacts) as Reading;
}

const blast =
  'A suicide bomber struck a mosque in the city of Kunduz on 3 March 2022, killing at least 12 people and wounding 30 others, police said. ' +
  'The Islamic State group claimed responsibility for the attack.';

describe('the built-in reader', () => {
  it('tells one incident with its type, toll and claim', () => {
    const [account, ...others] = read(blast).accounts;
    expect(others).toEqual([]);
    expect(firstValue(account!, 'type')).toBe('suicide_bombing');
    expect(firstValue(account!, 'killed')?.count).toMatchObject({ low: 12, qualifier: 'at_least' });
    expect(firstValue(account!, 'wounded')?.count.best).toBe(30);
    expect(allValues(account!, 'perpetrator')).toMatchObject([{ status: 'claimed' }]);
  });

  it('cites the exact words of every value', () => {
    const document = createDocument(blast);
    const reading = builtInReader.read(document, noFacts) as Reading;
    const citations = [...statementsIn(reading)].flatMap((s) => [...(s.citation ? [s.citation] : []), ...s.support]);
    expect(citations.length).toBeGreaterThan(5);
    expect(citations.map((citation) => citationFault(citation, document))).toEqual(citations.map(() => null));
  });

  it('finds nothing in a report without an incident', () => {
    const text =
      'The central bank said on Tuesday that inflation had fallen to four percent. Prices of wheat and fuel are stable.';
    expect(read(text).accounts).toEqual([]);
  });
});

describe('the first pass', () => {
  it('dismisses a text in which nothing can tell of an incident', () => {
    expect(mayReportIncident('The ministry will publish the wheat harvest on Monday.')).toBe(false);
    expect(mayReportIncident(blast)).toBe(true);
  });
});
