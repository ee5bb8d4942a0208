import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createServer } from '../server';
import { CommandError, EXIT, type ExitCode, type Io } from './io';
import { toldOptionsOf } from './told-options';
import type { ServeArguments } from './serve-arguments';

/**
 * `relata serve`: answers requests until a signal comes, and then finishes what runs.
 *
 * @throws CommandError, RelataError
 */
export async function serveCommand(request: ServeArguments, io: Io): Promise<ExitCode> {
  const { host, port, limits, jobs } = request;
  const onError = (error: unknown) =>
    io.stderr.write(`relata: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  const server = createServer({ ...(await toldOptionsOf(request)), ...limits, ...(jobs !== undefined && { jobs }), onError });
  const isClosed = new Promise<void>((resolve) => server.once('close', resolve));
  const forget = closeWhenTold(server);
  try {
    io.stdout.write(`relata listens on ${await listening(server, host, port)}\n`);
    await isClosed;
    return EXIT.ok;
  } finally {
    forget();
  }
}

/** Where a server listens, once it does. */
async function listening(server: Server, host: string, port: number): Promise<string> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => resolve());
    });
  } catch (cause) {
    // Its threads are up already.
    server.emit('close');
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new CommandError(EXIT.failure, `cannot listen on ${host}:${port}: ${REASONS[code ?? ''] ?? message}`, { cause });
  }
  const { address, port: at, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${at}`;
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  EACCES: 'permission denied',
  ENOTFOUND: 'there is no such host',
};

/** The first signal closes the server; the next one ends the program as if nobody had listened. */
function closeWhenTold(server: Server): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const close = (): void => {
    forget();
    server.close();
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, close);
  };
  for (const signal of signals) process.on(signal, close);
  return forget;
}
