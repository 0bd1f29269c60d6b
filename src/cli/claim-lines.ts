import { claimValue } from '../model/claim.ts';
import type { RecordedClaim } from '../query/index.ts';
import { type CheckContext, checkedLines } from './check-lines.ts';
import { hang, oneLine, wrap } from './layout.ts';

/** A claim in lines: who says what, where it was read, and each reading of it with its verdict. */
export function claimLines({ claim, sources, on, checked }: RecordedClaim, context: CheckContext): string[] {
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
    '',
  ];
}
