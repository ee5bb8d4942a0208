/** Bits of a probability; of the state of a context that was never used. */
const PROBABILITY_BITS = 11;
const HALF = 1 << (PROBABILITY_BITS - 1);
/** How fast a context learns. */
const RATE = 5;

/** Signed numbers without it are in the order of unsigned ones. */
const SIGN = 1 << 31;

/** Contexts as the coder needs them: for each the probability of a 0, learned while bits are read. */
export const newContexts = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

/**
 * Reads bits that an adaptive binary range coder wrote (Martin 1979; the layout is that of LZMA): what is likely takes little room, and nothing
 * but the bits themselves is in the file.
 */
export class RangeDecoder {
  // Both are unsigned and are held as signed numbers: an engine has small integers for those, and makes an object of each larger one.
  private range = -1;
  private code = 0;
  private at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.at = start + 1; // the first byte is the encoder's carry, and 0
    for (let i = 0; i < 4; i++) this.code = (this.code << 8) | this.next();
  }

  bit(contexts: Uint16Array, context: number): 0 | 1 {
    const probability = contexts[context];
    const bound = Math.imul(this.range >>> PROBABILITY_BITS, probability);
    let bit: 0 | 1;
    if ((this.code ^ SIGN) < (bound ^ SIGN)) {
      this.range = bound;
      contexts[context] = probability + (((1 << PROBABILITY_BITS) - probability) >> RATE);
      bit = 0;
    } else {
      this.range = (this.range - bound) | 0;
      this.code = (this.code - bound) | 0;
      contexts[context] = probability - (probability >> RATE);
      bit = 1;
    }
    if (this.range >>> 24 === 0) {
      this.range <<= 8;
      this.code = (this.code << 8) | this.next();
    }
    return bit;
  }

  private next(): number {
    return this.at < this.bytes.length ? this.bytes[this.at++] : 0;
  }
}
