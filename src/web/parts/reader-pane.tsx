import { useMemo } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ReportView, StatementView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { propertyName, valueWords } from '../text/value-words.ts';
import { Shown } from './asked.tsx';
import { ReportLine } from './labels.tsx';
import { MarkedText } from './marked-text.tsx';
import { Obtained } from './obtained.tsx';

interface Props {
  readonly statement: StatementView;
  /** The statements it was derived from, where it cites no words of its own. */
  readonly parents: readonly StatementView[];
  readonly documentId: string;
  readonly onClose: () => void;
}

/** The report beside the facts, with the words of the chosen value lit up. */
export function ReaderPane({ statement, parents, documentId, onClose }: Props) {
  const asked = useApi<ReportView>(`/api/reports/${documentId}`);
  const lit = useMemo(() => litBy(statement, parents), [statement, parents]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so it must be reachable by keyboard
    <aside class="reader" tabIndex={0} aria-label={strings.claims.where}>
      <div class="reader-head">
        <button type="button" class="quiet close" onClick={onClose}>
          {strings.incident.closeReport}
        </button>
        <p class="chosen" aria-live="polite">
          <span class="faint">{propertyName(statement.property)}</span>{' '}
          <strong dir="auto">{valueWords(statement.property, statement.value)}</strong>
        </p>
        <Obtained statement={statement} />
      </div>
      <Shown asked={asked}>
        {(view) => (
          <>
            <p>
              <ReportLine head={view.head} />
            </p>
            <MarkedText text={view.text} lit={lit} language={view.head.language} focus="lit" />
            <p>
              <Link href={`/reports/${documentId}?statement=${statement.id}`}>{strings.incident.wholeReport}</Link>
            </p>
          </>
        )}
      </Shown>
    </aside>
  );
}

function litBy(statement: StatementView, parents: readonly StatementView[]) {
  const { citation, support } = statement;
  if (citation === null && support.length === 0) {
    return parents.flatMap(({ citation: words }) => (words ? [{ span: words.span, look: 'lit' }] : []));
  }
  const own = citation === null ? [] : [{ span: citation.span, look: 'lit' }];
  return [...own, ...support.map(({ span }) => ({ span, look: citation === null ? 'lit' : 'support' }))];
}
