import { usageError } from './io';
import { orMeant } from './option-values';
import { readArguments } from './read-arguments';

export const FORMATS = ['tree', 'conllu'] as const;

/** What `relata parse` was asked to do. */
export interface ParseArguments {
  readonly help: boolean;
  /** The text itself; absent where standard input is to be read. */
  readonly text?: string;
  readonly format: (typeof FORMATS)[number];
}

const OPTIONS = { format: { type: 'string', short: 'f', default: 'tree' } } as const;

/**
 * Reads the command line behind `relata parse`.
 *
 * @throws CommandError with exit code 2
 */
export function parseParseArguments(argv: readonly string[]): ParseArguments {
  const { values, positionals } = readArguments('parse', argv, OPTIONS);
  const format = FORMATS.find((name) => name === values.format);
  if (!format)
    throw usage(
      `--format must be one of ${FORMATS.join(', ')}, but ${JSON.stringify(values.format)} came${orMeant(values.format, FORMATS)}`,
    );
  if (positionals.length > 1) throw usage('one text at a time: put it between quotation marks');
  const [text] = positionals;
  return { help: values.help, format, ...(text !== undefined && text !== '-' && { text }) };
}

const usage = (message: string) => usageError('parse', message);
