import type { ParseArgsConfig } from 'node:util';

import type { GraphOptions } from '..';
import { TOP_OPTION, topOf } from './extract-options';
import { FILES_OPTIONS, filesArgumentsOf, type FilesArguments } from './files-arguments';
import { formatOfName, GRAPH_ENDINGS, GRAPH_FORMAT_NAMES, isGraphFormat, OF_RDF, RDF_FORMATS, tablesOf, type GraphFormat } from './graph-formats'; // prettier-ignore
import { DRAWING_OPTIONS, EDGE_OPTIONS, graphOptionsOf } from './graph-options';
import type { Writing } from './graph-writers';
import { usageError } from './io';
import { orMeant, positive, word } from './option-values';
import { readArguments } from './read-arguments';

/** What `relata graph` was asked to do. */
export interface GraphArguments extends FilesArguments {
  readonly format: GraphFormat;
  readonly graph: GraphOptions;
  readonly writing: Writing;
  /** How many relations of each article may be edges. */
  readonly top?: number;
}

/** Those that say how a format is written, each of one format. */
const WRITING_OPTIONS = {
  names: { type: 'boolean', default: false },
  bom: { type: 'boolean', default: false },
  'gexf-version': { type: 'string' },
  selectors: { type: 'boolean', default: false },
  'unit-words': { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  ...FILES_OPTIONS,
  ...TOP_OPTION,
  ...EDGE_OPTIONS,
  ...DRAWING_OPTIONS,
  ...WRITING_OPTIONS,
} as const satisfies ParseArgsConfig['options'];

const OF_DRAWINGS = Object.keys(DRAWING_OPTIONS) as (keyof typeof DRAWING_OPTIONS)[];

/** Options that have no meaning in some formats: RDF says what was read, whatever a drawing of it would leave out or add; a page draws as it does. */
interface Idle {
  readonly options: readonly (keyof typeof OPTIONS)[];
  readonly isIn: (format: GraphFormat) => boolean;
  /** How the message goes on. */
  readonly why: string;
}
const IDLE: readonly Idle[] = [
  {
    options: ['asides', 'projections', ...OF_DRAWINGS],
    isIn: (format) => RDF_FORMATS.includes(format),
    why: ', which holds statements and not a drawing of them',
  },
  { options: OF_DRAWINGS, isIn: (format) => format === 'html', why: ', which draws the graph in its own way' },
  { options: ['names', 'bom'], isIn: (format) => format !== 'csv', why: ': it is of csv' },
  { options: ['selectors'], isIn: (format) => !RDF_FORMATS.includes(format), why: OF_RDF },
  {
    options: ['repeats', 'communities', 'centrality'],
    isIn: (format) => format === 'graphrag',
    why: ', whose tables have a row a pair and no place for it',
  },
  { options: ['unit-words'], isIn: (format) => format !== 'graphrag', why: ': it is of graphrag' },
  { options: ['gexf-version'], isIn: (format) => format !== 'gexf', why: ': it is of gexf' },
];

const usage = (message: string) => usageError('graph', message);

/**
 * Reads the command line behind `relata graph`.
 *
 * @throws CommandError with exit code 2
 */
export function parseGraphArguments(argv: readonly string[]): GraphArguments {
  const { values, positionals: files } = readArguments('graph', argv, OPTIONS);
  const request = filesArgumentsOf('graph', values, files);
  const { output, help } = request;
  const format = formatOf(values.format, output, help);
  for (const { options, why } of help ? [] : IDLE.filter(({ isIn }) => isIn(format))) {
    const idle = options.find((name) => values[name] !== undefined && values[name] !== false);
    if (idle !== undefined) throw usage(`--${idle} has no meaning in ${format}${why}`);
  }
  const tables = tablesOf(format);
  if (tables && output === undefined && !help)
    throw usage(`${format} is ${tables.size === 2 ? 'two' : 'four'} tables, so it needs --output with a file name such as news.csv`);
  const top = topOf(values, 'graph');
  const { names, bom, selectors, 'gexf-version': version, 'unit-words': unitWords } = values;
  const writing = {
    names,
    bom,
    selectors,
    ...(version !== undefined && { gexf: word('gexf-version', version, ['1.2', '1.3'], 'graph') }),
    ...(unitWords !== undefined && { unitWords: positive('unit-words', unitWords, 'graph') }),
  };
  return { ...request, format, writing, graph: graphOptionsOf(values, 'graph'), ...(top !== undefined && { top }) };
}

function formatOf(named: string | undefined, output: string | undefined, help: boolean): GraphFormat {
  if (named !== undefined) {
    if (isGraphFormat(named)) return named;
    throw usage(
      `--format must be one of ${GRAPH_FORMAT_NAMES.join(', ')}, but ${JSON.stringify(named)} came${orMeant(named, GRAPH_FORMAT_NAMES)}`,
    );
  }
  if (output === undefined || help) return 'graph-json';
  const format = formatOfName(output);
  if (format) return format;
  throw usage(`the name ${output} stands for no format: end it in one of ${GRAPH_ENDINGS.join(', ')}, or say --format`);
}
