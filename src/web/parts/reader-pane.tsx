import { useMemo } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ReportView, StatementView } from '../api/shapes.ts';
import { propertyName, valueWords } from '../text/value-words.ts';
import { Obtained } from './obtained.tsx';
import { ReportAside } from './report-aside.tsx';

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
    <ReportAside
      asked={asked}
      lit={lit}
      href={`/reports/${documentId}?statement=${statement.id}`}
      onClose={onClose}
      chosen={
        <>
          <span class="faint">{propertyName(statement.property)}</span>{' '}
          <strong dir="auto">{valueWords(statement.property, statement.value)}</strong>
        </>
      }
    >
      <Obtained statement={statement} />
    </ReportAside>
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
