import { describe, expect, it } from 'vitest';
import { readTimeMl, tally } from '../../bench/timex.ts';

const XML = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2020-01-02">2020-01-02</TIMEX3></DCT>
<TEXT>R &amp; R on <TIMEX3 tid="t1" type="DATE" value="2019-05-03">3 May</TIMEX3>, <TIMEX3 tid="t2" type="DURATION" value="P2D">two days</TIMEX3>.</TEXT></TimeML>`;

describe('readTimeMl', () => {
  it('gives the plain text, the creation date and the spans into the text', () => {
    const { text, created, timexes } = readTimeMl('x', XML);
    expect(text).toBe('R & R on 3 May, two days.');
    expect(created).toBe('2020-01-02');
    expect(timexes.map((t) => `${text.slice(t.start, t.end)} ${t.value}`)).toEqual([
      '3 May 2019-05-03',
      'two days P2D',
    ]);
  });
});

describe('tally', () => {
  const at = (start: number, end: number, value: string) => ({ start, end, value, type: 'DATE' });

  it('counts strict, relaxed and value apart', () => {
    const t = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
    tally([at(0, 5, 'A'), at(10, 15, 'B'), at(20, 25, 'C')], [at(0, 5, 'A'), at(11, 15, 'X'), at(30, 35, 'C')], t);
    expect(t).toEqual({ gold: 3, found: 3, strict: 1, relaxed: 2, value: 1 });
  });

  it('counts one gold expression once', () => {
    const t = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
    tally([at(0, 10, 'A')], [at(0, 4, 'A'), at(5, 10, 'A')], t);
    expect(t).toMatchObject({ relaxed: 1, value: 1 });
  });
});
