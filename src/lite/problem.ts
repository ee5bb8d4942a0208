import { HOSTED } from '../weights/hosted';
import { sha256 } from './sha256';

/** How many bytes the file has. */
export const SIZE = Object.values(HOSTED.parts).reduce((sum, length) => sum + length, 0);

const LESS_THAN = '<'.charCodeAt(0);

/** Why bytes are not the file of this version, for a message; undefined where they are. */
export async function problemOf(bytes: Uint8Array): Promise<string | undefined> {
  // What a server sends for a page that it does not have, and some send it as if it were there.
  if (bytes.length !== SIZE && bytes[0] === LESS_THAN) return 'it is a page of HTML';
  if (bytes.length !== SIZE) return `it has ${bytes.length} bytes and not ${SIZE}`;
  const found = await sha256(bytes);
  return found === HOSTED.sha256 ? undefined : `its SHA-256 is ${found} and not ${HOSTED.sha256}`;
}
