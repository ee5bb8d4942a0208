import type { ParseArgsConfig } from 'node:util';

import { CONFIDENCE_OPTION, TOP_OPTION, topOf } from './extract-options';
import { FILES_OPTIONS, filesArgumentsOf, type FilesArguments } from './files-arguments';
import { formatOfName, isGraphFormat } from './graph-formats';
import { usageError } from './io';
import { orMeant } from './option-values';
import { readArguments } from './read-arguments';

export const FORMATS = ['json', 'jsonl', 'graph-json', 'table'] as const;
export type Format = (typeof FORMATS)[number];

/** What `relata extract` was asked to do. */
export interface ExtractArguments extends FilesArguments {
  readonly format: Format;
  /** Path of a file with the article's trees, where the caller has them. */
  readonly conllu?: string;
  /** How many relations of each article are told. */
  readonly top?: number;
  /** Whether what a run before has done is kept. */
  readonly resume: boolean;
  /** Whether the JSON of extractions is the short one. */
  readonly compact: boolean;
}

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  ...FILES_OPTIONS,
  ...TOP_OPTION,
  ...CONFIDENCE_OPTION,
  id: { type: 'string' },
  conllu: { type: 'string' },
  resume: { type: 'boolean', default: false },
  compact: { type: 'boolean', default: false },
} as const satisfies ParseArgsConfig['options'];

/** What is said where several articles come with the trees of one. */
export const ONE_TREE = '--conllu has the trees of one article, but several files came';

const RESUMABLE = '--resume goes on with a file of lines, so it needs --output and a name that ends in .jsonl';

const usage = (message: string) => usageError('extract', message);

/**
 * Reads the command line behind `relata extract`.
 *
 * @throws CommandError with exit code 2
 */
export function parseExtractArguments(argv: readonly string[]): ExtractArguments {
  const { values, positionals: files } = readArguments('extract', argv, OPTIONS);
  const request = filesArgumentsOf('extract', values, files, values);
  const format = formatOf(values.format, request.output);
  if (values.id !== undefined && files.length > 1) throw usage('--id names one document, but several files came');
  const { conllu, resume, compact } = values;
  if (resume && (format !== 'jsonl' || request.output === undefined)) throw usage(RESUMABLE);
  if (compact && format !== 'json' && format !== 'jsonl') throw usage('--compact is for --format json and jsonl');
  if (conllu === '') throw usage('--conllu must name a file');
  if (conllu !== undefined && files.length > 1) throw usage(ONE_TREE);
  const top = topOf(values, 'extract');
  return { ...request, format, resume, compact, ...(conllu !== undefined && { conllu }), ...(top !== undefined && { top }) };
}

/** The format asked for, else that of the file's name; JSON where neither says any. */
function formatOf(named: string | undefined, output = ''): Format {
  if (named === undefined && /\.txt$/i.test(output)) return 'table';
  if (named === undefined && /\.(?:jsonl|ndjson)$/i.test(output)) return 'jsonl';
  const format = named ?? 'json';
  const graphs = named === undefined ? formatOfName(output) : isGraphFormat(named) ? named : undefined;
  if (graphs !== undefined && graphs !== 'graph-json')
    throw usageError('graph', `${graphs} is a format of graphs: relata graph makes one of all files`);
  if (!isFormat(format))
    throw usage(`--format must be one of ${FORMATS.join(', ')}, but ${JSON.stringify(format)} came${orMeant(format, FORMATS)}`);
  return format;
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}
