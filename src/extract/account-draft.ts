import type { Annotated } from '../annotate/annotated.ts';
import type { AccountValues } from '../model/account-values.ts';
import { type Citation, cite } from '../model/citation.ts';
import type { Span } from '../model/span.ts';
import {
  createStatement,
  type Property,
  type PropertyValues,
  type ReaderStamp,
  type Reason,
  type Statement,
} from '../model/statement.ts';

/** Collects the statements of one subject; each is cited from the document as it is said. */
export class Draft<V extends Partial<PropertyValues>> {
  readonly statements: Statement<keyof V & Property>[] = [];

  constructor(
    private readonly document: Annotated,
    private readonly subject: string,
    private readonly reader: ReaderStamp,
  ) {}

  /** Adds one value. `spans` are the words it rests on, the best first; a value already said with the same words is left out. */
  say<P extends keyof V & Property>(
    property: P,
    value: PropertyValues[P],
    spans: readonly Span[],
    why: readonly Reason[] = [],
    confidence: number | null = null,
  ): void {
    const [citation, ...support] = spans.map((span) => this.cite(span));
    if (!citation) return;
    const statement = createStatement({
      subject: this.subject,
      property,
      value,
      citation,
      support: support.slice(0, 4),
      reader: this.reader,
      confidence,
      why,
    });
    if (!this.statements.some((other) => other.id === statement.id)) this.statements.push(statement);
  }

  private cite(span: Span): Citation {
    return cite(this.document.document, { start: span.start, end: span.end });
  }
}

export type AccountDraft = Draft<AccountValues>;

export function because(rule: string, words: string, weight: number | null = null): Reason[] {
  return [{ rule, words, weight }];
}
