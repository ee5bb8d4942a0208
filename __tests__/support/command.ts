import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

/** Runs the command with the words behind its name, and with what is piped into it. */
export async function relata(argv: readonly string[], piped?: string) {
  const outcome = { code: -1, out: '', err: '' };
  const io: Io = {
    stdin: {
      isTTY: piped === undefined,
      // eslint-disable-next-line @typescript-eslint/require-await
      async *[Symbol.asyncIterator]() {
        if (piped !== undefined) yield new TextEncoder().encode(piped);
      },
    },
    stdout: { write: (text) => (outcome.out += text) },
    stderr: { write: (text) => (outcome.err += text) },
    env: {},
    version: '1.2.3',
  };
  outcome.code = await run(argv, io);
  return outcome;
}
