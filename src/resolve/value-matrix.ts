import { voiceKind } from '../codebook/voice-kinds.ts';
import type { Account } from '../model/account.ts';
import type { AccountValues, Figure } from '../model/account-values.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { FIGURE_PROPERTIES, type FigureProperty, type MatrixCell } from '../model/view/figures.ts';
import { compareText } from './compare-text.ts';
import type { Independence } from './independence.ts';

/** Every value of every property of an incident's accounts, by source and time of publication, earliest first. */
export function valueMatrix(
  accounts: readonly Account[],
  evidence: Pick<Evidence, 'sources'>,
  independence: Independence,
): MatrixCell[] {
  const tellings = independence.tellings(accounts.map((a) => a.documentId));
  const tellingOf = new Map(tellings.flatMap((t, i) => t.documentIds.map((id) => [id, i] as const)));
  const cells = accounts.flatMap((account) => {
    const names = independence.sourceIds(account.documentId).map((id) => evidence.sources.get(id)?.name ?? id);
    return account.statements.map(
      (statement): MatrixCell => ({
        property: statement.property,
        value: statement.value as AccountValues[keyof AccountValues],
        statementId: statement.id,
        documentId: account.documentId,
        sourceNames: names,
        published: independence.published(account.documentId),
        telling: tellingOf.get(account.documentId) ?? 0,
        supersededBy: null,
      }),
    );
  });
  cells.sort(
    (a, b) =>
      compareText(a.published?.earliest ?? '9999', b.published?.earliest ?? '9999') ||
      compareText(a.documentId, b.documentId),
  );
  return cells.map((cell) => ({ ...cell, supersededBy: successor(cell, cells) }));
}

/** A figure of the whole incident, not a share of it, and of those hit, not of attackers with them. */
export const isWhole = (figure: Figure) => figure.of === null && !figure.includesAttackers;

function isFigureCell(cell: MatrixCell): cell is MatrixCell<FigureProperty> {
  return (FIGURE_PROPERTIES as readonly string[]).includes(cell.property);
}

/** A later figure of the same source and the same voice replaces an earlier one: "raised the toll to 9". */
function successor(cell: MatrixCell, cells: readonly MatrixCell[]): string | null {
  if (!isFigureCell(cell) || cell.published?.earliest === undefined) return null;
  const later = cells.filter(
    (other) =>
      isFigureCell(other) &&
      other.property === cell.property &&
      (other.published?.earliest ?? '') > (cell.published?.earliest ?? '9999') &&
      other.sourceNames.some((name) => cell.sourceNames.includes(name)) &&
      voiceKey(other.value) === voiceKey(cell.value) &&
      isWhole(other.value) === isWhole(cell.value),
  );
  return later.at(-1)?.statementId ?? null;
}

function voiceKey({ by }: Figure): string {
  return by === null ? '' : (voiceKind(by) ?? by.toLowerCase());
}
