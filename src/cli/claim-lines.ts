import type { VerdictSince } from '../check/index.ts';
import { claimValue } from '../model/claim.ts';
import type { RecordedClaim } from '../query/index.ts';
import { type CheckContext, checkedLines } from './check-lines.ts';
import { fieldLines } from './incident-lines.ts';
import { hang, oneLine, wrap } from './layout.ts';

/** A claim in lines: who says what, where it was read, and each reading of it with its verdict. */
export function claimLines(
  { claim, sources, on, checked, history = [] }: RecordedClaim & { readonly history?: readonly VerdictSince[] },
  context: CheckContext,
): string[] {
  const { style, width } = context;
  const speaker = oneLine(claimValue(claim, 'speaker')?.name ?? 'speaker not named');
  const quote = wrap(`“${oneLine(claim.anchor.quote)}”`, width - 2).map((line) => `  ${line}`);
  return [
    ...hang(
      `${style.accent(on ?? 'date not told')}  ${style.strong(speaker)}, in ${oneLine(sources.join(', '))}  ${style.faint(claim.id)}`,
      width,
    ),
    ...quote,
    ...checkedLines(checked, context),
    ...historyLines(history, context),
    '',
  ];
}

/** "stood: not testable on 2024-02-02; contradicted since 2024-03-22". */
function historyLines(history: readonly VerdictSince[], { style, width }: CheckContext): string[] {
  if (history.length === 0) return [];
  const words = history.map(
    ({ since, verdict }, i) => `${verdict.replaceAll('_', ' ')} ${i === 0 ? 'on' : 'since'} ${since}`,
  );
  return fieldLines([['stood', words.join('; ')]], style, width);
}
