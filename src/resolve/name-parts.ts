import { compounds, lightParts, scriptLetters, spellings, titles } from '../codebook/name-variants.ts';
import { soundsOf } from './name-sounds.ts';

/** One part of a name as it is compared: the listed form of its spelling, its sounds, and how much it tells. */
export interface NamePart {
  readonly form: string;
  readonly sounds: string;
  /** Too common to say who is meant: Mohammad, Khan, Abdul. */
  readonly light: boolean;
  /** A single letter standing for a part. */
  readonly initial: boolean;
  /** Read from a script that leaves short vowels out. */
  readonly unvowelled: boolean;
}

const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ur',
  'us',
  'ud',
  'uz',
  'un',
  'ar',
  'as',
  'ad',
  'az',
  'ash',
  'ush',
  'at',
  'an',
  'ol',
  'or',
  'od',
  'os',
  'e',
  'i',
  'ye',
  'y',
]);
const SERVANT = new Set([
  'abd',
  'abdul',
  'abdel',
  'abdal',
  'abdol',
  'abdur',
  'abdus',
  'abdu',
  'abdoul',
  'abdool',
  'abdurr',
  'abdun',
  'abduz',
  'abdush',
]);
const JOINED_SERVANT = /^abd(?:oul|ool|ul|el|al|ol|ur|er|ar|us|es|as|uz|un|un|ush|ol|or)-?(?=[a-z]{3})/;
const FOLD: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ə: 'e',
  ʿ: '',
  ʾ: '',
};
const LONGEST_NAME = 200;

/** `name` in lower-case Latin letters, spaces and hyphens: diacritics folded, Arabic script read letter by letter. */
export function romanise(name: string): string {
  let out = '';
  for (const ch of name.slice(0, LONGEST_NAME).normalize('NFC').toLowerCase()) {
    const script = scriptLetters.get(ch);
    out += script ?? FOLD[ch] ?? ch;
  }
  return out
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´ʼ]/g, '')
    .replace(/[^a-z-]+/g, ' ')
    .trim();
}

/**
 * The parts of a person's name, titles and articles left out, "Abdul X" and "X-ullah" joined the same way however they were
 * written: "Gen. Abd al-Rahman", "Abdur Rehman" and "Abdurrahman" have the same two parts.
 */
export function namePartsOf(name: string): NamePart[] {
  const unvowelled = /[\u0600-\u06ff]/.test(name);
  const words = romanise(name)
    .split(/[\s-]+/)
    .filter((w) => w !== '')
    .map((w) => (unvowelled ? w.replace(/^al(?=..)/, '') : w))
    .filter((w) => unvowelled || !titles.has(w));
  const split = words.flatMap((word, i) => splitCompound(withoutLink(word, words[i + 1])));
  return split
    .filter((word, i) => !isArticle(word, i, split.length))
    .map((word) => createPart(SERVANT.has(word) ? 'abd' : word, unvowelled));
}

/** "Fazlur Rehman", "Samiul Haq": an article written with the part before it, its consonant as the next part sounds it. */
function withoutLink(word: string, next: string | undefined): string {
  const link = next && word.length >= 5 && !SERVANT.has(word) && /[uo]([lrdsnz])$/.exec(word);
  if (!link || (link[1] !== 'l' && link[1] !== next[0]) || spellings.has(word)) return word;
  return word.slice(0, -2);
}

function isArticle(word: string, index: number, count: number): boolean {
  return index > 0 && index < count - 1 ? ARTICLES.has(word) : word === 'al' || word === 'el';
}

function splitCompound(word: string): string[] {
  const servant = JOINED_SERVANT.exec(word);
  if (servant && !spellings.has(word) && word !== 'abdullah')
    return ['abd', ...splitCompound(word.slice(servant[0].length))];
  for (const tail of compounds) {
    if (word.length >= tail.length + 3 && word.endsWith(tail) && !spellings.has(word)) {
      return [word.slice(0, -tail.length), tail.replace(/^u[lr](?!la)/, '')];
    }
  }
  return [word];
}

function createPart(word: string, unvowelled: boolean): NamePart {
  const form = spellings.get(word) ?? word;
  return { form, sounds: soundsOf(form), light: lightParts.has(form), initial: word.length === 1, unvowelled };
}
