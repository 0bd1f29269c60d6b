import type { PlaceMention } from '../../annotate/annotated.ts';
import type { Place } from '../../model/place.ts';
import { type Clause, textOf } from '../clauses.ts';
import { isScene } from '../where.ts';

/** Where an operation took place, and the words it rests on. */
export interface DonePlace {
  readonly place: Place;
  readonly mentions: readonly PlaceMention[];
}

/**
 * The place of an operation: the first that its clauses name, in the order given, with the province that stands beside it ("in
 * Sabari district, Khost province"), else the one that follows from the gazetteer. Null where they name none smaller than a country.
 */
export function placeDone(clauses: readonly Clause[], after: number): DonePlace | null {
  const named = clauses.flatMap((clause) =>
    clause.places
      .filter((mention) => mention.start >= after && isScene(mention) && !isElsewhere(clause, mention))
      .map((mention) => ({ clause, mention })),
  );
  const [first] = named.filter(({ mention }) => provinceOf(mention) !== null);
  if (!first) return null;
  const { line } = first.clause;
  const same = named.filter(({ clause }) => clause.line === line).map(({ mention }) => mention);
  const beside = same.find((mention) => mention.start > first.mention.start && isProvince(mention));
  const outer = isProvince(first.mention) || !beside || !isBeside(line.source, first.mention, beside) ? null : beside;
  const province = outer ? outer.place.admin1 : provinceOf(first.mention);
  const inner = isProvince(first.mention)
    ? named.find(({ mention }) => !isProvince(mention) && provinceOf(mention) === province)?.mention
    : first.mention;
  const place = { ...(inner ?? first.mention).place, admin1: province };
  const mentions = [...new Set([inner ?? first.mention, ...(outer ? [outer] : []), first.mention])];
  return { place, mentions };
}

function provinceOf(mention: PlaceMention): string | null {
  return mention.place.admin1 ?? mention.inferredAdmin1 ?? null;
}

function isProvince({ place }: PlaceMention): boolean {
  return place.admin1 !== null && place.admin2 === null && place.locality === null;
}

/** "Sabari district, Khost province": nothing but the kind of the place and a comma between. */
function isBeside(text: string, inner: PlaceMention, outer: PlaceMention): boolean {
  return /^[\s,]*(?:district|city|village|area|town)?[\s,]*(?:of|in)?[\s,]*$/i.test(text.slice(inner.end, outer.start));
}

/** "attacks in Kabul", "supplies from Pakistan", "operates throughout Logar": where those sought did their deeds. */
function isElsewhere(clause: Clause, mention: PlaceMention): boolean {
  const at = clause.from + Math.max(0, clause.starts.indexOf(mention.start));
  const before = textOf(clause.line, Math.max(clause.from, at - 4), at);
  const after = textOf(clause.line, at + 1, Math.min(clause.to, at + 4));
  return DEEDS_IN.test(before) || / (?:attacks?|bombing|assassination|cell|network) /.test(after);
}

const DEEDS_IN =
  / (?:attacks? (?:in|on|around|near|against|across)|throughout|from|into|responsible for|operates? (?:in|out of)|operating (?:in|out of)|operated (?:in|out of)|(?:governor|leader|leaders|commander|chief) (?:of|for)) (?:the )?(?:[a-z]+ )?$/;
