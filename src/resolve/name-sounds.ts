import { droppedSounds, letterSounds, nearSounds } from '../codebook/name-variants.ts';

const LONGEST = Math.max(...[...letterSounds.keys()].map((run) => run.length));
const known = new Map<string, string>();

/**
 * The sounds of one name part in lower-case Latin letters, one character a sound: vowel classes a e i u, consonants, and capitals for
 * what English writes with two letters (S sh, C ch, X kh, J j or zh). A doubled sound counts once, a final silent h not at all.
 *
 *     Dawood -> dauud -> daud        Khaleel -> Xalil
 */
export function soundsOf(part: string): string {
  const cached = known.get(part);
  if (cached !== undefined) return cached;
  let sounds = '';
  for (let i = 0; i < part.length; ) {
    const run = longestRun(part, i);
    sounds += letterSounds.get(run) ?? '';
    i += Math.max(1, run.length);
  }
  const plain = collapse(sounds.length > 2 ? sounds.replace(/h$/, '') : sounds);
  if (known.size > 50_000) known.clear();
  known.set(part, plain);
  return plain;
}

function longestRun(part: string, from: number): string {
  for (let length = Math.min(LONGEST, part.length - from); length > 0; length--) {
    const run = part.slice(from, from + length);
    if (letterSounds.has(run)) return run;
  }
  return '';
}

function collapse(sounds: string): string {
  let out = '';
  for (const sound of sounds) {
    const glide = sound === 'w' && out.endsWith('a') ? 'u' : sound;
    if (out.at(-1) !== glide) out += glide;
  }
  return out;
}

/** The consonants of a sounds string, without the glides that spelling drops: what a name is filed under. */
export function skeleton(sounds: string): string {
  return sounds
    .replace(/[aeiuwh]/g, '')
    .replaceAll('X', 'k')
    .replaceAll('g', 'k')
    .replace(/(.)\1+/g, '$1');
}

const distances = new Map<string, number>();

/** Cost of turning one sounds string into another, by weighted edit distance; 0 for the same sounds. */
export function soundDistance(a: string, b: string): number {
  if (a === b) return 0;
  const key = `${a} ${b}`;
  let distance = distances.get(key);
  if (distance === undefined) {
    distance = editDistance(a, b);
    if (distances.size > 100_000) distances.clear();
    distances.set(key, distance);
  }
  return distance;
}

function editDistance(a: string, b: string): number {
  let row = [0];
  for (let j = 0; j < b.length; j++) row.push(row[j]! + (droppedSounds.get(b[j]!) ?? 1));
  for (let i = 0; i < a.length; i++) {
    const missing = droppedSounds.get(a[i]!) ?? 1;
    const next = [row[0]! + missing];
    for (let j = 0; j < b.length; j++) {
      const swap = row[j]! + swapCost(a[i]!, b[j]!);
      next.push(Math.min(swap, row[j + 1]! + missing, next[j]! + (droppedSounds.get(b[j]!) ?? 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function swapCost(a: string, b: string): number {
  return a === b ? 0 : (nearSounds.get(a + b) ?? 1);
}
