import { dataEntries, type Sourced } from './data-file.ts';

interface Kinship extends Sourced {
  readonly kinship: 'kin' | 'open';
  readonly types: readonly string[];
}

const entries = dataEntries<Kinship>('incident-type-kinship');
const open = new Set(entries.flatMap((e) => (e.kinship === 'open' ? e.types : [])));
const kin = new Set(
  entries.flatMap(({ kinship, types: [a, b] }) => (kinship === 'kin' ? [`${a} ${b}`, `${b} ${a}`] : [])),
);

/** How two incident types stand to each other when two reports use them: `open` when one of them says nothing of the means. */
export function typeKinship(a: string, b: string): 'same' | 'kin' | 'open' | 'unlike' {
  if (open.has(a) || open.has(b) || a === 'unknown' || b === 'unknown') return 'open';
  if (a === b) return 'same';
  return kin.has(`${a} ${b}`) ? 'kin' : 'unlike';
}
