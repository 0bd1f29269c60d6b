import type { Annotated } from '../../annotate/annotated.ts';
import { isAllCaps } from '../../annotate/tokens/case.ts';
import type { Account } from '../../model/account.ts';
import type { Mention } from '../../model/mention.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import type { ToldAttribution } from '../attributions.ts';
import { AccountWriter } from './account-statements.ts';
import { incidentsOf } from './incidents.ts';
import { judge } from './judged.ts';
import { templateModel } from './template-model.ts';
import { plainWords } from './things.ts';

export const roleModelStamp: ReaderStamp = { origin: 'model', name: 'built-in', version: '1', cost: null };

/**
 * Whether a text is of the kind that the role model was taught: agency copy of the teleprinter age, all in capitals. On other texts
 * the rules of extract/ do better, and are used.
 */
export function isWireCopy(document: Annotated): boolean {
  return isAllCaps(document.document.text);
}

/**
 * The accounts that the trained role model reads in a document, the likeliest incident first, and the bodies it names. `told`: what
 * the wordings of attributions.ts say of who did it.
 */
export function templateAccounts(
  document: Annotated,
  told: readonly ToldAttribution[] = [],
): { accounts: Account[]; mentions: Mention[] } {
  const model = templateModel();
  const judged = judge(document, model);
  const writer = new AccountWriter(document, judged, model, roleModelStamp, claimantsOf(told));
  const incidents = incidentsOf(judged, model).sort((a, b) => b.probability - a.probability);
  const accounts = incidents.flatMap((incident) => writer.write(incident) ?? []);
  return { accounts, mentions: writer.mentions };
}

/** The plain words of those who are told to have claimed a deed. */
function claimantsOf(told: readonly ToldAttribution[]): ReadonlySet<string> {
  return new Set(told.filter(({ status }) => status === 'claimed').map(({ name }) => plainWords(name)));
}
