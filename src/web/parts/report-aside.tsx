import type { ComponentChildren } from 'preact';
import type { Asked } from '../api/client.ts';
import type { ReportView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { Shown } from './asked.tsx';
import { ReportLine } from './labels.tsx';
import { type Lit, MarkedText } from './marked-text.tsx';

interface Props {
  readonly asked: Asked<ReportView>;
  /** The words to light up; the text is scrolled to the first of them. */
  readonly lit: readonly Lit[];
  /** The report's own page, with the same words lit up. */
  readonly href: string;
  readonly onClose: () => void;
  /** The value that was chosen. */
  readonly chosen: ComponentChildren;
  /** What stands below it, above the report. */
  readonly children?: ComponentChildren;
}

/** A report beside the facts, with the words of the chosen value lit up. */
export function ReportAside({ asked, lit, href, onClose, chosen, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so it must be reachable by keyboard
    <aside class="reader" tabIndex={0} aria-label={strings.claims.where}>
      <div class="reader-head">
        <button type="button" class="quiet close" onClick={onClose}>
          {strings.incident.closeReport}
        </button>
        <p class="chosen" aria-live="polite">
          {chosen}
        </p>
        {children}
      </div>
      <Shown asked={asked}>
        {(view) => (
          <>
            <p>
              <ReportLine head={view.head} />
            </p>
            <MarkedText text={view.text} lit={lit} language={view.head.language} focus="lit" />
            <p>
              <Link href={href}>{strings.incident.wholeReport}</Link>
            </p>
          </>
        )}
      </Shown>
    </aside>
  );
}
