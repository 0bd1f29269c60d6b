import { numberInWords } from './number-in-words.ts';

/** What somebody is said to say, without the telling of it; `by` is null where the words name nobody. */
export interface SaidWords {
  readonly words: string;
  readonly by: string | null;
}

const SAYS =
  '(?:says?|said|states?|stated|announce[sd]?|reports?|reported|adds?|added|claims?|claimed|insists?|insisted|declare[sd]?|writes?|wrote|tweets?|tweeted|told [^,.;]{2,40}|maintains?|maintained|argue[sd]?|warn(?:s|ed)?|notes?|noted|estimate[sd]?|concludes?|concluded|believes?)';
const WHO = "(?:[\\p{L}\\p{N}'\u2019.-]+ ){0,7}[\\p{L}\\p{N}'\u2019.-]+";

/** "RT:", "BREAKING -": a tweet's or a headline's opening. */
const OPENING =
  /^(?:(?:RT(?: @\w{1,30})?|BREAKING(?: NEWS)?|UPDATE|JUST IN|EXCLUSIVE|WATCH|OPINION)\s*[:|\u2013\u2014-]?\s+)+/u;
/** "..., police chief says", "..., according to Iranian officials". */
const TAIL = new RegExp(`,["\u201d]?\\s+(?:(?<by>${WHO})\\s+${SAYS}|according to (?<to>${WHO}))[.!]?$`, 'u');
/** "The army says that ..."; what follows must not speak of the speaker as "it" or "they". */
const HEAD = new RegExp(
  `^(?<by>${WHO})\\s+(?:says?|said|states?|stated|announce[sd]?|reports?|reported|declare[sd]?|notes?|noted)(?: that)? (?!(?:it|they|he|she|its|their|to|no|that)\\b)`,
  'u',
);
const ACCORDING = /^According to (?<by>[^,]{2,60}), /u;
/** "\"Not one fell,\" the army said": the words in the marks are what is said. */
const QUOTED = new RegExp(
  `^["\u201c](?<said>[^"\u201c\u201d]{12,}?)[,.!?]?["\u201d],?\\s+(?:(?<by>${WHO})\\s+${SAYS}|${SAYS} (?<who>[^"]{2,80}))[.!]?$`,
  'u',
);

/** Parts a claim from the words that say who makes it; words without such are returned as they are. */
export function withoutSpeaker(whole: string): SaidWords {
  const opened = whole.replace(OPENING, '').trim();
  const quoted = QUOTED.exec(opened)?.groups;
  if (quoted !== undefined) return { words: quoted.said!, by: quoted.by ?? quoted.who ?? null };
  const according = ACCORDING.exec(opened);
  if (according !== null) return { words: opened.slice(according[0].length), by: according.groups!.by! };
  const tag = TAIL.exec(opened);
  if (tag !== null && tag.index >= SHORTEST)
    return {
      words: opened.slice(0, tag.index).replace(/^["\u201c]/, ''),
      by: tag.groups!.by ?? tag.groups!.to ?? null,
    };
  const head = HEAD.exec(opened);
  if (head !== null && opened.length - head[0].length >= SHORTEST)
    return { words: opened.slice(head[0].length), by: head.groups!.by! };
  return { words: opened, by: null };
}

/**
 * "Journalists murdered this year: seven" says what "seven journalists murdered this year" says: what is counted before the colon, the
 * number behind it.
 */
export function numberFirst(words: string): string {
  const found =
    /^(?<what>\p{Lu}[^:.;]{6,120}): (?<n>\d[\d,]*|[a-z]+(?:-[a-z]+)?)(?<rest>(?: (?:in|at|on|since|so far|this|across)\b[^:]{0,120})?)[.!]?$/u.exec(
      words,
    )?.groups;
  if (found === undefined || numberInWords(found.n!.replaceAll(',', '')) === null) return words;
  return `${found.n} ${found.what!.charAt(0).toLowerCase()}${found.what!.slice(1)}${found.rest}`;
}

/** Fewer units are no claim. */
const SHORTEST = 12;
