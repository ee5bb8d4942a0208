// Asked for once: in the contexts that tests run in, every look at a global is slow.
const { imul } = Math;

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Spreads every bit of a word over all of it. */
function mixed(word: number): number {
  word = imul(word ^ (word >>> 16), 0x85ebca6b);
  word = imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/**
 * A short name for a string that is the same on every machine: 128 bits (MurmurHash3_x86_128 by Austin Appleby, public domain, with seed 0)
 * of its UTF-16 code units in little-endian bytes, in base 36. Not for secrets. Two different strings share one with a chance of about
 * n²/2^129 among n.
 *
 * @returns 1 to 25 characters of 0-9a-z
 */
export function hash(text: string): string {
  const { length } = text;
  let [a, b, c, d] = [0, 0, 0, 0];
  // Behind the end charCodeAt gives NaN, which is 0 in bitwise operations: the tail is padded with zeros, as the method has it.
  const word = (at: number): number => text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
  const ofA = (at: number): number => imul(rotated(imul(word(at), 0x239b961b), 15), 0xab0e9789);
  const ofB = (at: number): number => imul(rotated(imul(word(at + 2), 0xab0e9789), 16), 0x38b34ae5);
  const ofC = (at: number): number => imul(rotated(imul(word(at + 4), 0x38b34ae5), 17), 0xa1e38b93);
  const ofD = (at: number): number => imul(rotated(imul(word(at + 6), 0xa1e38b93), 18), 0x239b961b);
  const whole = length - (length % 8);
  for (let at = 0; at < whole; at += 8) {
    a = (imul(rotated(a ^ ofA(at), 19) + b, 5) + 0x561ccd1b) | 0;
    b = (imul(rotated(b ^ ofB(at), 17) + c, 5) + 0x0bcaa747) | 0;
    c = (imul(rotated(c ^ ofC(at), 15) + d, 5) + 0x96cd1c35) | 0;
    d = (imul(rotated(d ^ ofD(at), 13) + a, 5) + 0x32ac3b17) | 0;
  }
  if (whole < length) {
    a ^= ofA(whole);
    b ^= ofB(whole);
    c ^= ofC(whole);
    d ^= ofD(whole);
  }
  const bytes = length * 2;
  [a, b, c, d] = [a ^ bytes, b ^ bytes, c ^ bytes, d ^ bytes];
  a = (a + b + c + d) | 0;
  [b, c, d] = [(b + a) | 0, (c + a) | 0, (d + a) | 0];
  [a, b, c, d] = [mixed(a), mixed(b), mixed(c), mixed(d)];
  a = (a + b + c + d) | 0;
  [b, c, d] = [(b + a) | 0, (c + a) | 0, (d + a) | 0];
  return [a, b, c, d].reduce((sum, each) => (sum << 32n) | BigInt(each >>> 0), 0n).toString(36);
}
