import type { Span } from '../../model/span.ts';
import type { Annotated } from '../annotated.ts';

/** Words that an acronym may pass over. */
const PASSED = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'de', 'del', 'la', 'los', 'las', 'y', 'e', 'al']);

/** Whether `name` stands in brackets straight after `full`: "Islamic State Khorasan Province (ISKP)". */
export function bracketedAcronym(document: Annotated, full: Span, name: Span): boolean {
  const { text } = document.document;
  const between = text.slice(full.end, name.start);
  return (
    /^\s{0,3}[([]["“]?$/.test(between) &&
    /^["”]?[)\]]/.test(text.slice(name.end, name.end + 2)) &&
    spells(text, full, name)
  );
}

/** Whether `name` is the acronym of `full` wherever they stand; only of three letters or more, for two are met by chance. */
export function acronymOf(document: Annotated, full: Span, name: Span): boolean {
  return name.end - name.start >= 3 && spells(document.document.text, full, name);
}

/** Whether the initials of the full name's words spell the acronym, with or without its small words. */
function spells(text: string, full: Span, name: Span): boolean {
  const acronym = text.slice(name.start, name.end).replace(/[.\-\s]/g, '');
  if (!/^\p{Lu}{2,8}s?$/u.test(acronym)) return false;
  const words = text
    .slice(full.start, full.end)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  if (words.length < 2) return false;
  const initials = (of: readonly string[]) => of.map((word) => word[0]!.toUpperCase()).join('');
  const content = words.filter((word) => !PASSED.has(word.toLowerCase()));
  return initials(words) === acronym || initials(content) === acronym;
}
