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
    throw new RelataError('unreadable-file', { path: source, reason: 'it is not UTF-8 text' }, { cause });
  }
}
