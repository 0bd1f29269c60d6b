import type { Statement } from '../model/statement.ts';
import { oneLine, pad, wrap } from './layout.ts';
import type { ShowContext } from './show-context.ts';
import { readerWords, valueWords } from './value-words.ts';

const LABEL = 20;
const INDENT = '  ';

/**
 * A statement in lines: property and value, under it the quoted words with their place in the document and how the value was
 * obtained, and with `why` the reasons.
 */
export function statementLines(statement: Statement, context: ShowContext): string[] {
  const { style, width, why } = context;
  const room = width - LABEL - INDENT.length;
  const beside = (words: string, paint = (line: string) => line) =>
    wrap(words, room).map((line) => `${INDENT}${' '.repeat(LABEL)}${paint(line)}`);
  const [first = '', ...rest] = wrap(valueWords(statement), room);
  return [
    `${INDENT}${style.faint(pad(statement.property.replaceAll('_', ' '), LABEL))}${style.strong(first)}`,
    ...rest.map((line) => `${INDENT}${' '.repeat(LABEL)}${style.strong(line)}`),
    ...beside(groundWords(statement)),
    ...(why ? reasonWords(statement).flatMap((words) => beside(words, style.faint)) : []),
  ];
}

/** The words that a value rests on, or the statements that it was derived from. */
function groundWords(statement: Statement): string {
  const { citation, support, derivedFrom } = statement;
  const quotes = [citation, ...support].filter((one) => one !== null);
  const quoted = [...new Set(quotes.map(({ quote, span }) => `“${oneLine(quote)}” ${span.start}–${span.end}`))].join(
    ' + ',
  );
  const derived = derivedFrom.length > 0 ? `derived from ${derivedFrom.join(', ')}` : '';
  return [quoted, derived, readerWords(statement)].filter((words) => words !== '').join(' · ');
}

function reasonWords({ why, confidence, id }: Statement): string[] {
  const reasons = why.map(
    ({ rule, words, weight }) =>
      `because: ${rule}: ${oneLine(words)}${weight === null ? '' : ` (${weight.toFixed(2)})`}`,
  );
  const sure = confidence === null ? [] : [`confidence ${confidence.toFixed(2)}`];
  return [...reasons, ...sure, id];
}
