import { crc32 } from './crc32';

/** What the frame of a file of `models/` holds. */
export interface ModelFile {
  /** The header as it was written: JSON in UTF-8. */
  readonly header: Uint8Array;
  /** What comes behind the header. */
  readonly body: Uint8Array;
  /** CRC-32 of all but itself. */
  readonly crc: number;
}

/** Which file is expected. */
export interface ModelFrame {
  /** Its first four bytes, ASCII. */
  readonly magic: string;
  readonly version: number;
  /** What its reader calls it in a refusal: "the table" is it, "the weights" are they. */
  readonly called: 'it' | 'they';
  /** Throws, since the file is not what was expected. */
  readonly refuse: (reason: string) => never;
}

const HEADER_AT = 12;
const WORDS = {
  it: { does: 'does', is: 'is', its: 'its' },
  they: { does: 'do', is: 'are', its: 'their' },
};

/**
 * Opens the frame that all files of `models/` share; numbers are little-endian:
 *
 *     0  magic, four bytes
 *     4  u32 version
 *     8  u32 length of the header
 *    12  header, then the body
 *   end-4 u32 CRC-32 of all before
 *
 * Refuses what is damaged, of another version, or something else altogether.
 */
export function openModelFile(bytes: Uint8Array, { magic, version, called, refuse }: ModelFrame): ModelFile {
  const { does, is, its } = WORDS[called];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_AT + 4 || String.fromCharCode(...bytes.subarray(0, 4)) !== magic) {
    refuse(`${called} ${does} not begin with "${magic}"`);
  }
  const found = view.getUint32(4, true);
  if (found !== version) refuse(`${called} ${is} of version ${found}, and this library reads version ${version}`);
  const end = bytes.length - 4;
  const crc = crc32(bytes.subarray(0, end));
  if (view.getUint32(end, true) !== crc) refuse(`${its} checksum is wrong: ${called} ${is} damaged or cut short`);
  const headerEnd = HEADER_AT + view.getUint32(8, true);
  return { header: bytes.subarray(HEADER_AT, headerEnd), body: bytes.subarray(headerEnd, end), crc };
}
