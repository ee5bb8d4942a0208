import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import { environment } from './environment';

/**
 * SHA-256 (FIPS 180-4) of bytes, in hexadecimal. By the browser where it does so: for a page that came without HTTPS it does not.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = environment.crypto?.subtle;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes));
}
