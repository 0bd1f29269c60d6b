import type { Annotated, PlaceMention } from '../annotate/annotated.ts';
import { siteKindsByWord, weaponsByWord } from '../codebook/kinds.ts';
import { type Account, accountId, createAccount } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import { type Citation, cite } from '../model/citation.ts';
import type { ReaderStamp } from '../model/statement.ts';
import { type AccountDraft, because, Draft } from './account-draft.ts';
import type { ToldAttribution } from './attributions.ts';
import type { Clause } from './clauses.ts';
import { sayFigures } from './figures.ts';
import { isHeadline } from './headline.ts';
import { type TypeReading, typeOf } from './incident-type.ts';
import { spanOf } from './line.ts';
import type { MentionBook } from './mentions.ts';
import { isSceneNoun, type KindPhrase, kindPhrases } from './phrases.ts';
import type { Story } from './story.ts';
import { sayTargets } from './targets.ts';
import { sayVictims } from './victims-told.ts';
import { dateOf } from './when.ts';
import { placeOf } from './where.ts';

/** A story put into statements; null when nothing in it says what happened. */
export function accountOf(
  document: Annotated,
  story: Story,
  told: readonly ToldAttribution[],
  book: MentionBook,
  reader: ReaderStamp,
  scene: Scene,
): Account | null {
  const reading = typeTold(story);
  if (!reading) return null;
  const { mention } = reading;
  const wordSpan = spanOf(document, mention.line, mention.first, mention.last);
  const home = story.clauses.find(
    (clause) => !isHeadline(document, clause) && clause.mentions.length + clause.tolls.length > 0,
  );
  const anchor = anchorOf(document, story, home ?? story.clauses[0]!, scene);
  const id = accountId(anchor, reader);
  const draft: AccountDraft = new Draft<AccountValues>(document, id, reader);
  draft.say('type', reading.type, [wordSpan], reading.why);
  draft.say(
    'outcome',
    reading.type === 'foiled' ? 'foiled' : 'carried_out',
    [wordSpan],
    because('event words', mention.word.words.join(' ')),
  );
  draft.say('prominence', story.prominence, [anchor.span], because('story', story.reason));
  sayDate(document, draft, story, reading.type);
  sayPlace(draft, story, scene);
  sayAttributions(document, draft, told, book);
  sayVictims(document, draft, story, book);
  sayFigures(document, draft, story, reading.type);
  sayTargets(document, draft, story, reading.type);
  sayKinds(document, draft, story);
  return createAccount(id, anchor, draft.statements);
}

/** The type by the story's own words; where they only say who died, that of the attack of the same day it is told with. */
function typeTold(story: Story): TypeReading | null {
  const own = typeOf(story);
  const means = story.clauses.some(({ mentions }) => mentions.some(({ word }) => word.kind === 'means'));
  if (own === null || means || story.dayOf === null) return own;
  const other = typeOf(story.dayOf);
  return other === null ? own : { ...own, type: other.type, why: [...own.why, ...other.why] };
}

function sayDate(document: Annotated, draft: AccountDraft, story: Story, type: string): void {
  const reading = dateOf(document, story, type);
  if (reading) draft.say('date', reading.date, reading.expressions, because('time', reading.reason));
}

/** What the accounts of one document share: words already taken as an anchor, and the places of the first incident told. */
export interface Scene {
  readonly anchors: Set<number>;
  readonly places: PlaceMention[];
  /** Clauses that tell of several incidents at once: "X and Y were killed in separate attacks". */
  readonly shared: ReadonlySet<Clause>;
}

/** The clause that opens the story; two incidents told in one clause are anchored at their victims. */
function anchorOf(document: Annotated, story: Story, home: Clause, scene: Scene): Citation {
  const [victim] = story.victims;
  const own = victim ? spanOf(document, victim.line, victim.first, victim.last) : home.span;
  const span = scene.anchors.has(home.span.start) || scene.shared.has(home) ? own : home.span;
  scene.anchors.add(span.start);
  return cite(document.document, span);
}

function sayPlace(draft: AccountDraft, story: Story, scene: Scene): void {
  // An incident told in passing without a place is taken to lie where the first one does, unless it is told as one of several apart.
  const apart = story.prominence === 'background' && story.victims.length > 0 && story.date === null;
  const reading = placeOf(story, apart ? [] : scene.places, scene.shared);
  if (!reading && apart) sayCountry(draft, scene);
  if (!reading) return;
  draft.say('place', reading.place, reading.mentions, reading.why);
  if (story.prominence === 'central' && scene.anchors.size === 1)
    scene.places.splice(0, scene.places.length, ...reading.mentions);
}

/** One of several told apart without a place is taken to lie in the country of the first, not in its town. */
function sayCountry(draft: AccountDraft, scene: Scene): void {
  const first = scene.places.find(({ place }) => place.country !== null);
  if (!first) return;
  const { country, countryCode, words } = first.place;
  const inside = {
    gazetteerId: null,
    admin1: null,
    admin2: null,
    locality: null,
    lat: null,
    lon: null,
    radiusKm: null,
  };
  draft.say(
    'place',
    { words, country, countryCode, ...inside, precision: 6 },
    [first],
    because('place', 'the country of the first incident told'),
  );
}

function sayAttributions(
  document: Annotated,
  draft: AccountDraft,
  told: readonly ToldAttribution[],
  book: MentionBook,
): void {
  for (const { line, at, verb, name, status, by, rule } of onceEach(told)) {
    const mention = book.at(line, at);
    const words = [spanOf(document, line, at, at + 1), spanOf(document, line, verb, verb + 1)];
    draft.say('perpetrator', { name, mentionId: mention?.id ?? null, status, by }, words, because(rule, status));
  }
}

/** Each group once for each status and source, by the fullest of its names: "IS" and "Islamic State" are one. */
function onceEach(told: readonly ToldAttribution[]): ToldAttribution[] {
  const kept = new Map<string, ToldAttribution>();
  for (const one of told) {
    const by = one.status === 'claimed' || one.status === 'denied' ? '' : (one.by ?? '');
    const key = `${one.proper?.codebookId ?? plainGroup(one.name)}|${one.status}|${by}`;
    const other = kept.get(key);
    if (!other || plainGroup(one.name).length > plainGroup(other.name).length) kept.set(key, one);
  }
  return [...kept.values()];
}

/** "the Islamic State group" is the Islamic State. */
function plainGroup(name: string): string {
  return name.toLowerCase().replace(/^the | (?:group|organi[sz]ation|militants?|movement)$/g, '');
}

/** The site that was hit and the weapons, each by the nouns of the codebook, the first of a kind. */
function sayKinds(document: Annotated, draft: AccountDraft, story: Story): void {
  const telling = story.clauses.filter((clause) => clause.mentions.length + clause.tolls.length > 0);
  const sites = phrasesIn(document, telling, siteKindsByWord(), isSceneNoun);
  for (const { code, words, span } of sites)
    draft.say('site', { words, siteKind: code }, [span], because('site noun', words));
  for (const { code, words, span } of phrasesIn(document, telling, weaponsByWord(), () => true)) {
    draft.say('weapon', { code, words }, [span], because('weapon noun', words));
  }
}

function phrasesIn(
  document: Annotated,
  clauses: readonly Clause[],
  kinds: ReadonlyMap<string, { readonly code: string }>,
  fits: (clause: Clause, phrase: KindPhrase) => boolean,
): { readonly code: string; readonly words: string; readonly span: { start: number; end: number } }[] {
  const first = new Map<string, { code: string; words: string; span: { start: number; end: number } }>();
  for (const clause of clauses) {
    for (const phrase of kindPhrases(clause, kinds)) {
      const { code, from, to } = phrase;
      if (!fits(clause, phrase)) continue;
      const span = spanOf(document, clause.line, from, to);
      if (!first.has(code)) first.set(code, { code, words: document.document.text.slice(span.start, span.end), span });
    }
  }
  return [...first.values()];
}
