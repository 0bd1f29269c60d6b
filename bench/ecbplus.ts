import { stories } from '../src/resolve/stories.ts';
import { groupAgreement } from './b-cubed.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';

interface EcbDocument {
  readonly id: string;
  readonly incident: string;
  readonly title: string | null;
  readonly text: string;
}

/** All documents of ECB+ sorted blindly by the happening they tell of, topics mixed, against the gold `incident`. */
export async function run({ data, part, out }: BenchOptions): Promise<Figure[]> {
  const documents = readJsonLines<EcbDocument>(data, 'ecbplus', `${part}.jsonl`);
  const groups = stories(documents.map(({ id, title, text }) => ({ id, title: title ?? '', text })));
  const predicted = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
  if (out)
    writeJsonLines(
      out,
      documents.map(({ id }) => ({ id, incident: predicted.get(id) })),
    );
  const { bCubed, pairwise } = groupAgreement(new Map(documents.map((d) => [d.id, d.incident])), predicted);
  return [
    { name: 'b_cubed_f1', value: bCubed },
    { name: 'pairwise_f1', value: pairwise },
  ];
}
