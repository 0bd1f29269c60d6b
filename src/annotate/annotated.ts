import type { Tenure } from '../model/actor-values.ts';
import type { Count } from '../model/count.ts';
import type { Document } from '../model/document.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { ReportFacts } from '../model/report.ts';
import type { Span } from '../model/span.ts';

/**
 * A document with all that the annotators found in it. Everything points into `document.text` by span; nothing copies it.
 * Layers are filled by annotators in order; a layer that was not run is empty, never guessed.
 */
export interface Annotated {
  readonly document: Document;
  readonly facts: ReportFacts;
  tokens: Token[];
  sentences: Sentence[];
  names: Name[];
  times: TimeExpression[];
  numbers: NumberExpression[];
  places: PlaceMention[];
  quotes: Quote[];
  posts: PostTold[];
  /** Chains of mentions of one thing; each is a list of spans in document order, the fullest form given by `head`. */
  chains: Chain[];
}

/** Universal POS tags. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token extends Span {
  readonly index: number;
  sentence: number;
  /** The words as later stages compare them: truecased where the document is all capitals, else as written. */
  text: string;
  /** Lower case of `text`. */
  lower: string;
  lemma: string;
  upos: Upos;
  /** Penn Treebank tag. */
  xpos: string;
  /** Index of the head token in the document, or its own index for a root. */
  head: number;
  /** Universal Dependencies relation, with subtype (`nsubj:pass`); '' where no parse was run. */
  deprel: string;
  /** What the sentence says of the predicate, where the token is one; null elsewhere. */
  factuality: Factuality | null;
}

export interface Sentence extends Span {
  readonly index: number;
  /** Index of the first token, and of the one after the last. */
  readonly first: number;
  readonly last: number;
}

export type NameKind =
  | 'person'
  | 'organisation'
  | 'armed_group'
  | 'state_body'
  | 'place'
  | 'post'
  | 'title'
  | 'demonym'
  | 'weapon'
  | 'unit'
  | 'other';

export interface Name extends Span {
  readonly kind: NameKind;
  /** Codebook id where the name is listed there, else null. */
  readonly codebookId: string | null;
}

export interface TimeExpression extends Span {
  /** TIMEX3's types. */
  readonly type: 'date' | 'time' | 'duration' | 'set';
  readonly date: PartialDate;
  /** TIMEX3 value, e.g. `2024-12-11`, `P3Y`, `2024-12-11TNI`, `PAST_REF`. */
  readonly value: string;
  /** What it was resolved against. `publication_fallback` marks a date that the text does not give itself. */
  readonly anchor: 'absolute' | 'dateline' | 'publication' | 'narrative' | 'publication_fallback' | 'none';
  /** Why it has the value it has, or why it has none. */
  readonly reason: string;
  /** True for the date by which the report dates itself: "KABUL (Jan. 25) -". */
  readonly isDateline?: true;
  /** The date in other calendars or orders, where it has several readings; the first is the words' own. */
  readonly readings?: readonly CalendarReading[];
}

/** One reading of a date: `1402-12-29` in the Solar Hijri calendar, and the Gregorian days that it covers. */
export interface CalendarReading {
  readonly calendar: 'gregorian' | 'solar_hijri' | 'lunar_hijri' | 'lunar_hijri_civil';
  readonly value: string;
  readonly date: PartialDate;
}

export interface NumberExpression extends Span {
  readonly count: Count;
}

export interface PlaceMention extends Span {
  readonly place: Place;
  /** `metonym`: a government by its seat ("Washington said"), no scene; `in_name`: within the name of a body. Absent: a location. */
  readonly use?: 'location' | 'metonym' | 'demonym' | 'in_name';
  /** First level that follows from the gazetteer alone; `place.admin1` holds only what the text gives. */
  readonly inferredAdmin1?: string | null;
  readonly reasons: readonly string[];
}

/** An office told of the person named at `holder`; its own span is the post in the report's words, without article, owner and "former". */
export interface PostTold extends Span {
  /** The post with its owner and "former", "acting" and the like before it: "Taliban's acting minister of mines". */
  readonly full: Span;
  readonly holder: Span;
  /** The group, body or place that the office belongs to, in the post's words or as its owner ("the Taliban's"); null when not said. */
  readonly body: Span | null;
  readonly tenure: Tenure;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  /** Code of the post class of the codebook. */
  readonly code: string;
  /** How the post is told, in words. */
  readonly rule: string;
}

export interface Quote {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly direct: boolean;
}

export interface Chain {
  readonly kind: NameKind;
  readonly head: Span;
  readonly mentions: readonly Span[];
}

export interface Factuality {
  readonly status: 'happened' | 'denied' | 'planned' | 'foiled' | 'hypothetical' | 'negated';
  /** Who reports it; null for the report's own voice. */
  readonly by: Span | null;
}
