import type { Annotated, Name, Sentence, Token } from '../annotate/annotated.ts';

/** One block of CoNLL-U a sentence, each ending in an empty line. MISC holds spacing, offsets and factuality. */
export function* asConllu(document: Annotated): Generator<string> {
  for (const sentence of document.sentences) {
    const text = document.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    const lines = [`# sent_id = ${document.document.id}-${sentence.index + 1}`, `# text = ${text}`];
    for (const token of tokensOf(document, sentence)) lines.push(conlluLine(document, sentence, token));
    yield `${lines.join('\n')}\n`;
  }
}

function conlluLine(document: Annotated, sentence: Sentence, token: Token): string {
  const next = document.tokens[token.index + 1];
  const misc = [`Offset=${token.start}:${token.end}`];
  if (token.factuality !== null) misc.push(`Factuality=${token.factuality.status}`);
  if (next !== undefined && next.start === token.end) misc.push('SpaceAfter=No');
  const head = token.head === token.index ? 0 : token.head - sentence.first + 1;
  const plain = (words: string) => words.replace(/\s+/g, ' ') || '_';
  return [
    token.index - sentence.first + 1,
    plain(token.text),
    plain(token.lemma),
    token.upos,
    token.xpos || '_',
    '_',
    head,
    token.deprel || 'dep',
    '_',
    misc.join('|'),
  ].join('\t');
}

/** All layers of a document as plain data. */
export function asJson(document: Annotated): Record<string, unknown> {
  const { tokens, sentences, names, times, numbers, places, quotes, chains } = document;
  return { documentId: document.document.id, sentences, tokens, names, times, numbers, places, quotes, chains };
}

/** Each sentence with its tree drawn, its names below it. */
export function* asTrees(document: Annotated): Generator<string> {
  for (const sentence of document.sentences) {
    const names = document.names.filter((n) => n.start >= sentence.start && n.end <= sentence.end);
    const said = names.map((name) => `  ${wordsOf(document, name)} (${name.kind})`);
    yield [
      wordsOf(document, sentence),
      '',
      ...drawTree(document, sentence),
      ...(said.length > 0 ? ['', ...said] : []),
      '',
    ].join('\n');
  }
}

function wordsOf(document: Annotated, span: Name | Sentence): string {
  return document.document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

function tokensOf(document: Annotated, sentence: Sentence): readonly Token[] {
  return document.tokens.slice(sentence.first, sentence.last);
}

/**
 * The tree in words, each child below its head:
 *
 *     killed  VERB  root  happened
 *     ├─ Gunmen  NOUN  nsubj
 *     └─ guards  NOUN  obj
 *        └─ two  NUM  nummod
 */
function drawTree(document: Annotated, sentence: Sentence): string[] {
  const tokens = tokensOf(document, sentence);
  const children = new Map<number, Token[]>();
  for (const token of tokens) {
    if (token.head === token.index || token.upos === 'PUNCT') continue;
    children.set(token.head, [...(children.get(token.head) ?? []), token]);
  }
  const lines: string[] = [];
  const draw = (token: Token, lead: string, below: string) => {
    const fact = token.factuality === null ? '' : `  ${token.factuality.status}`;
    lines.push(`${lead}${token.text}  ${token.upos}  ${token.deprel}${fact}`);
    const own = children.get(token.index) ?? [];
    own.forEach((child, i) => {
      const last = i === own.length - 1;
      draw(child, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`);
    });
  };
  for (const token of tokens) if (token.head === token.index) draw(token, '', '');
  return lines;
}
