import { tenWords, unitWords } from '../../codebook/number-words.ts';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** A whole number written as digits, as one word, or as a ten and a unit ("twenty-five"); "a" is one. Null for anything else. */
export function numberInWords(words: string): number | null {
  const lower = words.toLowerCase();
  if (/^\d{1,9}$/.test(lower)) return Number(lower);
  if (lower === 'a' || lower === 'an') return 1;
  const [ten, unit] = lower.split('-');
  const tens = tenWords.get(ten!);
  if (tens !== undefined) return unit === undefined ? tens : unitWords.has(unit) ? tens + unitWords.get(unit)! : null;
  return unitWords.get(lower) ?? null;
}

const BRINGS_TO =
  /\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|raises?|raising|raised|makes?|making|made)\b[^.;]{0,60}?\bto ([a-z]{3,9}(?:-[a-z]{3,5})?|\d{1,4})\b(?=[^.;]{0,20}\b(?:the (?:number|total|tally|count)|since|in|this|so far|$))/i;

/**
 * Where a claim orders incidents: an ordinal, "for the second time"; "brings to five the number of"; "never before", which makes it
 * the first.
 */
export function findOrder(text: string): ReturnType<typeof findOrdinal> {
  const ordinal = findOrdinal(text);
  if (ordinal !== null) return ordinal;
  const brought = BRINGS_TO.exec(text);
  const n = brought === null ? null : numberInWords(brought[1]!);
  if (brought !== null && n !== null) return { n, index: brought.index, words: brought[0] };
  const never =
    /\b(?:never before|never since\b[^,;]{0,60}(?= had\b)|unprecedented|without precedent|the first of its kind)\b/i.exec(
      text,
    );
  return never === null ? null : { n: 1, index: never.index, words: never[0] };
}

/** The first ordinal in `text` ("second", "14th") with its place; "second" as a measure of time is none. */
export function findOrdinal(
  text: string,
): { readonly n: number; readonly index: number; readonly words: string } | null {
  for (const found of text.matchAll(/\b(?:([a-z]{4,8})|(\d{1,3})(?:st|nd|rd|th))\b/gi)) {
    const n = found[2] === undefined ? ORDINALS.indexOf(found[1]!.toLowerCase()) + 1 : Number(found[2]);
    if (
      n > 0 &&
      !/^\s+(?:of|half|quarter|time around|(?:\w{1,12} )?(?:years?|months?|weeks?|days?|hours?)\b(?! (?:in|since)))\b/i.test(
        text.slice(found.index + found[0].length),
      )
    )
      return { n, index: found.index, words: found[0] };
  }
  return null;
}
