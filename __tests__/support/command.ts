import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

/** How the command ended, and what it printed. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** What the command finds around it. */
export interface World {
  /** What is piped into it, in the pieces in which it comes. */
  readonly piped?: readonly Uint8Array[];
  readonly stdinStats?: Io['stdinStats'];
  readonly stdout?: Partial<Io['stdout']>;
  readonly env?: Io['env'];
}

/** Runs the command with the words behind its name, and with what is piped into it, as at a terminal where nothing is. */
export async function relata(argv: readonly string[], world: string | World = {}): Promise<Outcome> {
  const { piped, stdinStats, stdout, env = {} }: World = typeof world === 'string' ? { piped: [new TextEncoder().encode(world)] } : world;
  const outcome: Outcome = { code: -1, out: '', err: '' };
  const io: Io = {
    stdin: {
      isTTY: piped === undefined,
      // eslint-disable-next-line @typescript-eslint/require-await
      async *[Symbol.asyncIterator]() {
        yield* piped ?? [];
      },
    },
    ...(stdinStats && { stdinStats }),
    stdout: { write: (text) => (outcome.out += text), ...stdout },
    stderr: { write: (text) => (outcome.err += text) },
    env,
    version: '1.2.3',
  };
  outcome.code = await run(argv, io);
  return outcome;
}
