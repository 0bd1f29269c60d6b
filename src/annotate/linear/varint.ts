/** Whole numbers from 0 to 2^32 as bytes, seven bits each, the lowest first. */
export function writeVarints(numbers: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    let n = numbers[i]!;
    while (n >= 128) {
      bytes.push((n % 128) | 128);
      n = Math.floor(n / 128);
    }
    bytes.push(n);
  }
  return Uint8Array.from(bytes);
}

/** Reads `count` numbers. */
export function readVarints(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let n = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!;
      n |= (byte & 127) << shift;
    }
    numbers[i] = n;
  }
  return numbers;
}
