import type { TimeExpression } from '../annotate/annotated.ts';
import { dayDate, type PartialDate, yearDate } from '../model/partial-date.ts';

/** The day or year that a commemoration looks back to, and the words that say how long ago it was. */
export interface Anniversary {
  readonly time: TimeExpression;
  readonly date: PartialDate;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const CARDINALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** "fifteen" and "15" as a number; 0 for words that are none. */
function countOf(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : CARDINALS.indexOf(word) + 1;
}

const TO_THE_DAY =
  / to the day | (?:marks?|marked|marking) | anniversary | (?:remembers?|remembered|commemorates?|commemorated|mourned|candles) /;

/**
 * "Sunday marks ten years since ...", "twenty years to the day after ...", "on the fifth anniversary of ...": counted back from the
 * day told with it, else from `published`. Null where neither is known; a year alone where nothing says that it is to the day.
 *
 * `text` is the clause's line text, `sourceAfter` the document's text that follows a time expression.
 */
export function anniversaryIn(
  text: string,
  times: readonly TimeExpression[],
  published: PartialDate | null,
  sourceAfter: (time: TimeExpression) => string,
): Anniversary | null {
  const counted = yearsBack(text, times, sourceAfter);
  const told = times.find(
    (time) => time.type !== 'duration' && time.date.precision === 'day' && time.date.earliest !== null,
  );
  const from = told?.date ?? published;
  if (counted === null || from === null || from.earliest === null) return null;
  const [year = 0, month = 0, day = 0] = from.earliest.split('-').map(Number);
  const exact = from.precision === 'day' && TO_THE_DAY.test(text);
  const date = exact ? dayDate(year - counted.years, month, day) : yearDate(year - counted.years);
  return date === null ? null : { time: counted.time ?? told ?? times[0]!, date };
}

function yearsBack(
  text: string,
  times: readonly TimeExpression[],
  sourceAfter: (time: TimeExpression) => string,
): { readonly years: number; readonly time: TimeExpression | null } | null {
  for (const time of times) {
    const length = /^P(\d+)(Y|DE)$/.exec(time.value);
    if (!length || !/^\s+(?:to the day\s+)?(?:since|after|on)\b/.test(sourceAfter(time))) continue;
    return { years: Number(length[1]) * (length[2] === 'DE' ? 10 : 1), time };
  }
  // "fifteen years after a bomb killed ...": the times know the words as a bare "after".
  const since = / (?<n>[a-z]+|\d+) years (?:on from|after|since) /.exec(text);
  const cardinal = since ? countOf(since.groups!.n!) : 0;
  if (cardinal >= 2 && times.length > 0) return { years: cardinal, time: null };
  const named = / (?<n>[a-z]+|\d+(?:st|nd|rd|th)) anniversary /.exec(text);
  if (!named || times.length === 0) return null;
  const word = named.groups!.n!;
  const years = /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word) + 1;
  return years > 0 ? { years, time: null } : null;
}
