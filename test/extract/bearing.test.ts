import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { aftermathOf } from '../../src/codebook/aftermath-verbs.ts';
import { clausesOf } from '../../src/extract/clauses.ts';
import { eventTimes } from '../../src/extract/event-times.ts';
import { linesOf } from '../../src/extract/line.ts';
import { createDocument } from '../../src/model/document.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { noFacts } from '../../src/model/report.ts';

/** The times of a sentence told on 12 May 2021, each as `what it dates: its words`. */
function times(text: string): string[] {
  const published = parsePartialDate('2021-05-12');
  const document = annotate(createDocument(text), { ...noFacts, published, publishedFrom: 'given' });
  return clausesOf(document, linesOf(document))
    .flatMap(eventTimes)
    .map(({ of, time }) => `${of}: ${text.slice(time.start, time.end)}`);
}

describe('the day of a sentence dates', () => {
  it.each([
    ['the deed that it hangs on', 'A bomb exploded in a market on Monday, killing two people.', 'event: Monday'],
    [
      'the court that sat',
      'A judge sentenced two men on Monday for the bombing of a bank that killed six people.',
      'report: Monday',
    ],
    [
      'the end of a trial, not what is told in its relative clause',
      'A driver who helped the gunmen who killed a mayor was sent to prison for life on Monday.',
      'report: Monday',
    ],
    ['a scene after it', 'Troops were searching the hotel on Monday after gunmen stormed it.', 'after: Monday'],
  ])('%s', (_, text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  it('nothing told where it lies after the report', () => {
    expect(times('The man who shot three people on Monday will be heard by a judge on Saturday.')).toEqual([
      'event: Monday',
    ]);
  });

  it('what is told with "after midday", which is an hour and no bound', () => {
    expect(times('He was attacked with a knife shortly after midday on Monday.')).toEqual(['event: midday on Monday']);
  });
});

describe('verbs of what came afterwards', () => {
  it('say it alone', () => {
    expect(aftermathOf('convict', [])).toBe('court');
    expect(aftermathOf('explode', ['court'])).toBe(null);
  });

  it('say it beside a word that fits', () => {
    expect(aftermathOf('send', ['him', 'prison'])).toBe('court');
    expect(aftermathOf('send', ['him', 'home'])).toBe(null);
  });
});
