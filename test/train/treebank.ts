import { parseConllu, type TreeSentence } from '../../src/train/conllu.ts';

/** Rows `form lemma UPOS XPOS head relation`, words apart by a bar; heads count from 1, a root's is 0. */
function block(rows: string): string {
  const lines = rows.split('|').map((row, i) => {
    const [form, lemma, upos, xpos, head, relation] = row.trim().split(' ');
    return [i + 1, form, lemma, upos, xpos, '_', head, relation, '_', '_'].join('\t');
  });
  return `# text = ${rows.replace(/ \S+ \S+ \S+ \S+ \S+( \||$)/g, '')}\n${lines.join('\n')}`;
}

/** A treebank of a few sentences, for trying the trainers on. */
export function smallTreebank(): TreeSentence[] {
  const blocks = [
    'Gunmen gunman NOUN NNS 2 nsubj|killed kill VERB VBD 0 root|the the DET DT 4 det|governor governor NOUN NN 2 obj|. . PUNCT . 2 punct',
    'The the DET DT 2 det|bomb bomb NOUN NN 3 nsubj|killed kill VERB VBD 0 root|two two NUM CD 5 nummod|guards guard NOUN NNS 3 obj|. . PUNCT . 3 punct',
    'Police police NOUN NNS 2 nsubj|found find VERB VBD 0 root|a a DET DT 4 det|bomb bomb NOUN NN 2 obj|in in ADP IN 7 case|the the DET DT 7 det|market market NOUN NN 2 obl|. . PUNCT . 2 punct',
    'Karim Karim PROPN NNP 5 nsubj|, , PUNCT , 4 punct|the the DET DT 4 det|governor governor NOUN NN 1 appos|died die VERB VBD 0 root|. . PUNCT . 5 punct',
  ];
  // Enough copies that no fold is without any kind of sentence.
  return parseConllu(
    Array.from({ length: 6 }, () => blocks.map(block))
      .flat()
      .join('\n\n'),
  );
}
