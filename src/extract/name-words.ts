import type { Token } from '../annotate/annotated.ts';
import { demonymsByWord } from '../codebook/demonyms.ts';
import { once } from '../codebook/form-index.ts';
import { peopleWords } from '../codebook/people-words.ts';
import { postClassesByWord, postModifiers } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';

/** Words in capitals that belong to no name: days, months, peoples and creeds, and what opens sentences. */
const ORDINARY = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december jan feb mar apr jun jul aug sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. ' +
    'the a an this that these those it its he she they we i you his her their our my in on at of for from by with ' +
    'as and but or if when while after before since until during among between both all some many most more several two ' +
    'no not there here what who which whose how why where now then later earlier today yesterday one another other each every ' +
    'according also however meanwhile moreover despite although though because so such following previously initially ' +
    'local unidentified unknown armed suspected police officials authorities residents witnesses islam islamic eid ramadan ' +
    'twitter x facebook telegram whatsapp reuters afp ap xinhua correction update updated photo video breaking read'
  ).split(' '),
);

const demonyms = once(() => new Set([...demonymsByWord().keys()].map((word) => word.toLowerCase())));

/** True for a capitalised word that names nobody and nothing of its own. */
export function isNotName(lower: string): boolean {
  return ORDINARY.has(lower) || demonyms().has(lower);
}

/** The word is a people's, a creed's or a country's. */
export function isPeopleName(lower: string): boolean {
  return demonyms().has(lower);
}

const BODY_WORDS = new Set(
  (
    'ministry department hospital university school college academy agency police army force forces corps council party command centre center ' +
    'mosque church temple shrine gurdwara gurudwara masjid cathedral news tv television radio press times post network channel organization ' +
    'organisation association federation union committee commission court parliament assembly congress senate office institute bureau ' +
    'company group front movement brigade battalion regiment division squad service services mission embassy consulate airport hotel bank ' +
    'market square road street avenue highway boulevard bridge river valley mountain district province state city town village region area ' +
    'county governorate oblast tehsil camp base prison jail station gate palace stadium park building tower house club league cup fc ' +
    'foundation trust fund authority administration government republic kingdom emirate nations bazaar bazar port island headquarters unit directorate ' +
    'task taskforce operation act award awards day prayers prayer convention rally agreement treaty report institute journal post media affairs ' +
    'security defense defence interior health public national international general-directorate watch monitor project programme program'
  ).split(' '),
);

/** A word that makes the name it ends, or stands beside, one of a body, a building or a place. */
export function isBodyWord(lower: string): boolean {
  return BODY_WORDS.has(lower);
}

/**
 * The token after the titles and posts that open a run of capitalised words, or `first` when none does:
 * "Interior Minister Ali Ahmadi" is a post and a name.
 */
export function postOrTitleEnd(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  for (let i = first; i < last; ) {
    const end = postAt(tokens, i, last);
    // A title stands first and never alone: "Mullah Akhundzada" keeps a name though both words can be titles.
    const titled = end === i && i === at && i + 1 < last && isTitle(tokens[i]!.lower);
    if (end > i || titled) at = Math.max(end, i + 1);
    else if (i - at >= 3) break;
    i = Math.max(end, i + 1);
  }
  return at;
}

/** The words are a title or a post and nothing more. */
export function isTitleOrPost(lower: string): boolean {
  return isTitle(lower) || postClassesByWord().has(lower);
}

function isTitle(lower: string): boolean {
  return titlesByWord().has(lower) || postModifiers().has(lower);
}

/** The token after the words of a post that start at `at`, or `at`. */
function postAt(tokens: readonly Token[], at: number, last: number): number {
  for (let end = Math.min(last, at + 4); end > at; end--) {
    const words = tokens
      .slice(at, end)
      .map((token) => token.lower)
      .join(' ');
    if (postClassesByWord().has(words) && !(end === at + 1 && titlesByWord().has(words))) return end;
  }
  return peopleWords.has(tokens[at]!.lower) && at + 1 < last ? at + 1 : at;
}
