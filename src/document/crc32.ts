/** Bytes that are taken at once ("slicing by eight", Kounavis & Berry 2005). */
const SLICE = 8;

let tables: Int32Array | undefined;

/** A table of 256 for each place in a slice: what a byte does to the remainder when so many bytes come behind it. */
function makeTables(): Int32Array {
  const values = new Int32Array(SLICE * 256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    values[i] = value;
  }
  for (let i = 256; i < values.length; i++) values[i] = values[values[i - 256] & 255] ^ (values[i - 256] >>> 8);
  return values;
}

/** CRC-32 as zip and PNG have it. */
export function crc32(bytes: Uint8Array): number {
  const t = (tables ??= makeTables());
  const sliced = bytes.length - (bytes.length % SLICE);
  let crc = -1;
  let i = 0;
  for (; i < sliced; i += SLICE) {
    crc =
      t[0x700 | ((crc ^ bytes[i]) & 255)] ^
      t[0x600 | (((crc >>> 8) ^ bytes[i + 1]) & 255)] ^
      t[0x500 | (((crc >>> 16) ^ bytes[i + 2]) & 255)] ^
      t[0x400 | ((crc >>> 24) ^ bytes[i + 3])] ^
      t[0x300 | bytes[i + 4]] ^
      t[0x200 | bytes[i + 5]] ^
      t[0x100 | bytes[i + 6]] ^
      t[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) crc = t[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
