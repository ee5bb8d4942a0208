import type { IncomingMessage } from 'node:http';

import { Problem } from './problem';

/** Bytes that a UTF-16 code unit takes at most: escaped in JSON it is "\u0041", in UTF-8 no more than three. */
const BYTES_A_UNIT = 6;
/** For whatever stands around the text. */
const AROUND = 65_536;

/**
 * The bytes of a request.
 *
 * @param maxLength of the text in it, in UTF-16 code units
 * @throws Problem `body-too-long`; `unsupported-media-type` if they are packed
 */
export async function bodyOf(request: IncomingMessage, maxLength: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new Problem('unsupported-media-type', `content-encoding ${encoding} is not read: send the text as it is`);
  const most = maxLength * BYTES_A_UNIT + AROUND;
  const tooLong = () => new Problem('body-too-long', `the body has more than ${most} bytes`, { connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLong();
  const chunks: Buffer[] = [];
  let length = 0;
  // Listened to and not iterated: a loop that is left closes the connection, on which the answer is still to go.
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) {
        chunks.length = 0;
        reject(tooLong());
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
