import { createJudgement, type Judgement } from '../model/judgement.ts';
import { actorName, type GlobalOptions, withLedger } from './ledger-file.ts';
import { pairOf, type Subject } from './subjects.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

export interface JudgingOptions extends GlobalOptions {
  readonly reason?: string;
}

/** More pairs than this are a slip of the hand: single accounts can be judged instead. */
const MOST_PAIRS = 400;

/** Puts a person's judgement on two things on record and says what the record now holds. */
export async function judge(
  verdict: 'same' | 'different',
  given: readonly [string, string],
  options: JudgingOptions,
  terminal: Terminal,
): Promise<void> {
  await withLedger('write', options, terminal, async (ledger) => {
    const { recordOf } = await import('../pipeline.ts');
    const [a, b] = pairOf(await recordOf(ledger), ...given);
    const pairs = verdict === 'same' ? chain(a, b) : across(a, b);
    if (pairs.length > MOST_PAIRS) {
      throw new CommandError(
        EXIT.input,
        `expected at most ${MOST_PAIRS} pairs, found ${pairs.length}: judge single accounts of the two instead.`,
      );
    }
    const reasons = options.reason ? [{ rule: 'person', words: options.reason, weight: null }] : [];
    const by = { origin: 'person', name: actorName(terminal) } as const;
    const made: Judgement[] = [];
    for (const subjects of pairs) {
      const judgement = createJudgement({ verdict, subjects, by, reasons });
      if (await ledger.judge(judgement)) made.push(judgement);
    }
    if (options.json) return print(terminal, JSON.stringify(made, null, 2));
    for (const { id, subjects } of made)
      await print(terminal, `${id}  ${subjects.join(verdict === 'same' ? ' = ' : ' ≠ ')}`);
    await print(
      terminal,
      made.length > 0 ? 'On record. "onrecord undo ID" takes a judgement back.' : 'This already stands.',
    );
  });
}

/** All members of both, each joined to the first of the one: what is one stays one. */
function chain(a: Subject, b: Subject): [string, string][] {
  const first = a.members[0]!;
  return [...a.members.slice(1), ...b.members].filter((id) => id !== first).map((id) => [first, id]);
}

function across(a: Subject, b: Subject): [string, string][] {
  const pairs = a.members.flatMap((x) => b.members.map((y): [string, string] => [x, y]));
  const apart = pairs.filter(([x, y]) => x !== y);
  if (apart.length < pairs.length) {
    throw new CommandError(
      EXIT.input,
      `expected two things without a common account, found ${a.id} in ${b.id}: give the accounts to part.`,
    );
  }
  return apart;
}
