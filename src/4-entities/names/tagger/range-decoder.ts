/** Bits of a probability; of the state of a context that was never used. */
const PROBABILITY_BITS = 11;
const HALF = 1 << (PROBABILITY_BITS - 1);
/** How fast a context learns. */
const RATE = 5;

/** Contexts as the coder needs them: for each the probability of a 0, learned while bits are read. */
export const newContexts = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

/**
 * Reads bits that an adaptive binary range coder wrote (Martin 1979; the layout is that of LZMA): what is likely takes little room, and nothing
 * but the bits themselves is in the file.
 */
export class RangeDecoder {
  private range = 0xffffffff;
  private code = 0;
  private at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.at = start + 1; // the first byte is the encoder's carry, and 0
    for (let i = 0; i < 4; i++) this.code = ((this.code << 8) | this.next()) >>> 0;
  }

  bit(contexts: Uint16Array, context: number): 0 | 1 {
    const probability = contexts[context];
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    let bit: 0 | 1;
    if (this.code < bound) {
      this.range = bound;
      contexts[context] = probability + (((1 << PROBABILITY_BITS) - probability) >> RATE);
      bit = 0;
    } else {
      this.range -= bound;
      this.code -= bound;
      contexts[context] = probability - (probability >> RATE);
      bit = 1;
    }
    if (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.next()) >>> 0;
    }
    return bit;
  }

  private next(): number {
    return this.at < this.bytes.length ? this.bytes[this.at++] : 0;
  }
}
