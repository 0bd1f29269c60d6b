import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import { segments } from '../text/segments.ts';

export interface Lit {
  readonly span: Span;
  /** Classes of the mark. */
  readonly look: string;
  readonly title?: string;
  /** Handed to `onPick`. */
  readonly id?: string;
}

interface Props {
  readonly text: string;
  readonly lit: readonly Lit[];
  readonly language: string;
  /** Scrolls the first mark of this look into view. */
  readonly focus?: string;
  readonly onPick?: (ids: readonly string[]) => void;
}

/** The frozen text with words lit up, as text nodes only: whatever a report contains stays text. Writing direction follows the text. */
export function MarkedText({ text, lit, language, focus, onPick }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => segments(text, lit), [text, lit]);
  useEffect(() => {
    if (!focus) return;
    const mark = root.current?.querySelector(`mark.${focus}`);
    if (mark) bringIntoView(mark);
  }, [focus, pieces]);
  return (
    <div class="report-text" ref={root} lang={language} dir="auto">
      {pieces.map(({ start, words, marks }): VNode | string => {
        if (marks.length === 0) return words;
        const ids = marks.flatMap(({ id }) => id ?? []);
        const pick = onPick && ids.length > 0 ? () => onPick(ids) : undefined;
        const look = marks.map(({ look: one }) => one).join(' ');
        const title = [...new Set(marks.flatMap(({ title: one }) => one ?? []))].join(' · ');
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text does the same by keyboard
          <mark key={start} class={look} title={title || undefined} onClick={pick}>
            {words}
          </mark>
        );
      })}
    </div>
  );
}

/** Scrolls the pane that the text stands in, and the window only where there is no such pane. */
function bringIntoView(mark: Element): void {
  const pane = mark.closest('.reader, .desk-text');
  if (pane && pane.scrollHeight > pane.clientHeight) {
    const offset = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += offset - pane.clientHeight / 3;
  } else mark.scrollIntoView({ block: 'center' });
}
