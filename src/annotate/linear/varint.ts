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
export function readVarints(bytes: Uint8Array, count: number): Float64Array {
  const numbers = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let scale = 1;
    let n = 0;
    for (; bytes[at]! >= 128; at++) {
      n += (bytes[at]! & 127) * scale;
      scale *= 128;
    }
    numbers[i] = n + bytes[at]! * scale;
    at += 1;
  }
  return numbers;
}
