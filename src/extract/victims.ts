import type { Annotated } from '../annotate/annotated.ts';
import { Clauses } from '../annotate/parse/clause.ts';
import type { Line } from './line.ts';
import { namedAfter } from './named-after.ts';
import { gravityOf, type NamedVictim, victimMeant } from './named-victim.ts';
import { parsedVictims } from './parsed-victims.ts';
import { isAttackerAt, Referents } from './referents.ts';
import { coordinatedVictims, headsOfEntries, listedVictims, namesOfTheDead } from './victim-lists.ts';
import { patternVictims, RANKED } from './victim-patterns.ts';
import { namedLater, unnamedVictims } from './victim-posts.ts';

export type { NamedVictim } from './named-victim.ts';
export { RANKED } from './victim-patterns.ts';

/**
 * All persons of a document of whom a line says what became of them, in document order. Patterns on the words and the parse both
 * find them: a name that the parse hangs below another of those hit gives way to it, and what only the parse sees is added. One
 * whom any line tells as an attacker is no victim.
 */
export function victimsIn(document: Annotated, lines: readonly Line[]): NamedVictim[] {
  const referents = new Referents(document, lines);
  const clauses = new Clauses(document);
  const heads = headsOfEntries(document, lines);
  return lines.flatMap((line) => [
    ...heads.filter((head) => head.line === line),
    ...victimsOf(document, lines, line, clauses, referents).filter(
      ({ first }) => !heads.some((head) => head.line === line && head.first === first),
    ),
  ]);
}

function victimsOf(
  document: Annotated,
  lines: readonly Line[],
  line: Line,
  clauses: Clauses,
  referents: Referents,
): NamedVictim[] {
  const found = new Map<number, NamedVictim>();
  const add = (victim: NamedVictim) => {
    const attacker =
      (victim.antecedent === null && victim.name !== null && isAttackerAt(document, line, victim.first)) ||
      (victim.name !== null && referents.isAttacker(victim.name));
    const known = found.get(victim.first);
    if (!attacker && (!known || isGraver(victim, known)))
      found.set(victim.first, known ? graver(victim, known) : victim);
  };
  const parsed = parsedVictims(document, clauses, referents, line);
  const patterned = patternVictims(document, line);
  for (const victim of patterned) if (!parsed.governs(victim)) add(victim);
  if (line.text.includes('@'))
    for (const victim of [...listedVictims(document, line), ...namesOfTheDead(document, line)]) add(victim);
  const ranked = new Set(patterned.filter(({ rule }) => rule === RANKED).map(({ verb }) => verb));
  const read = parsed.victims.filter(({ verb }) => !ranked.has(verb));
  for (const victim of read) if (victim.name !== null) add(victim);
  for (const victim of namedLater(document, line, referents)) add(victim);
  for (const victim of namedAfter(document, lines, line, clauses, referents)) if (!found.has(victim.first)) add(victim);
  for (const victim of [...found.values()])
    if (victim.antecedent === null) for (const other of coordinatedVictims(document, line, victim)) add(other);
  const persons = [...found.values()];
  // A post told of somebody who is named with it is no second victim.
  const told = (post: NamedVictim) =>
    persons.some((person) => person.verb === post.verb && isOneSubject(line, person, post));
  for (const victim of [...read.filter(({ name }) => name === null), ...unnamedVictims(document, line)])
    if (!found.has(victim.first) && !told(victim)) add(withName(document, referents, victim));
  return [...found.values()].sort((a, b) => a.first - b.first);
}

/** "was shot and died": of two words about one person the graver holds. */
function isGraver(victim: NamedVictim, known: NamedVictim): boolean {
  return victim.name !== null && gravityOf(victim.outcome) < gravityOf(known.outcome);
}

/** "was shot by a bodyguard and later died": what was done to him stands by the deed, not by what came of it. */
function graver(victim: NamedVictim, known: NamedVictim): NamedVictim {
  const died = victim.rule === 'name died' || victim.rule.endsWith('subject of its fate');
  return died && known.verb < victim.verb && known.outcome === 'wounded'
    ? { ...known, outcome: victim.outcome }
    : victim;
}

/** "killing him": the person meant, where one can be told. */
function withName(document: Annotated, referents: Referents, victim: NamedVictim): NamedVictim {
  const { line, first, last, verb, outcome, rule } = victim;
  if (!/^h(?:im|er)$/.test(line.words[last - 1]!.text)) return victim;
  const person = referents.pronoun(line, first);
  return person ? victimMeant(document, line, [first, last], person, { verb, outcome, rule }) : victim;
}

/** Before a singular verb two phrases tell of one person; "killed the governor of Balkh, X" does where nobody else stands between. */
function isOneSubject(line: Line, person: NamedVictim, post: NamedVictim): boolean {
  if (post.verb < post.first)
    return (
      person.first > post.last && !line.words.slice(post.last, person.first).some(({ text }) => /^[#@;]$/.test(text))
    );
  return !line.words
    .slice(Math.min(person.first, post.first), post.verb)
    .some(({ text }) => /^(?:were|are|have)$/.test(text));
}
