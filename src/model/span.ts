/**
 * Spans are half-open `[start, end)` and count UTF-16 code units, everywhere in the project: the unit of
 * `String.prototype.slice`, so `text.slice(span.start, span.end)` is always the words themselves.
 *
 *     A blast hit Kabul.
 *                 ^^^^^   { start: 12, end: 17 }
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A checked span. Throws RangeError unless `0 <= start < end` and both are integers: an empty span cites nothing. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
    throw new RangeError(`expected integers with 0 <= start < end, found start ${start}, end ${end}`);
  }
  return { start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Document order; of two spans that start together the longer comes first, so that an outer span precedes an inner one. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The smallest span that holds all of `spans`. Throws RangeError when there are none. */
export function cover(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const s of spans) {
    start = Math.min(start, s.start);
    end = Math.max(end, s.end);
  }
  return span(start, end);
}
