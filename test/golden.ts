import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Citation } from '../src/model/citation.ts';
import type { Document } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import type { SourcedRecord } from '../src/model/sourced-record.ts';
import type { Statement } from '../src/model/statement.ts';

/**
 * Compares `found` with the golden file at `path`. A missing golden is written, but where `ci` is set it is a failure; where the two
 * differ, `found` is written beside it as `<name>-changed.<ending>`. Returns what is wrong, null when nothing is.
 */
export function goldenFault(path: string, found: string, ci: boolean): string | null {
  const changed = path.replace(/(\.\w+)$/, '-changed$1');
  if (!existsSync(path)) {
    if (ci)
      return `expected the golden ${path}, found none: run the tests locally, read what they write, and commit it`;
    writeFileSync(path, found);
    return null;
  }
  if (readFileSync(path, 'utf8') === found) {
    rmSync(changed, { force: true });
    return null;
  }
  if (!ci) writeFileSync(changed, found);
  return `expected what ${path} says, found other output: compare it with ${changed}, and move that over it if it is right`;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
}

/** The text with every cited span inline, `⟦words|what they say⟧`; accounts and claims are numbered in the order of the text. */
export function markedText(document: Document, reading: Reading): string {
  const marks = new Map<string, Mark>();
  const add = (citation: Citation | null, label: string) => {
    if (citation === null) return;
    const { start, end } = citation.span;
    const labels = marks.get(`${start}-${end}`)?.labels ?? [];
    marks.set(`${start}-${end}`, { start, end, labels: labels.includes(label) ? labels : [...labels, label] });
  };
  for (const [n, account] of inOrder(reading.accounts).entries()) {
    add(account.anchor, `account${n + 1}`);
    for (const s of account.statements) add(s.citation, `${n + 1}.${s.property}`);
  }
  for (const [n, claim] of inOrder(reading.claims).entries()) {
    for (const s of claim.statements) add(s.citation, `claim${n + 1}.${s.property}`);
  }
  for (const s of reading.actors) add(s.citation, s.property);
  return insertMarks(document.text, [...marks.values()]);
}

function insertMarks(text: string, marks: readonly Mark[]): string {
  const opens = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const closes = [...marks].sort((a, b) => a.end - b.end || b.start - a.start);
  const cuts = [...new Set(marks.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  let out = '';
  let from = 0;
  for (const at of cuts) {
    out += text.slice(from, at);
    for (const mark of closes) if (mark.end === at) out += `|${mark.labels.join(' ')}⟧`;
    for (const mark of opens) if (mark.start === at) out += '⟦';
    from = at;
  }
  return out + text.slice(from);
}

function inOrder<T extends { readonly anchor: Citation }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => a.anchor.span.start - b.anchor.span.start || b.anchor.span.end - a.anchor.span.end);
}

/** What was read, for the eye: values with their words; ids, which change with every letter of the text, left out. */
export function readingOut(reading: Reading): string {
  const names = new Map(reading.mentions.map((m) => [m.id, m.name]));
  const out = {
    accounts: inOrder(reading.accounts).map((account) => ({
      anchor: at(account.anchor),
      ...byProperty(account.statements),
    })),
    claims: inOrder(reading.claims).map((claim) => ({ anchor: at(claim.anchor), ...byProperty(claim.statements) })),
    actors: reading.actors.map((s) => ({ who: names.get(s.subject) ?? null, [s.property]: valueOut(s) })),
  };
  return `${JSON.stringify(out, null, 2)}\n`;
}

const at = ({ quote, span }: Citation) => `${span.start}-${span.end} ${quote}`;

function byProperty(statements: readonly Statement[]): Record<string, unknown[]> {
  const out: Record<string, unknown[]> = {};
  for (const s of statements) {
    const values = out[s.property] ?? [];
    values.push(valueOut(s));
    out[s.property] = values;
  }
  return out;
}

function valueOut({ value, citation }: Statement): unknown {
  const words = citation === null ? 'derived' : at(citation);
  if (value === null || typeof value !== 'object') return { value, words };
  const kept = Object.entries(value).filter(([key, v]) => v !== null && !/^mentionId$|MentionId$/.test(key));
  return { ...Object.fromEntries(kept), words };
}

/** The incidents of several reports: which account of which report belongs together, and how well it is corroborated. */
export function incidentsOut(record: SourcedRecord, nameOf: (documentId: string) => string): string {
  const accounts = new Map(record.readings.flatMap((r) => r.accounts.map((a) => [a.id, a] as const)));
  const out = record.incidents
    .map(({ accountIds, grade }) => ({
      accounts: accountIds
        .flatMap((id) => accounts.get(id) ?? [])
        .map((a) => `${nameOf(a.documentId)}: ${at(a.anchor)}`)
        .sort(),
      grade,
    }))
    .sort((a, b) => (a.accounts.join('\n') < b.accounts.join('\n') ? -1 : 1));
  return `${JSON.stringify(out, null, 2)}\n`;
}
