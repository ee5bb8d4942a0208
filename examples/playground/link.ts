/** Longest address made, in characters: what programs for mail and chat pass on whole. */
export const LONGEST_LINK = 32_000;

/** Longest text taken from a link: a small one can unpack to a huge one. */
const LONGEST_TEXT = 1_000_000;

/** The text as a hash: `#z=` compressed where the browser can (DEFLATE without a header), else `#t=` plain UTF-8, both in base64url. */
export async function hashOf(text: string): Promise<string> {
  if (!('CompressionStream' in globalThis)) return `#t=${base64url(new TextEncoder().encode(text))}`;
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#z=${base64url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/**
 * The text that a hash carries, `undefined` where it carries none.
 *
 * @throws Error that says what is wrong with it
 */
export async function textOf(hash: string): Promise<string | undefined> {
  const match = /^#([zt])=(.*)$/.exec(hash);
  if (!match) return undefined;
  const [, kind, data] = match;
  try {
    const bytes = bytesOf(data);
    return new TextDecoder('utf-8', { fatal: true }).decode(kind === 'z' ? await inflated(bytes) : bytes);
  } catch (error) {
    throw error instanceof RangeError ? error : new Error('The link is damaged: its text cannot be read.', { cause: error });
  }
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LONGEST_TEXT) {
      await reader.cancel();
      throw new RangeError(`The text of the link is longer than ${LONGEST_TEXT.toLocaleString('en')} bytes.`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
