import type { ParseArgsConfig } from 'node:util';

import type { GraphOptions } from '..';
import { FILES_OPTIONS, filesArgumentsOf, type FilesArguments } from './files-arguments';
import { formatOfName, GRAPH_ENDINGS, GRAPH_FORMAT_NAMES, isGraphFormat, type GraphFormat } from './graph-formats';
import { usageError } from './io';
import { readArguments } from './read-arguments';

/** What `relata graph` was asked to do. */
export interface GraphArguments extends FilesArguments {
  readonly format: GraphFormat;
  readonly graph: GraphOptions;
}

const switchedOff = { type: 'boolean', default: false } as const;

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  ...FILES_OPTIONS,
  'no-negated': switchedOff,
  'no-hedged': switchedOff,
  'no-reported': switchedOff,
  'min-confidence': { type: 'string' },
  asides: { type: 'string' },
  orphans: { type: 'string' },
  projections: switchedOff,
  'values-as': { type: 'string' },
  communities: switchedOff,
  centrality: switchedOff,
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

/** RDF says what was read, whatever a drawing of it would leave out or add; a page lets its reader choose. */
const OF_DRAWINGS = ['asides', 'orphans', 'projections', 'values-as', 'communities', 'centrality'] as const;
const OF_GRAPHS = [...OF_DRAWINGS, 'no-negated', 'no-hedged', 'no-reported', 'min-confidence'] as const;
const WITHOUT_DRAWING: readonly GraphFormat[] = ['turtle', 'n-quads', 'json-ld', 'html'];

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
  if (WITHOUT_DRAWING.includes(format)) {
    const idle = (format === 'html' ? OF_GRAPHS : OF_DRAWINGS).find((name) => values[name] !== undefined && values[name] !== false);
    if (idle !== undefined)
      throw usage(
        `--${idle} has no meaning in ${format}, ${format === 'html' ? 'whose reader chooses what is shown' : 'which holds statements and not a drawing of them'}`,
      );
  }
  if (format === 'csv' && output === undefined && !help)
    throw usage('csv is two tables, so it needs --output with a file name such as news.csv');
  return { ...request, format, graph: graphOptions(values) };
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

function graphOptions(values: Values): GraphOptions {
  const { 'min-confidence': minConfidence, asides, orphans, 'values-as': valuesAs } = values;
  return {
    include: { negated: !values['no-negated'], hedged: !values['no-hedged'], reported: !values['no-reported'] },
    ...(minConfidence !== undefined && { minConfidence: share(minConfidence) }),
    ...(asides !== undefined && { asides: word('asides', asides, ['drop', 'keep']) }),
    ...(orphans !== undefined && { orphans: word('orphans', orphans, ['keep', 'drop']) }),
    ...(valuesAs !== undefined && { valuesAs: word('values-as', valuesAs, ['nodes', 'attributes']) }),
    ...(values.projections && { projections: true }),
    communities: values.communities,
    centrality: values.centrality,
  };
}

function share(given: string): number {
  const number = /^(?:\d+\.?\d*|\.\d+)$/.test(given) ? Number(given) : NaN;
  if (!(number >= 0 && number <= 1)) throw usage(`--min-confidence must be a number from 0 to 1, but ${JSON.stringify(given)} came`);
  return number;
}

function word<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((one) => one === given);
  if (found === undefined) throw usage(`--${option} must be ${words.join(' or ')}, but ${JSON.stringify(given)} came`);
  return found;
}
