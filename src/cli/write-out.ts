import type { Io } from './io';

/** Writes to standard output no faster than it is read, so that what nobody has read yet does not fill the memory. */
export async function writeOut(io: Io, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const { stdout } = io;
  for await (const piece of pieces) {
    if (stdout.write(piece) === false && stdout.once) await new Promise<void>((resolve) => stdout.once!('drain', resolve));
  }
}
