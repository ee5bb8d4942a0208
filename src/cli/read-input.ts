import { decodeHTML, decodeText, readHTML, readText, textOfHTML } from '../node';
import { CommandError, EXIT, type Io } from './io';

/** An article and where it came from, for messages. */
export interface Input {
  readonly source: string;
  readonly text: string;
  /** The day it was published, where a page says so: "2024-12-06". */
  readonly published?: string;
}

const PAGE = /\.(?:html?|xhtml)$/i;
/** How a page begins that has no name to tell it by. */
const PAGE_BEGINS = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;

/**
 * Reads a file, or standard input for '-'. Of a page in HTML the article is read.
 *
 * @throws RelataError `unreadable-file`, `missing-package`, CommandError
 */
export async function readInput(file: string, io: Io): Promise<Input> {
  if (file !== '-') return PAGE.test(file) ? { source: file, ...(await readHTML(file)) } : { source: file, text: await readText(file) };
  const source = 'standard input';
  const bytes = await bytesOf(io, source);
  if (
    PAGE_BEGINS.test(
      Buffer.from(bytes.subarray(0, 1000))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    )
  ) {
    return { source, ...(await textOfHTML(decodeHTML(bytes, source), source)) };
  }
  return { source, text: decodeText(bytes, source) };
}

async function bytesOf(io: Io, source: string): Promise<Uint8Array> {
  // Node gives a directory as a stream without bytes: an empty article, where there is none at all.
  if (io.stdinStats?.isDirectory()) throw new CommandError(EXIT.failure, `cannot read ${source}: it is a directory`);
  const chunks: Uint8Array[] = [];
  try {
    // All of it before decoding: a letter may lie on the border of two chunks.
    for await (const chunk of io.stdin) chunks.push(chunk);
  } catch (cause) {
    throw new CommandError(EXIT.failure, `cannot read ${source}: ${(cause as Error).message}`, { cause });
  }
  return Buffer.concat(chunks);
}
