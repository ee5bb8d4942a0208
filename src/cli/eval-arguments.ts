import type { ParseArgsConfig } from 'node:util';

import { EXTRACT_OPTIONS, extractRequestOf, type ExtractRequest } from './extract-options';
import { EDGE_OPTIONS, edgeChoiceOf, type EdgeChoice } from './graph-options';
import { positive, word } from './option-values';
import { readArguments } from './read-arguments';

export const FORMATS = ['table', 'json'] as const;

/** What `relata eval` was asked to do. */
export interface EvalArguments extends ExtractRequest {
  readonly help: boolean;
  readonly files: readonly string[];
  readonly format: (typeof FORMATS)[number];
  /** Which edges are scored. */
  readonly edges: EdgeChoice;
  /** How many of what was missed, and of what is wrong, are shown of each kind. */
  readonly show: number;
}

const OPTIONS = {
  format: { type: 'string', short: 'f', default: 'table' },
  show: { type: 'string' },
  ...EDGE_OPTIONS,
  ...EXTRACT_OPTIONS,
} as const satisfies ParseArgsConfig['options'];

/**
 * Reads the command line behind `relata eval`.
 *
 * @throws CommandError with exit code 2
 */
export function parseEvalArguments(argv: readonly string[]): EvalArguments {
  const { values, positionals } = readArguments('eval', argv, OPTIONS);
  const { help, format, show } = values;
  return {
    help,
    files: positionals,
    format: word('format', format, FORMATS, 'eval'),
    edges: edgeChoiceOf(values, 'eval'),
    show: show === undefined ? 0 : positive('show', show, 'eval'),
    ...extractRequestOf(values, 'eval'),
  };
}
