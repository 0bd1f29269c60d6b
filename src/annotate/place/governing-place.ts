import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import type { PlaceMention } from '../annotated.ts';

/** How near the name stands that places an event. */
export type PlaceLink = 'clause' | 'sentence' | 'before' | 'after' | 'dateline';

/** Where an event told at a span happened, the names it rests on, the leading one first, and why. */
export interface GoverningPlace {
  readonly place: Place;
  readonly mentions: readonly PlaceMention[];
  readonly link: PlaceLink;
  readonly reason: string;
}

export interface PlaceScene {
  readonly text: string;
  /** All mentions of the text, in order, as `placeAnnotator` gives them. */
  readonly places: readonly PlaceMention[];
  /** Sentences as half-open spans; without them the text is cut at full stops before capitals. */
  readonly sentences?: readonly Span[];
}

/**
 * The place that governs an event whose words stand at `at`: the nearest names of its clause, else of its sentence, else of the
 * sentences before it, else the first after it, else the dateline, which says where a report was written and is marked so. Names that
 * stand for people or offices ("the governor of Balkh", "residents of Kabul") place an event only where no other name does. Names that
 * hold each other ("Andar", "Ghazni", "Afghanistan") become one place. Null where the text names none.
 */
export function governingPlace(at: Span, scene: PlaceScene): GoverningPlace | null {
  const scenes = scene.places.filter(isScene);
  const datelines = datelineMentions(scenes, scene.text);
  const running = scenes.filter((mention) => !datelines.has(mention));
  const sentence = sentenceAt(at, scene);
  const within = (outer: Span) => running.filter((p) => p.start >= outer.start && p.end <= outer.end);
  const clause = clauseAt(at, sentence, scene.text);
  const tiers: readonly (readonly [PlaceLink, readonly PlaceMention[]])[] = [
    ['clause', byDistance(within(clause), at)],
    ['sentence', byDistance(within(sentence), at)],
    ['before', running.filter((p) => p.end <= sentence.start).reverse()],
    ['after', running.filter((p) => p.start >= sentence.end)],
    ['dateline', scenes.filter((mention) => datelines.has(mention))],
  ];
  const places = tiers.flatMap(([link, mentions]) => {
    const led = mentions.filter((mention) => !isOfPeople(mention, scene.text));
    return led.length > 0 ? [governed(led, mentions, link)] : [];
  });
  const nearest = places[0];
  if (nearest === undefined) {
    const weak = tiers.find(([, mentions]) => mentions.length > 0);
    return weak ? governed(weak[1], weak[1], weak[0]) : null;
  }
  if (nearest.place.precision < 5) return nearest;
  return places.find((other) => isFinerOf(other, nearest)) ?? nearest;
}

/** "In eastern Afghanistan" here and "in Kunar province" in the next sentence: the finer of two that agree, but no dateline. */
function isFinerOf(other: GoverningPlace, wide: GoverningPlace): boolean {
  if (other.link === 'dateline' || other.place.precision >= 5) return false;
  return wide.place.countryCode === null || other.place.countryCode === wide.place.countryCode;
}

/** Whether a mention can be where something happened: no government by its capital, no adjective. */
export function isScene(mention: PlaceMention): boolean {
  return mention.use === undefined || mention.use === 'location' || mention.use === 'in_name';
}

function governed(led: readonly PlaceMention[], all: readonly PlaceMention[], link: PlaceLink): GoverningPlace {
  const first = led[0]!;
  const group = [first, ...led.slice(1, 6).filter((other) => agree(first, other))];
  const finest = group.reduce((a, b) => (b.place.precision < a.place.precision ? b : a));
  const leading = link === 'clause' || link === 'sentence' ? finest : first;
  const mentions = [leading, ...all.filter((other) => other !== leading && agree(leading, other))];
  const reason = `"${leading.place.words}" stands ${WHERE[link]}`;
  return { place: mergePlaces(mentions)!, mentions, link, reason };
}

const WHERE: Readonly<Record<PlaceLink, string>> = {
  clause: 'in the same clause',
  sentence: 'in the same sentence',
  before: 'in a sentence before',
  after: 'in a sentence after',
  dateline: 'in the dateline only',
};

/** The first place, with the levels that the others name and that hold it; null for none. */
export function mergePlaces(mentions: readonly PlaceMention[]): Place | null {
  const [first, ...others] = mentions;
  if (first === undefined) return null;
  const fitting = others.filter((other) => agree(first, other)).map((other) => other.place);
  const admin1 = first.place.admin1 ?? fitting.find((place) => place.admin1 !== null)?.admin1 ?? null;
  const admin2 =
    first.place.admin2 ?? fitting.find((place) => place.admin2 !== null && place.locality === null)?.admin2 ?? null;
  if (first.place.gazetteerId !== null) return { ...first.place, admin1, admin2 };
  const country = fitting.find((place) => place.countryCode !== null);
  return {
    ...first.place,
    admin1,
    admin2,
    country: country?.country ?? null,
    countryCode: country?.countryCode ?? null,
  };
}

/** Same country (a place of no known entry may lie in any), and no two different areas of one level. */
function agree(a: PlaceMention, b: PlaceMention): boolean {
  if (a.place.gazetteerId === null || b.place.gazetteerId === null)
    return a.place.locality === null || b.place.locality === null;
  if (a.place.countryCode !== b.place.countryCode) return false;
  const [x, y] = [areaOf(a), areaOf(b)];
  if (x !== null && y !== null && x !== y) return false;
  if (a.place.admin2 !== null && b.place.admin2 !== null && a.place.admin2 !== b.place.admin2) return false;
  return a.place.locality === null || b.place.locality === null || a.place.locality === b.place.locality;
}

const areaOf = (mention: PlaceMention): string | null => mention.place.admin1 ?? mention.inferredAdmin1 ?? null;

function byDistance(mentions: readonly PlaceMention[], at: Span): PlaceMention[] {
  const gap = (p: Span) => Math.max(0, p.start - at.end, at.start - p.end);
  return [...mentions].sort((a, b) => gap(a) - gap(b) || a.start - b.start);
}

const OFFICE =
  /^(?:['’]s)? (?:deputy |provincial |police |acting |former )*(?:governor|mayor|chief|spokes\w+|resident|residents|native|official|officials|lawmaker|senator|councillor|police|council|delegation)\b/i;
const PEOPLE =
  /\b(?:governor|mayor|chief|spokes\w+|residents?|natives?|people|officials?|elders?|senator|lawmaker|representatives?|ambassador|minister|president|emirate|university|bank|national) (?:of|for|from) (?:the )?$/i;

/** "Balkh governor", "residents of Kabul": a place that says whose, not where. */
function isOfPeople({ start, end }: Span, text: string): boolean {
  return OFFICE.test(text.slice(end, end + 60)) || PEOPLE.test(text.slice(Math.max(0, start - 40), start));
}

/** "(Reuters) -", ", Afghanistan (Feb. 6) -", " --": what closes a dateline. */
const DATELINE_TAIL =
  /^(?:[^.!?\n()]|\.(?=,? ?\d)){0,40}(?:\([^)\n]{0,40}\)[^\S\n]{0,3}(?:[-–—:]{1,2}|\n|(?=[A-Z]))|[^\S\n]{1,3}(?:-{1,2}|–|—)[^\S\n]|\d:[^\S\n])/;

/** The mentions of datelines: at the head of a line or in capitals, before a dash; with the country named beside. */
function datelineMentions(places: readonly PlaceMention[], text: string): ReadonlySet<PlaceMention> {
  const found = new Set<PlaceMention>();
  places.forEach((mention, i) => {
    const before = places[i - 1];
    const goesOn = before !== undefined && found.has(before) && text.slice(before.end, mention.start) === ', ';
    if (goesOn || opensLine(mention, text)) found.add(mention);
  });
  return found;
}

function opensLine({ start, end }: Span, text: string): boolean {
  const words = text.slice(start, end);
  const head = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trimStart();
  const capitals = words === words.toUpperCase() && words !== words.toLowerCase() && words.length > 3;
  if (head !== '' && !(capitals && /[a-z]/.test(text.slice(end, end + 200)))) return false;
  return DATELINE_TAIL.test(text.slice(end, end + 100));
}

const CLAUSE_MARK =
  /[;:—–]|, (?:which|who|whose|where|when|while|after|before|but|and|killing|wounding|two days|a (?:day|week|month) )/g;

function clauseAt(at: Span, sentence: Span, text: string): Span {
  let { start, end } = sentence;
  for (const mark of text.slice(sentence.start, sentence.end).matchAll(CLAUSE_MARK)) {
    const cut = sentence.start + mark.index;
    if (cut < at.start) start = cut;
    else if (cut >= at.end) {
      end = cut;
      break;
    }
  }
  return { start, end };
}

function sentenceAt(at: Span, scene: PlaceScene): Span {
  const known = scene.sentences?.find((s) => s.start <= at.start && at.start < s.end);
  if (known) return known;
  const stop = /[.!?]["”]?\s+(?=\p{Lu})|\n/gu;
  let start = 0;
  for (const match of scene.text.matchAll(stop)) {
    if (match.index >= at.start) return { start, end: match.index + 1 };
    start = match.index + match[0].length;
  }
  return { start, end: scene.text.length };
}
