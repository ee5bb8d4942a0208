import type { BigIntStats } from 'node:fs';

/** What the command touches of the outside world: a test gives it its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** What standard input is connected to; absent where that is not known. */
  readonly stdinStats?: Pick<BigIntStats, 'dev' | 'ino' | 'isFile' | 'isDirectory'>;
  readonly stdout: {
    /** Returns false where what was written waits to be read; `once('drain', …)` then tells when it was. */
    write: (text: string) => unknown;
    once?: (event: 'drain', listener: () => void) => unknown;
    readonly isTTY?: boolean;
    readonly columns?: number;
  };
  readonly stderr: { write: (text: string) => unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A clock in milliseconds, for what is shown while one waits; absent where nothing is to be shown. */
  readonly now?: () => number;
  /** The package's version. */
  readonly version: string;
}

/** How the command ends; the help page explains them. */
export const EXIT = { ok: 0, failure: 1, usage: 2, partly: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a message for the person who called it, and no stack. */
export class CommandError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type CommandName =
  'extract' | 'graph' | 'merge' | 'store' | 'view' | 'serve' | 'mcp' | 'parse' | 'explain' | 'eval' | 'models' | 'completion';

/** A wrong call of a command, with where to look it up. */
export function usageError(command: CommandName, message: string, cause?: unknown): CommandError {
  return new CommandError(EXIT.usage, `${message}\nTry: relata ${command} --help`, { cause });
}
