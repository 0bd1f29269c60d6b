import type { Statement } from '../model/statement.ts';
import type { StatementView } from '../model/view/statement-view.ts';
import type { RecordIndex } from './record-index.ts';

export function statementView(index: RecordIndex, statement: Statement): StatementView {
  const { id, subject, property, value, citation, support, derivedFrom, reader, confidence, why } = statement;
  const found = index.reviews().get(id);
  const review = found
    ? { state: found.state, by: found.by, note: found.note, replacementId: found.replacementId }
    : null;
  return { id, subject, property, value, citation, support, derivedFrom, reader, confidence, why, review };
}
