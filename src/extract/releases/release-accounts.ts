import type { Annotated } from '../../annotate/annotated.ts';
import { targetKindOf } from '../../codebook/kinds.ts';
import { type Account, accountId, createAccount } from '../../model/account.ts';
import type { AccountValues } from '../../model/account-values.ts';
import { cite } from '../../model/citation.ts';
import { type Count, count } from '../../model/count.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import { type AccountDraft, because, Draft } from '../account-draft.ts';
import type { Clause } from '../clauses.ts';
import { typeOf } from '../incident-type.ts';
import { type Line, spanOf, wordsOf } from '../line.ts';
import type { MentionBook } from '../mentions.ts';
import { createStory, type Story } from '../story.ts';
import { type Operation, operationsOf } from './operations.ts';
import { type Taken, takenIn } from './persons.ts';
import type { TakingOutcome } from './takings.ts';
import { aimedAt } from './target-group.ts';
import { dayOf } from './when-done.ts';
import { placeDone } from './where-done.ts';

/**
 * The accounts of a press release, one for each operation that took or killed people; empty where it tells of none. Those taken
 * are `victim` statements of the outcome `arrested` or `killed`, the figures are their sum, and the armed group aimed at is a `target`.
 */
export function releaseAccounts(
  document: Annotated,
  lines: readonly Line[],
  clauses: readonly Clause[],
  book: MentionBook,
  reader: ReaderStamp,
): Account[] {
  const seen = new Set<number>();
  return operationsOf(document, lines).flatMap((operation) => {
    const taken = takenIn(operation.takings);
    const [first] = taken;
    if (!first || seen.has(first.taking.line.sentence.index)) return [];
    seen.add(first.taking.line.sentence.index);
    return [accountOf(document, operation, taken, clauses, book, reader)];
  });
}

function accountOf(
  document: Annotated,
  operation: Operation,
  taken: readonly Taken[],
  clauses: readonly Clause[],
  book: MentionBook,
  reader: ReaderStamp,
): Account {
  const { line, verb } = taken[0]!.taking;
  const anchor = cite(document.document, { start: line.sentence.start, end: line.sentence.end });
  const id = accountId(anchor, reader);
  const draft: AccountDraft = new Draft<AccountValues>(document, id, reader);
  const span = spanOf(document, line, verb, verb + 1);
  const own = clauses.filter((clause) => operation.lines.includes(clause.line));
  const telling = own.filter((clause) => operation.takings.some((t) => t.line === clause.line));
  const type = typeIn(storyOf(telling), storyOf(own), taken);
  draft.say('type', type, [span], because('release', 'what the force did'));
  draft.say('outcome', 'carried_out', [span], because('release', 'what the force did'));
  draft.say('prominence', 'central', [anchor.span], because('release', 'an operation of its own'));
  const day = dayOf(document, operation, clauses);
  if (day) draft.say('date', day.date, [day.time], because('time', day.time.reason));
  const dateline = document.times.find((time) => time.isDateline)?.end ?? 0;
  const place =
    placeDone([...telling, ...own], operation.lines[0]!.sentence.end > dateline ? dateline : 0) ??
    placeDone(clauses, dateline);
  if (place)
    draft.say('place', place.place, place.mentions, because('release', 'the first place told with the operation'));
  for (const { words, span: named } of aimedAt(document, operation)) {
    draft.say('target', { words, targetKind: 'armed_group_member' }, [named], because('release', 'the group aimed at'));
  }
  sayTaken(document, draft, taken, book);
  for (const outcome of ['killed', 'arrested'] as const) saySum(document, draft, taken, outcome);
  return createAccount(id, anchor, draft.statements);
}

/** Clauses as a story, for the reading of its type. */
function storyOf(clauses: readonly Clause[]): Story {
  return { ...createStory('central', 'release'), clauses: [...clauses] };
}

const DONE_BY_FORCES = new Set(['airstrike', 'shelling', 'clash', 'raid_arrest']);

/** What the force did: never the deeds that its target is accused of. */
function typeIn(telling: Story, own: Story, taken: readonly Taken[]): string {
  const told = typeOf(telling)?.type;
  if (told && DONE_BY_FORCES.has(told)) return told;
  const means = own.clauses.flatMap((clause) => clause.mentions.map((m) => m.word.sense));
  if (taken.some((t) => t.outcome === 'arrested')) return 'raid_arrest';
  return means.find((sense) => sense === 'airstrike' || sense === 'shelling') ?? 'clash';
}

function sayTaken(document: Annotated, draft: AccountDraft, taken: readonly Taken[], book: MentionBook): void {
  for (const { party, outcome, taking } of taken) {
    const named = party.line.words.findIndex(
      (word, i) => i >= party.first && i < party.last && word.name?.kind === 'person',
    );
    const words = wordsOf(document, party.line, party.first, party.last);
    const described = party.head !== 'person' && (party.name === null || party.last - party.first > 1);
    draft.say(
      'victim',
      {
        name: party.name,
        mentionId: named < 0 ? null : (book.at(party.line, named)?.id ?? null),
        post: null,
        description: described ? words : null,
        number: party.count,
        outcome,
        targetKind: targetKindOf(party.head),
      },
      [
        spanOf(document, party.line, party.first, party.last),
        spanOf(document, taking.line, taking.verb, taking.verb + 1),
      ],
      because('taken', words),
    );
  }
}

/** The figure of an outcome: the number told where one group is, else the sum of the groups as far as the words set it. */
function saySum(document: Annotated, draft: AccountDraft, taken: readonly Taken[], outcome: TakingOutcome): void {
  const groups = taken.filter((t) => t.outcome === outcome);
  const spans = groups.map(({ party }) => spanOf(document, party.line, party.first, party.last));
  if (groups.length === 0) return;
  const figure = { count: sumOf(groups.map((g) => g.party.count)), by: null, of: null, includesAttackers: false };
  draft.say(outcome, figure, spans, because('taken', groups.map((g) => g.party.head).join(' + ')));
}

function sumOf(counts: readonly Count[]): Count {
  if (counts.length === 1) return counts[0]!;
  const low = counts.reduce((sum, c) => sum + (c.low ?? c.best ?? 1), 0);
  const open = counts.some((c) => c.high === null);
  return count(low, counts.map((c) => c.words).join(' + '), open ? 'at_least' : 'derived');
}
