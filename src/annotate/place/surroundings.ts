import type { ContextUse, GazetteerWords } from '../../codebook/gazetteer-words.ts';
import { containerOf } from './containment.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';
import type { Word } from './words.ts';

/** Written with a capital; scripts that have none never tell a name by it. */
const hasCapital = (word: Word): boolean => word.capital && word.text.charAt(0) !== word.text.charAt(0).toLowerCase();

/** What stands beside a name: the words, and how they are parted from it. */
export class Surroundings {
  readonly before: Word | null;
  readonly after: Word | null;
  /** What is written between the name and its neighbours; '' at the ends of the text. */
  readonly gapBefore: string;
  readonly gapAfter: string;

  readonly text: string;
  readonly lists: GazetteerWords;

  constructor(
    private readonly document: DocumentWords,
    readonly match: NameMatch,
  ) {
    const { text, words } = document;
    this.text = text;
    this.lists = document.lists;
    this.before = words[match.first - 1] ?? null;
    this.after = words[match.last + 1] ?? null;
    this.gapBefore = this.before ? text.slice(this.before.end, match.start) : '';
    this.gapAfter = this.after ? text.slice(match.end, this.after.start) : '';
  }

  /** Nothing but a space before: the neighbour may be part of the same phrase. */
  get touchesBefore(): boolean {
    return this.before !== null && (this.gapBefore === ' ' || this.gapBefore === '\n' || this.gapBefore === '. ');
  }

  get touchesAfter(): boolean {
    return this.after !== null && (this.gapAfter === ' ' || this.gapAfter === '\n');
  }

  get opensSentence(): boolean {
    return this.before === null || /[.!?:"“”\n]/.test(this.gapBefore);
  }

  beforeIs(use: ContextUse): boolean {
    return this.touchesBefore && this.lists.context[use].has(this.before!.key);
  }

  afterIs(use: ContextUse): boolean {
    return this.touchesAfter && this.lists.context[use].has(this.after!.key);
  }

  /** "in Kabul", "near Quetta": a small preposition or a word that places the name. */
  get isPlaced(): boolean {
    return this.beforeIs('locative') && !(this.opensSentence && this.before!.capital);
  }

  /** A capital word before that is no ordinary word and opens no sentence: part of a longer name, perhaps. */
  get nameBefore(): Word | null {
    const word = this.before;
    if (word === null || !hasCapital(word) || this.gapBefore !== ' ') return null;
    if (
      this.lists.ordinary.has(word.key) ||
      this.lists.context.locative.has(word.key) ||
      this.lists.context.linking.has(word.key)
    )
      return null;
    return this.lists.context.direction.has(word.key) ? null : word;
  }

  get nameAfter(): Word | null {
    const word = this.after;
    if (word === null || !hasCapital(word) || this.gapAfter !== ' ') return null;
    return word;
  }

  /** The neighbour before, or after, is itself the name of a place of note: an area, or a town of 50,000. */
  get matchedBefore(): boolean {
    return isOfNote(this.document.closing.get(this.match.first - 1));
  }

  get matchedAfter(): boolean {
    return isOfNote(this.document.opening.get(this.match.last + 1));
  }

  /** What follows says which area it lies in, and the gazetteer agrees: "Gainesville, Ga.", "Andar district of Ghazni". */
  get containerAfter(): boolean {
    return containerOf(this.document, this.match) !== null;
  }

  /** "province of Herat", "the city of Quetta". */
  get kindBeforeOf(): boolean {
    const kind = this.document.words[this.match.first - 2];
    return kind !== undefined && this.lists.context.kind_before.has(kind.key);
  }

  isDemonym(word: Word): boolean {
    return this.document.places.demonym(word.key).length > 0;
  }
}

function isOfNote(match: NameMatch | undefined): boolean {
  return (
    match?.entries.some((e) => e.feature === 'country' || e.feature === 'admin1' || e.population >= 50_000) ?? false
  );
}
