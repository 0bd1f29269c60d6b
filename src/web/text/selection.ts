import type { Span } from '../../model/span.ts';

/** The words that the reader selected inside `root`, as a span of its text; null where nothing of it is selected. */
export function selectedSpan(root: Node): Span | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  // A range's string counts UTF-16 units of the text nodes, as spans do.
  const start = before.toString().length;
  const end = start + range.toString().length;
  return end > start ? { start, end } : null;
}
