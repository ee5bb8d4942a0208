import type { ParseArgsConfig } from 'node:util';

import { EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { formatOfName, isGraphFormat } from './graph-formats';
import { usageError } from './io';
import { readArguments } from './read-arguments';

export const FORMATS = ['json', 'graph-json', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** What `relata extract` was asked to do. */
export interface ExtractArguments extends ExtractRequest {
  readonly help: boolean;
  /** Paths; '-' is standard input. May be empty. */
  readonly files: readonly string[];
  readonly format: Format;
  /** Path of the file to write; absent for standard output. */
  readonly output?: string;
  readonly quiet: boolean;
}

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  ...EXTRACT_OPTIONS,
  id: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies ParseArgsConfig['options'];

const usage = (message: string) => usageError('extract', message);

/**
 * Reads the command line behind `relata extract`.
 *
 * @throws CommandError with exit code 2
 */
export function parseExtractArguments(argv: readonly string[]): ExtractArguments {
  const { values, positionals: files } = readArguments('extract', argv, OPTIONS);
  const { output, id, quiet, help } = values;
  if (output === '') throw usage('--output must name a file');
  const format = formatOf(values.format, output);
  if (id !== undefined && files.length > 1) throw usage('--id names one document, but several files came');
  if (files.filter((file) => file === '-').length > 1) throw usage('standard input (-) can be read once only');
  return {
    help,
    files,
    format,
    ...(output !== undefined && { output }),
    quiet,
    ...extractRequestOf(values, 'extract'),
  };
}

/** The format asked for, else that of the file's name; JSON where neither says any. */
function formatOf(named: string | undefined, output = ''): Format {
  if (named === undefined && /\.txt$/i.test(output)) return 'table';
  const format = named ?? 'json';
  const graphs = named === undefined ? formatOfName(output) : isGraphFormat(named) ? named : undefined;
  if (graphs !== undefined && graphs !== 'graph-json')
    throw usageError('graph', `${graphs} is a format of graphs: relata graph makes one of all files`);
  if (!isFormat(format)) throw usage(`--format must be one of ${FORMATS.join(', ')}, but ${JSON.stringify(named)} came`);
  return format;
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}
