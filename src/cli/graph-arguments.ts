import type { ParseArgsConfig } from 'node:util';

import type { GraphOptions } from '..';
import { TOP_OPTION, topOf } from './extract-options';
import { FILES_OPTIONS, filesArgumentsOf, type FilesArguments } from './files-arguments';
import { formatOfName, GRAPH_ENDINGS, GRAPH_FORMAT_NAMES, isGraphFormat, type GraphFormat } from './graph-formats';
import { DRAWING_OPTIONS, EDGE_OPTIONS, graphOptionsOf } from './graph-options';
import type { Writing } from './graph-writers';
import { usageError } from './io';
import { word } from './option-values';
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
} as const satisfies ParseArgsConfig['options'];
const WRITTEN_IN = { names: 'csv', bom: 'csv', 'gexf-version': 'gexf' } as const satisfies Record<
  keyof typeof WRITING_OPTIONS,
  GraphFormat
>;

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  ...FILES_OPTIONS,
  ...TOP_OPTION,
  ...EDGE_OPTIONS,
  ...DRAWING_OPTIONS,
  ...WRITING_OPTIONS,
} as const satisfies ParseArgsConfig['options'];

/** RDF says what was read, whatever a drawing of it would leave out or add; a page draws as it does. */
const OF_DRAWINGS = Object.keys(DRAWING_OPTIONS) as (keyof typeof DRAWING_OPTIONS)[];
const IDLE_IN: Partial<Record<GraphFormat, { readonly options: readonly (keyof typeof OPTIONS)[]; readonly why: string }>> = {
  ...Object.fromEntries(
    ['turtle', 'n-quads', 'json-ld'].map((format) => [
      format,
      { options: ['asides', 'projections', ...OF_DRAWINGS], why: 'which holds statements and not a drawing of them' },
    ]),
  ),
  html: { options: OF_DRAWINGS, why: 'which draws the graph in its own way' },
};

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
  const { options = [], why } = IDLE_IN[format] ?? {};
  const idle = options.find((name) => values[name] !== undefined && values[name] !== false);
  if (idle !== undefined) throw usage(`--${idle} has no meaning in ${format}, ${why}`);
  for (const [name, only] of Object.entries(WRITTEN_IN) as [keyof typeof WRITTEN_IN, GraphFormat][])
    if (only !== format && values[name] !== undefined && values[name] !== false && !help)
      throw usage(`--${name} has no meaning in ${format}: it is of ${only}`);
  if (format === 'csv' && output === undefined && !help)
    throw usage('csv is two tables, so it needs --output with a file name such as news.csv');
  const top = topOf(values, 'graph');
  const { names, bom, 'gexf-version': version } = values;
  const writing = { names, bom, ...(version !== undefined && { gexf: word('gexf-version', version, ['1.2', '1.3'], 'graph') }) };
  return { ...request, format, writing, graph: graphOptionsOf(values, 'graph'), ...(top !== undefined && { top }) };
}

function formatOf(named: string | undefined, output: string | undefined, help: boolean): GraphFormat {
  if (named !== undefined) {
    if (isGraphFormat(named)) return named;
    throw usage(`--format must be one of ${GRAPH_FORMAT_NAMES.join(', ')}, but ${JSON.stringify(named)} came`);
  }
  if (output === undefined || help) return 'graph-json';
  const format = formatOfName(output);
  if (format) return format;
  throw usage(`the name ${output} stands for no format: end it in one of ${GRAPH_ENDINGS.join(', ')}, or say --format`);
}
