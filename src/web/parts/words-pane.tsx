import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ReportedWords, ReportView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { ReportAside } from './report-aside.tsx';

/** A value that was chosen, with the words of every report that says so. */
export interface Said {
  readonly key: string;
  readonly title: string;
  readonly words: readonly ReportedWords[];
}

/** Keys by which what is drawn as a button is pressed. */
export const WORDS_KEYS: readonly string[] = ['Enter', ' '];

/** Which value is chosen, and how another is. */
export interface Choice {
  readonly said: Said | null;
  readonly choose: (said: Said | null) => void;
}

interface ButtonProps extends Choice {
  readonly value: Said;
  readonly children?: ComponentChildren;
}

/** A value; pressing it opens the words it rests on. Where no words are on record it is text. */
export function SaidButton({ value, said, choose, children }: ButtonProps) {
  const pressed = said?.key === value.key;
  const shown = children ?? value.title;
  if (value.words.length === 0) return <span dir="auto">{shown}</span>;
  return (
    <button
      type="button"
      class="value"
      aria-pressed={pressed}
      title={value.words[0]?.quote}
      onClick={() => choose(pressed ? null : value)}
    >
      <span dir="auto">{shown}</span>
    </button>
  );
}

/** The page with the words of the chosen value beside it. */
export function WithWords({ said, choose, children }: Choice & { readonly children: ComponentChildren }) {
  return (
    <div class={said ? 'with-reader' : ''}>
      <div class="beside">{children}</div>
      {said && <WordsPane key={said.key} said={said} onClose={() => choose(null)} />}
    </div>
  );
}

/** The reports that say a value, one at a time, with the exact words lit up. */
function WordsPane({ said, onClose }: { readonly said: Said; readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const t = strings.words;
  const words = said.words[at]!;
  const asked = useApi<ReportView>(`/api/reports/${words.documentId}`);
  const lit = useMemo(() => [{ span: words.span, look: 'lit' }], [words]);
  const query = words.statementId
    ? `statement=${words.statementId}`
    : `from=${words.span.start}&until=${words.span.end}`;
  return (
    <ReportAside
      asked={asked}
      lit={lit}
      href={`/reports/${words.documentId}?${query}`}
      onClose={onClose}
      chosen={<strong dir="auto">{said.title}</strong>}
    >
      {said.words.length > 1 && (
        <p class="steps tabular">
          <button type="button" class="quiet" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t.before}
          </button>
          <span>
            {at + 1} / {said.words.length}
          </span>
          <button type="button" class="quiet" disabled={at + 1 === said.words.length} onClick={() => setAt(at + 1)}>
            {t.after}
          </button>
        </p>
      )}
    </ReportAside>
  );
}
