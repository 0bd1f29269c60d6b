import { beforeName, mayEnd } from '../../codebook/abbreviations.ts';
import { domains } from '../../codebook/word-joins.ts';
import type { Sentence, Token } from '../annotated.ts';
import { bracketsAfter, datelineEnd } from './dateline.ts';
import { isEmoticon } from './emoticons.ts';
import { breaksLine, type Lines, linesOf } from './lines.ts';

/** Most tokens of one sentence: what runs on longer is cut, so that the parser's work stays bounded. */
const LONGEST = 256;

/** Words that begin a sentence far more often than they follow an abbreviation. */
const starters = new Set(
  'the a an in on at he she it they we i this that these those there after before when while according but and however meanwhile his her its their no one two three if as for from what who some many several police officials'.split(
    ' ',
  ),
);

/**
 * Groups tokens into sentences. A new one begins after a final stop and the quotation marks and brackets that close with it, at a
 * blank line, at a line that ends before the margin, at a bullet, and after a dateline. `allCaps` says that case tells nothing.
 */
export function splitSentences(text: string, tokens: Token[], allCaps: boolean): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = linesOf(text);
  let first = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && i - first < LONGEST && !breaksBetween(text, tokens, i, lines, allCaps)) continue;
    const cut = first + leadLength(text, tokens, first, i, allCaps);
    if (cut > first && cut < i) {
      push(sentences, tokens, first, cut);
      first = cut;
    }
    push(sentences, tokens, first, i);
    first = i;
  }
  return sentences;
}

/** How many tokens of `[first, last)` are a dateline, where the sentence opens a paragraph. */
function leadLength(text: string, tokens: readonly Token[], first: number, last: number, allCaps: boolean): number {
  const opens = first === 0 || text.slice(tokens[first - 1]!.end, tokens[first]!.start).includes('\n');
  if (!opens) return 0;
  const end = datelineEnd(tokens, first, last, allCaps);
  return bracketsAfter(tokens, end, last, allCaps) - first;
}

function push(sentences: Sentence[], tokens: Token[], first: number, last: number): void {
  const index = sentences.length;
  for (let i = first; i < last; i++) tokens[i]!.sentence = index;
  sentences.push({ index, first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end });
}

function breaksBetween(text: string, tokens: readonly Token[], i: number, lines: Lines, allCaps: boolean): boolean {
  const before = tokens[i - 1]!;
  const next = tokens[i]!;
  if (before.end < next.start && breaksLine(text, before.end, next.start, lines)) return true;
  if (closes(text, tokens, i) || inReference(text, tokens, i)) return false;
  if (standsAlone(before, next)) return true;
  const mark = finalMark(text, tokens, i - 1);
  if (mark < 0) return false;
  return startsAfter(text, tokens, mark, i, allCaps);
}

/** Whether the tokens before and from `i` belong to the mark of a footnote that is written after a stop on its line: "in 1805.[19]". */
function inReference(text: string, tokens: readonly Token[], i: number): boolean {
  for (let open = i; open > i - 3 && open > 0; open--) {
    if (tokens[open]!.text !== '[' || !sameLine(text, tokens, open)) continue;
    return /^\[\d{1,3}\]/.test(text.slice(tokens[open]!.start, tokens[open]!.start + 5));
  }
  return false;
}

/** Whether no line ends between token `i` and the one before it. */
function sameLine(text: string, tokens: readonly Token[], i: number): boolean {
  return !text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes('\n');
}

/** Addresses in a row are each an item of their own, and a drawn line ends what it stands under. */
function standsAlone(before: Token, next: Token): boolean {
  if (before.end === next.start) return false;
  return (isAddress(before.text) && isAddress(next.text)) || /^(?:\*{5,}|_{5,})$/.test(before.text);
}

function isAddress(word: string): boolean {
  return word.startsWith('http://') || word.startsWith('https://');
}

/** Whether token `i` is a closing mark that still belongs to the sentence before it. */
function closes(text: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i]!;
  const attached = tokens[i - 1]!.end === next.start;
  if (/^[)\]}”’»]+$/.test(next.text)) return attached || !/[.!?…]$/.test(tokens[i - 1]!.text);
  if (/^(?:["'`.!?…]|'')+$/.test(next.text)) return attached;
  return attached && !/[\p{L}\p{N}"“‘'([]/u.test(text[next.start] ?? '');
}

/** Index of the token that ends the sentence at or before `i`, past closing marks; -1 when there is none. */
function finalMark(text: string, tokens: readonly Token[], i: number): number {
  const last = beforeReferences(text, tokens, i);
  let at = last;
  while (
    at > 0 &&
    last - at < 4 &&
    /^(?:[)\]}”’»"']|'')$/.test(tokens[at]!.text) &&
    tokens[at - 1]!.end === tokens[at]!.start
  )
    at -= 1;
  const token = tokens[at]!;
  if (/^(?:[.!?…。؟۔]|\.{2,}|[!?]{2,})$/.test(token.text)) return at;
  if (isEmoticon(token.text)) return at;
  return at === last && token.end - token.start > 1 && text[token.end - 1] === '.' ? at : -1;
}

/** Index of the last token at or before `i` that belongs to no mark of a footnote ("[19]"). */
function beforeReferences(text: string, tokens: readonly Token[], i: number): number {
  let at = i;
  while (
    at >= 3 &&
    tokens[at]!.text === ']' &&
    /^\d{1,3}$/.test(tokens[at - 1]!.text) &&
    tokens[at - 2]!.text === '[' &&
    sameLine(text, tokens, at - 2)
  )
    at -= 3;
  return at;
}

function startsAfter(text: string, tokens: readonly Token[], mark: number, i: number, allCaps: boolean): boolean {
  const token = tokens[mark]!;
  const next = tokens[i]!;
  const begins = allCaps
    ? /[\p{L}\p{N}"“‘'([$-]/u.test(next.text[0]!)
    : /[\p{Lu}\p{Lo}\p{N}"“‘'([•*$—–-]/u.test(next.text[0]!);
  if (!begins) return !allCaps && beginsSmall(tokens, mark, i);
  if (isEmoticon(token.text)) return /^[\p{Lu}"“]/u.test(next.text);
  if (token.text.length > 1 && !/^[.!?…]+$/.test(token.text)) return abbreviationEnds(token, next);
  if (/^\.{2,}$|^…$/.test(token.text)) return !allCaps && /^[\p{Lu}"“]/u.test(next.text);
  // A straight quotation mark after a space opens the next sentence; a comma or a small word after it would go on.
  return tokens[i - 1]!.end < next.start || /^[\p{Lu}"“]/u.test(text.slice(next.start, next.start + 1));
}

/**
 * Whether a sentence begins with the small letter of token `i` ("are you there? i wonder"), as careless writers have it: a question mark
 * or a stop with a space stands before, the stop after a plain word.
 */
function beginsSmall(tokens: readonly Token[], mark: number, i: number): boolean {
  const [before, end, next] = [tokens[mark - 1], tokens[mark]!, tokens[i]!];
  if (before === undefined || mark !== i - 1 || end.end === next.start || !/^\p{Ll}/u.test(next.text)) return false;
  if (/^\?[!?]*$/.test(end.text)) return true;
  // "www. example. org": an address with spaces in it.
  if (domains.has(next.lower) || before.lower === 'www' || tokens[i + 1]?.text === '.') return false;
  if (!/^(?:\.|!+)$/.test(end.text)) return false;
  return /^(?:\p{Ll}{2,}|[)\]])$/u.test(before.text) || (before.text.length > 2 && CARELESS.test(next.text));
}

/** Words with a small letter that nothing but a careless sentence begins with after a name and a stop. */
const CARELESS = /^(?:i|you|he|she|it|we|they|the|this|that|there|so|and|but|please|thanks)$/;

/** Whether the sentence ends with the abbreviation: never after a title or an initial, else where `next` plainly begins one. */
function abbreviationEnds(token: Token, next: Token): boolean {
  const word = token.lower.slice(0, -1);
  if (beforeName.has(word) || /^\p{L}$/u.test(word)) return false;
  if (!mayEnd.has(word) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !/\p{L}/u.test(word);
  return starters.has(next.lower);
}
