import type { ParseArgsConfig } from 'node:util';

import { CONFIDENCE_OPTION, extractRequestOf, TOLD_OPTIONS, type ExtractRequest } from './extract-options';
import { usageError } from './io';
import { positive } from './option-values';
import { readArguments } from './read-arguments';

/** What `relata serve` was asked to do. */
export interface ServeArguments extends ExtractRequest {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly limits: {
    readonly maxLength?: number;
    /** Milliseconds. */
    readonly timeout?: number;
    readonly maxWaiting?: number;
  };
}

const OPTIONS = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  'max-length': { type: 'string' },
  timeout: { type: 'string' },
  'max-waiting': { type: 'string' },
  // No date: each article says itself when it was published.
  ...TOLD_OPTIONS,
  ...CONFIDENCE_OPTION,
} as const satisfies ParseArgsConfig['options'];

const LAST_PORT = 65_535;

/**
 * Reads the command line behind `relata serve`.
 *
 * @throws CommandError with exit code 2
 */
export function parseServeArguments(argv: readonly string[]): ServeArguments {
  const { values, positionals } = readArguments('serve', argv, OPTIONS);
  if (positionals.length > 0) throw usageError('serve', `articles come over HTTP, but ${JSON.stringify(positionals[0])} came`);
  const { help, host, port, timeout, 'max-length': maxLength, 'max-waiting': maxWaiting } = values;
  if (host === '') throw usageError('serve', '--host must name an address');
  if (!/^\d+$/.test(port) || Number(port) > LAST_PORT)
    throw usageError('serve', `--port must be a whole number from 0 to ${LAST_PORT}, but ${JSON.stringify(port)} came`);
  return {
    help,
    host,
    port: Number(port),
    limits: {
      ...(maxLength !== undefined && { maxLength: positive('max-length', maxLength, 'serve') }),
      ...(timeout !== undefined && { timeout: positive('timeout', timeout, 'serve') * 1000 }),
      ...(maxWaiting !== undefined && { maxWaiting: positive('max-waiting', maxWaiting, 'serve') }),
    },
    ...extractRequestOf(values, 'serve', values),
  };
}
