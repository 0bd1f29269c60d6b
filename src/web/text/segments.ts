import type { Span } from '../../model/span.ts';

export interface Segment<M> {
  readonly start: number;
  readonly words: string;
  /** All marks that cover these words. */
  readonly marks: readonly M[];
}

/** Cuts a text where marks begin and end, so that overlapping marks can be drawn side by side. The words joined are the text. */
export function segments<M extends { readonly span: Span }>(text: string, marks: readonly M[]): Segment<M>[] {
  const cuts = new Set([0, text.length]);
  const inside = marks.filter(({ span }) => span.start >= 0 && span.end <= text.length && span.start < span.end);
  for (const { span } of inside) cuts.add(span.start).add(span.end);
  const edges = [...cuts].sort((a, b) => a - b);
  const starts = [...inside].sort((a, b) => a.span.start - b.span.start);
  const pieces: Segment<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    open = open.filter(({ span }) => span.end > start);
    while (next < starts.length && starts[next]!.span.start === start) open.push(starts[next++]!);
    pieces.push({ start, words: text.slice(start, end), marks: [...open] });
  }
  return pieces;
}
