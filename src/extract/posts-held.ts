import type { Annotated } from '../annotate/annotated.ts';
import { postClassOf, postModifiers } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';
import type { Tenure } from '../model/actor-values.ts';
import type { Span } from '../model/span.ts';
import { type Line, spanOf, wordsOf } from './line.ts';

/** A post told beside a person's name, in the report's words without the holder. */
export interface PostBeside {
  readonly post: string;
  readonly span: Span;
  /** The post with "former" and the like before it. */
  readonly full: string;
  readonly tenure: Tenure;
  /** The group or body named in the post: "Taliban"; null when none is. */
  readonly body: string | null;
  /** Code of the post class of the codebook. */
  readonly code: string;
  readonly rule: string;
}

/** All posts told of the person named at word `at`: before the name ("Interior Minister X") and after it ("X, governor of Balkh,"). */
export function postsBeside(document: Annotated, line: Line, at: number): PostBeside[] {
  const found = [before(document, line, at), ...after(document, line, at)];
  return found.filter((post) => post !== null);
}

const EDGE =
  /^(?:[.;:()"“”–—#@-]|and|but|or|that|which|who|whom|when|while|after|before|as|by|was|were|is|are|has|have|had|said|says|told|killed|killing|shot|dead|down|murdered|assassinated|executed|abducted|kidnapped|wounded|injured|stabbed|attacked|targeted|on|at|near|including|among|with|where|to|from|against|between)$/;

/** Words right before the name, back to the article or the edge of the phrase; one comma may part them from the name. */
function before(document: Annotated, line: Line, at: number): PostBeside | null {
  let last = at;
  const comma = line.words[at - 1]?.text === ',';
  if (comma) last -= 1;
  // Titles ("Mawlawi", "Gen.") are no part of a post; they stand between it and the name.
  while (last > 0 && titlesByWord().has(line.words[last - 1]!.text) && !postClassOf(line.words[last - 1]!.text))
    last -= 1;
  let first = last;
  while (first > 0 && last - first < 12) {
    const { text } = line.words[first - 1]!;
    const article = isArticle(document, line, first - 1);
    if (endsPost(document, line, first - 1)) break;
    if ((EDGE.test(text) && !article && !joinsPortfolio(line, first - 1)) || text === ',') break;
    first -= 1;
    if (article && !/^(?:of|for|in)$/.test(line.words[first - 1]?.text ?? '')) break;
  }
  // "..., the governor of Balkh, X" needs the article; without it the words before the comma are another person's.
  if (comma && !isArticle(document, line, first) && !/^(?:one|%|~)$/.test(line.words[first]?.text ?? '')) return null;
  // ", a police spokesman, Y": told of the person before it.
  if (comma && line.words[first - 1]?.text === ',' && line.words[first - 2]?.text === '@') return null;
  return postOf(document, line, first, last, comma ? 'post, name' : 'post before name');
}

/** A verb or a date before the post ("the dead included captain X"), or an "of" that hangs it on another thing: "the convoy of Governor X". */
function endsPost(document: Annotated, line: Line, at: number): boolean {
  const { text, first, name } = line.words[at]!;
  if (/^\d/.test(text) || (name === null && /^(?:VBD|VBZ|VBP|MD)$/.test(document.tokens[first]!.xpos))) return true;
  if (text !== 'of') return false;
  const before = line.words.slice(Math.max(0, at - 5), at).map((word) => word.text);
  return postClassOf(before.join(' ')) === null;
}

/** "a" and "the", also where "a" was read as the number of one person. */
function isArticle(document: Annotated, line: Line, at: number): boolean {
  const word = line.words[at];
  if (!word) return false;
  return (
    /^(?:the|a|an|its|their|his|her)$/.test(word.text) ||
    (word.text === '#' && /^an?$/.test(document.tokens[word.first]!.lower))
  );
}

/** "minister of refugees and repatriation": the word joins two things that one post is in charge of. */
function joinsPortfolio(line: Line, at: number): boolean {
  if (line.words[at]!.text !== 'and') return false;
  const before = line.words.slice(Math.max(0, at - 5), at).map(({ text }) => text);
  const of = Math.max(before.lastIndexOf('of'), before.lastIndexOf('for'));
  return of > 0 && postClassOf(before[of - 1]!) !== null && before.slice(of + 1).every((text) => /^[a-z]/.test(text));
}

/** ", the deputy governor of Badakhshan," and further posts joined by "and"; also "(governor)". */
function after(document: Annotated, line: Line, at: number): (PostBeside | null)[] {
  let i = at + 1;
  if (line.words[i]?.text === ',' && isAge(line, i + 1)) {
    while (i < line.words.length && i < at + 5 && !(line.words[i]!.text === ',' && i > at + 1)) i += 1;
  }
  if (line.words[i]?.text === ',' && line.words[i + 1]?.text === 'who') i += 1;
  const opener = line.words[i]?.text;
  if (opener !== ',' && opener !== '(' && !/^(?:who|is|was)$/.test(opener ?? '')) return [];
  if (
    opener === 'who' &&
    !/^(?:is|was|had|has|heads|leads|headed|led|serves|served|commands|represents)$/.test(line.words[i + 1]?.text ?? '')
  )
    return [];
  const posts: (PostBeside | null)[] = [];
  let first = i + 1;
  if (/^(?:is|was|had|has)$/.test(line.words[first]?.text ?? '')) first += 1;
  if (line.words[first]?.text === 'been') first += 1;
  for (let k = 0; k < 3; k++) {
    let last = first;
    while (last < line.words.length && last - first < 14 && !AFTER_EDGE.test(line.words[last]!.text)) last += 1;
    if (line.words[last]?.text === 'and' && joinsPortfolio(line, last) && !namesPost(line, last + 1)) {
      last += 1;
      while (last < line.words.length && last - first < 14 && !AFTER_EDGE.test(line.words[last]!.text)) last += 1;
    }
    const end = line.words[last]?.text === '@' ? beforePreposition(line, first, last) : last;
    const post = end > first ? postOf(document, line, first, end, 'name, post') : null;
    if (!post || (/^(?:is|was)$/.test(opener!) && !namesPost(line, first))) break;
    posts.push(post);
    if (line.words[last]?.text !== 'and') break;
    first = last + 1;
  }
  return posts;
}

/** "X, 60, a trader", "X, aged 52,": not "X, a trader", whose article counts one person. */
function isAge(line: Line, at: number): boolean {
  const word = line.words[at];
  return /^(?:aged|about)$/.test(word?.text ?? '') || /^\d/.test(word?.number?.count.words ?? '');
}

/** "close aide to X": the post ends before the preposition that leads to another name. */
function beforePreposition(line: Line, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) if (/^(?:of|to|for|with|under|by|in)$/.test(line.words[i]!.text)) return i;
  return first;
}

/** A post stands at `first`, before any "of". */
function namesPost(line: Line, first: number): boolean {
  const words = line.words.slice(first, first + 8).map(({ text }) => text);
  const end = words.findIndex((text) => /^(?:of|for|in|who|to|and|[.,;:@])$/.test(text));
  const noun = words.slice(0, end < 0 ? words.length : end).filter((text) => /^[a-z]/.test(text));
  return noun.length > 0 && postClassOf(noun.join(' ')) !== null;
}

const AFTER_EDGE =
  /^(?:[.,;:()"“”–—@-]|and|but|or|that|which|who|whom|when|while|after|before|as|was|were|is|are|has|have|had|said|says|told|wrote|added|stated|announced|killed|died|arrested|condemned|confirmed)$/;

const PREPOSITION = /^(?:of|for|in|at|on|to|from|with|by|near|under|over|as)$/;

/** Whether a word is a verb in a finite form, or a participle: "doctor cited by", "guard named". */
function isVerb(document: Annotated, line: Line, at: number): boolean {
  const { name, number, first } = line.words[at]!;
  return name === null && number === null && /^VB[DNGZ]$/.test(document.tokens[first]!.xpos);
}

/**
 * Where the words of a post end: before a participle that follows its noun ("guard | named"), and before a title that follows a whole post
 * ("Supreme Leader | Ayatollah"). Null where the words hold no post of their own: they begin as a clause, or lead on to a name ("mosque in").
 */
function endOfPost(document: Annotated, line: Line, first: number, to: number): number | null {
  if (first >= to || isVerb(document, line, first)) return null;
  let last = to;
  const words = line.words.slice(first, to).map((word) => word.text);
  for (let i = first + 1; i < last; i++)
    if (isVerb(document, line, i) && postClassOf(words.slice(0, i - first).join(' ')) !== null) last = i;
  if (PREPOSITION.test(line.words[last - 1]!.text)) return null;
  while (
    last - 1 > first &&
    titlesByWord().has(line.words[last - 1]!.text) &&
    postClassOf(words.slice(0, last - 1 - first).join(' ')) !== null
  )
    last -= 1;
  return last;
}

/** The group or body named in a post, a group before others: "spokesman for the | interior ministry |". Names are in order. */
function bodyOf({ names, document }: Annotated, { start, end }: Span): string | null {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let body: string | null = null;
  for (let i = low; i < names.length && names[i]!.end <= end; i++) {
    const words = document.text.slice(names[i]!.start, names[i]!.end);
    if (names[i]!.kind === 'armed_group') return words;
    if (names[i]!.kind === 'state_body' || names[i]!.kind === 'organisation') body ??= words;
  }
  return body;
}

function postOf(document: Annotated, line: Line, from: number, end: number, rule: string): PostBeside | null {
  let first = from;
  let to = end;
  while (
    first < to &&
    /^(?:the|a|an|its|their|his|her|one|of|who|is|was|also|meanwhile|by|#)$/.test(line.words[first]!.text)
  )
    first += 1;
  // "is the most senior official to be killed": a rank among the dead, no post.
  if (first >= to || line.words[to - 1]!.text === 'be') return null;
  const told = endOfPost(document, line, first, to);
  if (told === null) return null;
  to = told;
  const lower = line.words
    .slice(first, to)
    .map((word) => (word.name && word.name.kind !== 'person' ? word.name.text.toLowerCase() : word.text))
    .join(' ');
  const found = postClassOf(lower) ?? postClassOf(lower.replace(/s$/, ''));
  if (!found) return null;
  const tenure = tenureOf(line, first, to);
  const full = withoutHolder(wordsOf(document, line, first, to));
  while (first < to - 1 && postModifiers().get(line.words[first]!.text)?.deputy === false) first += 1;
  return {
    post: withoutHolder(wordsOf(document, line, first, to)),
    full,
    span: spanOf(document, line, first, to),
    tenure,
    body:
      line.words.slice(first, to).find((word) => word.name?.kind === 'group')?.name?.text ??
      bodyOf(document, spanOf(document, line, first, to)),
    code: found.code,
    rule,
  };
}

function withoutHolder(words: string): string {
  return words.replace(/^(?:the|a|an)\s+/i, '').replace(/\s+/g, ' ');
}

function tenureOf(line: Line, from: number, to: number): Tenure {
  for (const { text } of line.words.slice(from, Math.min(to, from + 3))) {
    const modifier = postModifiers().get(text);
    if (modifier && !modifier.deputy) return modifier.tenure;
  }
  return 'current';
}
