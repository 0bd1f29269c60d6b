import { typeKinship } from '../codebook/type-kinship.ts';
import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';

export function compareKinds(a: Facets, b: Facets): Finding | null {
  const happened = new Set([a.outcome, b.outcome]);
  if (happened.has('carried_out') && (happened.has('foiled') || happened.has('threatened'))) {
    return finding('outcome_differs', () => `${a.outcome} and ${b.outcome}`);
  }
  const words = `${a.type} and ${b.type}`;
  switch (typeKinship(a.type, b.type)) {
    case 'same':
      return finding('same_type', () => `both ${a.type}`);
    case 'kin':
      return finding('kindred_type', () => `${words} are told of one incident by different reports`);
    case 'unlike':
      return finding('type_unlike', () => `${words} differ`);
    case 'open':
      return null;
  }
}
