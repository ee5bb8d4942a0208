import { decodeText, readText } from '../node';
import { CommandError, EXIT, type Io } from './io';

/** An article and where it came from, for messages. */
export interface Input {
  readonly source: string;
  readonly text: string;
}

/**
 * Reads a file, or standard input for '-'.
 *
 * @throws RelataError `unreadable-file`, CommandError
 */
export async function readInput(file: string, io: Io): Promise<Input> {
  if (file !== '-') return { source: file, text: await readText(file) };
  const source = 'standard input';
  return { source, text: decodeText(await bytesOf(io, source), source) };
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
