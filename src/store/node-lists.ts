/** Numbers in a few bytes each: seven bits a byte, the last one marked (LEB128 of unsigned numbers). */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let left = number;
    for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push(left % 0x80);
    bytes.push(left | 0x80);
  }
  return Uint8Array.from(bytes);
}

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [number, factor] = [0, 1];
  for (const byte of bytes) {
    number += (byte & 0x7f) * factor;
    factor *= 0x80;
    if (byte < 0x80) continue;
    numbers.push(number);
    [number, factor] = [0, 1];
  }
  return numbers;
}
