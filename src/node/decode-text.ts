import { RelataError } from '../errors';

/**
 * Turns the bytes of a file into text. They must be UTF-8; a byte order mark at the beginning is no part of the text, so offsets
 * count from the first character after it.
 *
 * @param source where the bytes came from, for the message
 * @throws RelataError `unreadable-file` if the bytes are not UTF-8: a guess would put wrong letters into names without a word
 */
export function decodeText(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const reason = isUTF16(bytes) ? 'it is UTF-16, and has to be UTF-8 text' : 'it is not UTF-8 text';
    throw new RelataError('unreadable-file', { path: source, reason }, { cause });
  }
}

/** By its byte order mark: what Windows calls Unicode. */
const isUTF16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
