/**
 * What a browser's and Node's `TextDecoder` does for UTF-8 that is well-formed, for where there is none: jsdom, in which jest tests what is to run in
 * a page. Only the reader of the weights needs one there.
 *
 * @example
 * new Utf8Decoder().decode(Uint8Array.of(0xc3, 0xa9)); // 'é'
 */
export class Utf8Decoder {
  /** @throws RangeError for another encoding */
  constructor(encoding = 'utf-8') {
    if (!/^utf-?8$/i.test(encoding)) throw new RangeError(`Without a TextDecoder, ${encoding} cannot be decoded`);
  }

  /**
   * The text, without a byte order mark.
   *
   * @throws TypeError for bytes that are no UTF-8, where a TextDecoder that was not asked for `fatal` would give U+FFFD
   */
  decode(bytes: Uint8Array): string {
    let percents = '';
    for (const byte of bytes) percents += PERCENTS[byte];
    try {
      return decodeURIComponent(percents).replace(/^\uFEFF/, '');
    } catch {
      throw new TypeError('The encoded data was not valid for encoding utf-8');
    }
  }
}

/** Each byte as an address has it: "%c3". */
const PERCENTS = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);

const Decoder = typeof TextDecoder === 'undefined' ? Utf8Decoder : TextDecoder;
export { Decoder as TextDecoder };
