import { bestAssignment } from './assignment.ts';
import { addTally, type Figure, f1, type Tally, tally } from './figure.ts';

/** A trigger with its class and arguments; positions are tokens of the corpus, an argument stands for its head word. */
export interface EventMention {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly arguments: readonly { readonly role: string; readonly head: number }[];
}

export interface WikieventsScore {
  readonly trigger: Tally;
  readonly argumentHead: Tally;
  readonly argumentClass: Tally;
}

function matched(mine: readonly string[], gold: readonly string[]): Tally {
  const left = [...gold];
  let right = 0;
  for (const key of mine) {
    const at = left.indexOf(key);
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return { pRight: right, pAll: mine.length, rRight: right, rAll: gold.length };
}

/**
 * One document. A trigger is right when it overlaps a gold trigger of the same type (one to one); an argument when it has the head
 * word of an argument of the matched event (identification), and that argument's role too (classification).
 */
export function scoreEvents(predicted: readonly EventMention[], gold: readonly EventMention[]): WikieventsScore {
  const weights = predicted.map((a) =>
    gold.map((b) => {
      if (a.type !== b.type || a.start >= b.end || b.start >= a.end) return 0;
      return (
        100 +
        matched(
          a.arguments.map((x) => `${x.head}`),
          b.arguments.map((x) => `${x.head}`),
        ).pRight
      );
    }),
  );
  const columns = bestAssignment(weights);
  const right = columns.filter((j) => j >= 0).length;
  const score = {
    trigger: { pRight: right, pAll: predicted.length, rRight: right, rAll: gold.length },
    argumentHead: tally(),
    argumentClass: tally(),
  };
  predicted.forEach((event, i) => {
    const partner = gold[columns[i]!];
    addArguments(score, event, partner ?? null);
  });
  const found = new Set(columns);
  gold.forEach((event, j) => {
    if (!found.has(j)) addArguments(score, null, event);
  });
  return score;
}

function addArguments(score: WikieventsScore, mine: EventMention | null, gold: EventMention | null): void {
  const heads = (e: EventMention | null) => [...new Set((e?.arguments ?? []).map((a) => `${a.head}`))];
  const classes = (e: EventMention | null) => [...new Set((e?.arguments ?? []).map((a) => `${a.head} ${a.role}`))];
  addTally(score.argumentHead, matched(heads(mine), heads(gold)));
  addTally(score.argumentClass, matched(classes(mine), classes(gold)));
}

export function wikieventsFigures(documents: readonly WikieventsScore[]): Figure[] {
  const sum = { trigger: tally(), argumentHead: tally(), argumentClass: tally() };
  for (const d of documents) {
    addTally(sum.trigger, d.trigger);
    addTally(sum.argumentHead, d.argumentHead);
    addTally(sum.argumentClass, d.argumentClass);
  }
  return [
    { name: 'trigger_f1', value: f1(sum.trigger) },
    { name: 'argument_head_f1', value: f1(sum.argumentHead) },
    { name: 'argument_class_f1', value: f1(sum.argumentClass) },
  ];
}
