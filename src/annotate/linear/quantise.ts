/**
 * Weights are kept in eight bits by a square law: code c stands for sign(c)·(c/127)²·largest. Small weights, of which there are
 * most, keep their precision; one linear scale would lose them.
 */
export function encodeWeight(weight: number, largest: number): number {
  const code = Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / largest)));
  return weight < 0 ? -code : code;
}

/** What each code stands for, index `code + 128`, in whole units of largest/32000: the sums at run time are of integers. */
export function codeTable(): Int16Array {
  const table = new Int16Array(256);
  for (let code = -128; code < 128; code++) {
    const size = Math.round((Math.min(127, Math.abs(code)) / 127) ** 2 * 32000);
    table[code + 128] = code < 0 ? -size : size;
  }
  return table;
}
