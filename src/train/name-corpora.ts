import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence with names: BIO classes over PER, ORG, LOC and, for names of anything else, OTH. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly labels: readonly string[];
}

/** A document is a list of sentences; corpora that do not mark documents give runs of sentences. */
export type NamedDocument = readonly NamedSentence[];

const KINDS: Readonly<Record<string, string>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  Person: 'PER',
  Organisation: 'ORG',
  Location: 'LOC',
  OTH: 'OTH',
  MISC: 'OTH',
  Nationality: 'OTH',
};

/** Documents in which one rule says what a name is. */
export interface NameCorpus {
  readonly documents: readonly NamedDocument[];
}

/** Wikigold does not mark its documents: a run of so many sentences stands for one. */
const RUN = 25;

/** The corpora below `<data>/ner` to train on; the first is the one whose rule the finder follows. */
export function nameCorpora(data: string): NameCorpus[] {
  const web = readIob2(join(data, 'ner', 'uner-ewt', 'train.iob2'));
  const reports = readFolders(join(data, 'ner', 're3d'));
  const pages = readColumns(join(data, 'ner', 'wikigold', 'wikigold.conll.txt'));
  const runs = Array.from({ length: Math.ceil(pages.length / RUN) }, (_, i) => pages.slice(i * RUN, (i + 1) * RUN));
  return [{ documents: web }, { documents: reports.map((document) => document.map(properOnly)) }, { documents: runs }];
}

/**
 * Documents with copies of some of their sentences in small letters and in capitals, for names are not always written with one capital, and of
 * those with hyphened names ("al - Ani"), which we keep whole.
 */
export function withCopies(documents: readonly NamedDocument[]): NamedDocument[] {
  return [
    ...documents,
    ...copies(documents, 5, (word) => word.toLowerCase()),
    ...copies(documents, 10, (word) => word.toUpperCase()),
    ...documents.map((document) => document.flatMap(withWholeNames)).filter((document) => document.length > 0),
  ];
}

/**
 * Copies of the sentences that name organisations, with names of other organisations in their place: what stands about a name is learnt apart from
 * the few names that a corpus has. `names` are the words of each, taken in turn.
 */
export function withOtherOrganisations(
  documents: readonly NamedDocument[],
  names: readonly (readonly string[])[],
): NamedDocument[] {
  let turn = 0;
  // A step that shares no factor with most lengths: neighbours in the list are of one kind.
  const next = () => names[(turn++ * 7919) % names.length]!;
  return documents
    .map((document) =>
      document.filter(({ labels }) => labels.includes('B-ORG')).map((sentence) => withOthers(sentence, next)),
    )
    .filter((document) => document.length > 0);
}

function withOthers({ words, labels }: NamedSentence, next: () => readonly string[]): NamedSentence {
  const [changed, kept]: [string[], string[]] = [[], []];
  words.forEach((word, i) => {
    if (labels[i] === 'I-ORG') return;
    const name = labels[i] === 'B-ORG' ? next() : [word];
    changed.push(...name);
    kept.push(...name.map((_, k) => (labels[i] !== 'B-ORG' ? labels[i]! : k === 0 ? 'B-ORG' : 'I-ORG')));
  });
  return { words: changed, labels: kept };
}

/** The sentence with the parts of hyphened names joined; none where it has no such name. */
function withWholeNames({ words, labels }: NamedSentence): NamedSentence[] {
  const [joined, kept]: [string[], string[]] = [[], []];
  words.forEach((word, i) => {
    const inside = labels[i]!.startsWith('I');
    if (inside && (word === '-' || words[i - 1] === '-')) joined[joined.length - 1] += word;
    else {
      joined.push(word);
      kept.push(labels[i]!);
    }
  });
  return joined.length === words.length ? [] : [{ words: joined, labels: kept }];
}

function copies(documents: readonly NamedDocument[], every: number, write: (word: string) => string): NamedDocument[] {
  return documents.flatMap((document, d) => {
    const chosen = document.filter((s, i) => (i + d) % every === 0 && s.labels.some((label) => label !== 'O'));
    return chosen.length === 0 ? [] : [chosen.map((s) => ({ words: s.words.map(write), labels: s.labels }))];
  });
}

/** Universal NER: tab-separated, the word second, the class third, `# newdoc` between documents. */
export function readIob2(path: string): NamedDocument[] {
  const blocks = readFileSync(path, 'utf8').split(/\r?\n\r?\n/);
  const documents: NamedSentence[][] = [[]];
  for (const block of blocks) {
    const rows = block.split(/\r?\n/).filter((line) => /^\d+\t/.test(line));
    if (rows.length === 0) continue;
    if (block.includes('# newdoc') && documents.at(-1)!.length > 0) documents.push([]);
    const cells = rows.map((row) => row.split('\t'));
    documents.at(-1)!.push({ words: cells.map((c) => c[1]!), labels: mend(cells.map((c) => c[2]!)) });
  }
  return documents;
}

/** Word and class separated by white space, as CoNLL 2003 has them (Wikigold, re3d). One document a file. */
export function readColumns(path: string): NamedDocument {
  const blocks = readFileSync(path, 'utf8').split(/\r?\n\s*\r?\n/);
  return blocks
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-')))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => row.trim().split(/\s+/)))
    .map((cells) => withoutArticles({ words: cells.map((c) => c[0]!), labels: mend(cells.map((c) => c.at(-1)!)) }));
}

/** re3d: a folder for each source, a file for each document. */
export function readFolders(path: string): NamedDocument[] {
  const folders = readdirSync(path)
    .sort()
    .filter((name) => name !== 'LICENSES' && !name.includes('.'));
  return folders.flatMap((folder) =>
    readdirSync(join(path, folder))
      .filter((name) => name.endsWith('.conll'))
      .sort()
      .map((name) => readColumns(join(path, folder, name))),
  );
}

/** Classes we keep, begun properly: every name starts with B, also where a corpus starts it with I. */
function mend(labels: readonly string[]): string[] {
  let before = 'O';
  return labels.map((label) => {
    const kind = KINDS[label.slice(2)];
    if (kind === undefined) {
      before = 'O';
      return 'O';
    }
    const inside = label.startsWith('I') && before === kind;
    before = kind;
    return `${inside ? 'I' : 'B'}-${kind}`;
  });
}

/** re3d also marks descriptions ("a new Prime Minister"): of each the part from its first to its last capital counts. */
function properOnly({ words, labels }: NamedSentence): NamedSentence {
  const trimmed = labels.map(() => 'O');
  const proper = (i: number) => /^[A-Z\d]/.test(words[i]!) && !/^(?:the|an?)$/i.test(words[i]!);
  for (let i = 0; i < labels.length; ) {
    let end = i + 1;
    if (labels[i]!.startsWith('B')) {
      while (labels[end]?.startsWith('I')) end += 1;
      let [first, last] = [i, end - 1];
      while (first < end && !proper(first)) first += 1;
      while (last > first && !/[A-Z\d]/.test(words[last]!)) last -= 1;
      for (let k = first; k <= last && k < end; k++) trimmed[k] = `${k === first ? 'B' : 'I'}${labels[i]!.slice(1)}`;
    }
    i = end;
  }
  return { words, labels: trimmed };
}

/** re3d counts "the" to a name; the others, and we, do not. */
function withoutArticles(sentence: NamedSentence): NamedSentence {
  const labels = [...sentence.labels];
  sentence.words.forEach((word, i) => {
    if (!labels[i]!.startsWith('B') || !/^(?:the|a|an)$/i.test(word)) return;
    if (labels[i + 1]?.startsWith('I')) labels[i + 1] = `B${labels[i + 1]!.slice(1)}`;
    labels[i] = 'O';
  });
  return { words: sentence.words, labels };
}
