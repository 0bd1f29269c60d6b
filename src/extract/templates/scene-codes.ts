import type { Annotated, Sentence } from '../../annotate/annotated.ts';
import { eventWordsByFirst } from '../../codebook/event-words.ts';
import { siteKindsByWord, targetKindsByWord, weaponsByWord } from '../../codebook/kinds.ts';
import { attackerWords, fighterWords, peopleWords } from '../../codebook/people-words.ts';
import { stateBodyWords } from '../../codebook/state-bodies.ts';
import { codeOf } from './code-of.ts';

/** What a report's own answer to "when?" is worth: how long before the report a sentence's day lies. */
const WHENS = { none: 1, fresh: 2, week: 3, months: 4, old: 5, later: 6 } as const;
const DAY_MS = 86_400_000;

/** What the codebook knows of the words of a document, and when and where its sentences lie, as numbers; 0 where it knows nothing. */
export interface SceneCodes {
  /** For each token, the sense of the event word that it heads. */
  readonly event: Int32Array;
  /** For each token, the sort of thing that it names: people, fighters, weapon, kind of site or target, body of state. */
  readonly sort: Int32Array;
  /** For each sentence, how long before the report its own time lies; what it does not say is taken from the sentence before. */
  readonly when: Int32Array;
  /** For each sentence, the country of its first place, or of that of the sentence before. */
  readonly country: Int32Array;
  /** For each sentence, the first place finer than a country and the first day that it names itself. */
  readonly place: Int32Array;
  readonly day: Int32Array;
  /** For each sentence, the number of its paragraph, and whether it begins as another happening does. */
  readonly paragraph: Int32Array;
  readonly another: Int32Array;
}

export function sceneCodes(document: Annotated): SceneCodes {
  const event = new Int32Array(document.tokens.length);
  for (const sentence of document.sentences) markEvents(document, sentence, event);
  return {
    event,
    sort: Int32Array.from(document.tokens, ({ lower, xpos }) => (/^NN/.test(xpos) ? sortOf(lower) : 0)),
    when: whens(document),
    country: countries(document),
    place: places(document),
    day: days(document),
    paragraph: paragraphs(document),
    another: Int32Array.from(document.sentences, (sentence) => beginsAnother(document, sentence)),
  };
}

/** A verb's event word is headed by its first word, a noun's by its last. */
function markEvents({ tokens }: Annotated, sentence: Sentence, event: Int32Array): void {
  for (let i = sentence.first; i < sentence.last; ) {
    const forms = eventWordsByFirst.get(tokens[i]!.lower) ?? [];
    const form = forms.find(({ words }) => words.every((w, k) => tokens[i + k]?.lower === w));
    if (form) event[form.part === 'verb' ? i : i + form.words.length - 1] = codeOf(`${form.sense} ${form.kind}`);
    i += form ? form.words.length : 1;
  }
}

const sorts = new Map<string, number>();

function sortOf(noun: string): number {
  let sort = sorts.get(noun);
  if (sort === undefined) {
    sort = codeOf(nameOfSort(noun));
    if (sorts.size < 20_000) sorts.set(noun, sort);
  }
  return sort;
}

function nameOfSort(noun: string): string {
  if (attackerWords.has(noun)) return 'attackers';
  if (fighterWords.has(noun)) return 'fighters';
  if (weaponsByWord().has(noun)) return 'weapon';
  const kind = siteKindsByWord().get(noun) ?? targetKindsByWord().get(noun);
  if (kind) return kind.code;
  if (stateBodyWords().has(noun)) return 'state body';
  return peopleWords.has(noun) ? 'people' : 'unknown';
}

function whens(document: Annotated): Int32Array {
  const own = document.times.find((time) => time.isDateline)?.date.latest;
  const day = own ? Date.parse(own) : Number.NaN;
  const found = new Int32Array(document.sentences.length);
  for (const { start, date, isDateline } of document.times) {
    if (isDateline || !date.latest || Number.isNaN(day)) continue;
    const at = document.sentences.findLastIndex((sentence) => sentence.start <= start);
    const when = whenOf((day - Date.parse(date.latest)) / DAY_MS);
    if (at >= 0 && (found[at] === 0 || when < found[at]!)) found[at] = when;
  }
  return carried(found, WHENS.none);
}

function whenOf(days: number): number {
  if (days < 0) return WHENS.later;
  if (days <= 2) return WHENS.fresh;
  if (days <= 10) return WHENS.week;
  return days <= 70 ? WHENS.months : WHENS.old;
}

function countries(document: Annotated): Int32Array {
  const found = new Int32Array(document.sentences.length);
  for (const { start, place, use } of document.places) {
    if (place.countryCode === null || use === 'metonym') continue;
    const at = document.sentences.findLastIndex((sentence) => sentence.start <= start);
    if (at >= 0 && found[at] === 0) found[at] = codeOf(place.countryCode);
  }
  return carried(found, 1);
}

function places(document: Annotated): Int32Array {
  const found = new Int32Array(document.sentences.length);
  for (const { start, place, use } of document.places) {
    if (use === 'metonym' || (!place.locality && !place.admin1)) continue;
    const at = document.sentences.findLastIndex((sentence) => sentence.start <= start);
    if (at >= 0 && found[at] === 0) found[at] = codeOf(place.gazetteerId ?? place.words);
  }
  return found;
}

function days(document: Annotated): Int32Array {
  const found = new Int32Array(document.sentences.length);
  for (const { start, date, isDateline } of document.times) {
    if (isDateline || !date.earliest || date.precision !== 'day') continue;
    const at = document.sentences.findLastIndex((sentence) => sentence.start <= start);
    if (at >= 0 && found[at] === 0) found[at] = codeOf(date.earliest);
  }
  return found;
}

function paragraphs({ document, sentences }: Annotated): Int32Array {
  let paragraph = 0;
  return Int32Array.from(sentences, ({ start, index }) => {
    const gap = index === 0 ? '' : document.text.slice(sentences[index - 1]!.end, start);
    if (gap.split('\n').length > 2) paragraph++;
    return paragraph;
  });
}

const ANOTHER = new Set(
  'another other also meanwhile elsewhere addition separate similarly later previously earlier'.split(' '),
);
/** Words at the head of a sentence that are looked at. */
const HEAD = 7;

function beginsAnother({ tokens }: Annotated, { first, last }: Sentence): number {
  return tokens.slice(first, Math.min(last, first + HEAD)).some(({ lower }) => ANOTHER.has(lower)) ? 1 : 0;
}

/** Each 0 becomes what stands before it, marked as carried on by its sign. */
function carried(values: Int32Array, first: number): Int32Array {
  let last = first;
  return values.map((value) => {
    if (value !== 0) last = value;
    return value === 0 ? -last : value;
  });
}
