import type { ComponentChildren } from 'preact';
import type { StatementView } from '../api/shapes.ts';

/** What the parts of an incident page share: which value is chosen, and how another is. */
export interface Pick {
  readonly chosen: string | null;
  readonly onPick: (statementId: string | null) => void;
}

interface Props extends Pick {
  readonly id: string;
  readonly statement?: StatementView | undefined;
  readonly children: ComponentChildren;
}

/** A value; pressing it lights up its words. One that was worked out from others is set apart. */
export function ValueButton({ id, statement, chosen, onPick, children }: Props) {
  const pressed = chosen === id;
  const derived = statement?.citation === null ? ' derived' : '';
  const review = statement?.review?.state ?? '';
  return (
    <button
      type="button"
      class={`value${derived} ${review}`}
      aria-pressed={pressed}
      title={statement?.citation?.quote}
      onClick={() => onPick(pressed ? null : id)}
    >
      <span dir="auto">{children}</span>
    </button>
  );
}
