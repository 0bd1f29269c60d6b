import { share } from './figure.ts';

/** How far predicted groups agree with the gold ones: B-cubed (Bagga and Baldwin 1998) and pairwise F1, in percent. */
export interface GroupAgreement {
  readonly bCubed: number;
  readonly pairwise: number;
}

/** `gold` and `predicted` name the group of each item; an item that has no predicted group stands alone. */
export function groupAgreement(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string>,
): GroupAgreement {
  const of = (item: string) => predicted.get(item) ?? `alone ${item}`;
  const sizes = {
    gold: new Map<string, number>(),
    predicted: new Map<string, number>(),
    both: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [item, group] of gold) {
    add(sizes.gold, group);
    add(sizes.predicted, of(item));
    add(sizes.both, `${group}\n${of(item)}`);
  }
  let [precision, recall] = [0, 0];
  for (const [item, group] of gold) {
    const both = sizes.both.get(`${group}\n${of(item)}`)!;
    precision += both / sizes.predicted.get(of(item))!;
    recall += both / sizes.gold.get(group)!;
  }
  const pairs = (map: Map<string, number>) => [...map.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return {
    bCubed: share(2 * precision * recall, (precision + recall) * gold.size),
    pairwise: share(2 * pairs(sizes.both), pairs(sizes.gold) + pairs(sizes.predicted)),
  };
}
