import type { AccountValues } from './account-values.ts';
import type { ActorValues } from './actor-values.ts';
import type { Citation } from './citation.ts';
import type { ClaimValues } from './claim-values.ts';
import { contentId } from './content-id.ts';

/** Every property of the record with the type of its value: an account's, an actor's, a claim's. */
export type PropertyValues = AccountValues & ActorValues & ClaimValues;
export type Property = keyof PropertyValues;

/** How a value was obtained. `rule` and `model` are the machine's; `person` and `import` name who, and from where. */
export interface ReaderStamp {
  readonly origin: 'rule' | 'model' | 'person' | 'import';
  readonly name: string;
  readonly version: string;
  /** What obtaining it cost, e.g. "412 tokens"; null when nothing. */
  readonly cost: string | null;
}

/** One reason for a value, for `show --why`: what spoke for it, and the runner-up where there was one. */
export interface Reason {
  readonly rule: string;
  readonly words: string;
  readonly weight: number | null;
}

/**
 * One value of one property of one subject. It rests on words (`citation`, with `support` for further words) or on other
 * statements (`derivedFrom`), never on nothing: `createStatement` refuses a value that has neither.
 */
export interface Statement<P extends Property = Property> {
  readonly kind: 'statement';
  readonly id: string;
  /** Id of the account, mention or claim that the value belongs to. */
  readonly subject: string;
  readonly property: P;
  readonly value: PropertyValues[P];
  readonly citation: Citation | null;
  readonly support: readonly Citation[];
  readonly derivedFrom: readonly string[];
  readonly reader: ReaderStamp;
  /** 0 to 1, calibrated where the reader says so; null when it gives none. */
  readonly confidence: number | null;
  readonly why: readonly Reason[];
}

export interface StatementParts<P extends Property> {
  readonly subject: string;
  readonly property: P;
  readonly value: PropertyValues[P];
  readonly citation?: Citation | null;
  readonly support?: readonly Citation[];
  readonly derivedFrom?: readonly string[];
  readonly reader: ReaderStamp;
  readonly confidence?: number | null;
  readonly why?: readonly Reason[];
}

/**
 * Throws TypeError when the value rests on neither words nor statements. The id leaves out confidence and reasons, and the reader's version:
 * where its next version reads the same value in the same words, what a person said of it still holds.
 */
export function createStatement<P extends Property>(parts: StatementParts<P>): Statement<P> {
  const { subject, property, value, reader } = parts;
  const citation = parts.citation ?? null;
  const support = parts.support ?? [];
  const derivedFrom = parts.derivedFrom ?? [];
  if (citation === null && derivedFrom.length === 0) {
    throw new TypeError(
      `expected a citation or the statements that ${property} of ${subject} was derived from, found neither`,
    );
  }
  const by = { origin: reader.origin, name: reader.name };
  const id = contentId('st', { subject, property, value, citation, support, derivedFrom, reader: by });
  const confidence = parts.confidence ?? null;
  return {
    kind: 'statement',
    id,
    subject,
    property,
    value,
    citation,
    support,
    derivedFrom,
    reader,
    confidence,
    why: parts.why ?? [],
  };
}

/** Narrows a statement of any property to one of `property`. */
export function isAbout<P extends Property>(statement: Statement, property: P): statement is Statement<P> {
  return statement.property === property;
}
