import { parseArgs, type ParseArgsConfig } from 'node:util';

import { usageError, type CommandName } from './io';
import { nearest } from '../document/nearest';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was said of the options of a table. */
export type Values<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known }>>['values'];

/** Every command tells of itself. */
const HELP = { help: { type: 'boolean', short: 'h', default: false } } as const satisfies Options;

/**
 * Parts the words behind a command into options, `--help` among them, and the rest.
 *
 * @throws CommandError with exit code 2
 */
export function readArguments<const Known extends Options>(command: CommandName, argv: readonly string[], options: Known) {
  const known = { ...options, ...HELP };
  try {
    return parseArgs<{ args: string[]; options: Known & typeof HELP; allowPositionals: true }>({
      args: [...argv],
      options: known,
      allowPositionals: true,
    });
  } catch (cause) {
    throw usageError(command, complaintOf(cause as Error, Object.keys(known)), cause);
  }
}

/** What Node says of a wrong option, in the words of the other messages and without its advice, which is about Node. */
function complaintOf({ message }: Error, options: readonly string[]): string {
  const unknown = /^Unknown option '(.*?)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const meant = unknown.startsWith('--') ? nearest(unknown.slice(2), options) : undefined;
    return `there is no option ${unknown}${meant === undefined ? '' : `; did you mean --${meant}?`}`;
  }
  const known = /^Option '(.*?)(?: <value>)?' (does not take an argument)?/.exec(message);
  if (known) return `${known[1]} ${known[2] === undefined ? 'needs a value' : 'takes no value'}`;
  return message;
}
