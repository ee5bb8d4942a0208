import type { ParseArgsConfig } from 'node:util';

import type { GraphOptions } from '..';
import type { CommandName } from './io';
import { share, word } from './option-values';
import type { Values } from './read-arguments';

const switchedOff = { type: 'boolean', default: false } as const;

/** The options that say which edges a graph has, of every command that shows one. */
export const EDGE_OPTIONS = {
  'no-negated': switchedOff,
  'no-hedged': switchedOff,
  'no-reported': switchedOff,
  'min-confidence': { type: 'string' },
  asides: { type: 'string' },
  projections: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Those that say how a graph is made that is written to a file. */
export const DRAWING_OPTIONS = {
  repeats: { type: 'string' },
  orphans: { type: 'string' },
  'values-as': { type: 'string' },
  communities: switchedOff,
  centrality: switchedOff,
} as const satisfies ParseArgsConfig['options'];

/** What a page is told of its graph. */
export type EdgeChoice = Pick<GraphOptions, 'include' | 'minConfidence' | 'asides' | 'projections'>;

/** In the words of the library. */
const PROJECTIONS = { names: 'names', true: true, false: false } as const;

/** @throws CommandError with exit code 2 */
export function edgeChoiceOf(values: Values<typeof EDGE_OPTIONS>, command: CommandName): EdgeChoice {
  const { 'min-confidence': minConfidence, asides, projections } = values;
  return {
    include: { negated: !values['no-negated'], hedged: !values['no-hedged'], reported: !values['no-reported'] },
    ...(minConfidence !== undefined && { minConfidence: share('min-confidence', minConfidence, command) }),
    ...(asides !== undefined && { asides: word('asides', asides, ['drop', 'keep'], command) }),
    ...(projections !== undefined && {
      projections: PROJECTIONS[word('projections', projections, ['names', 'true', 'false'], command)],
    }),
  };
}

/** @throws CommandError with exit code 2 */
export function graphOptionsOf(values: Values<typeof EDGE_OPTIONS & typeof DRAWING_OPTIONS>, command: CommandName): GraphOptions {
  const { repeats, orphans, 'values-as': valuesAs, communities, centrality } = values;
  return {
    ...edgeChoiceOf(values, command),
    ...(repeats !== undefined && { repeats: word('repeats', repeats, ['join', 'keep'], command) }),
    ...(orphans !== undefined && { orphans: word('orphans', orphans, ['keep', 'drop'], command) }),
    ...(valuesAs !== undefined && { valuesAs: word('values-as', valuesAs, ['nodes', 'attributes'], command) }),
    // GraphRAG's tables take neither, and are not told of one that is not wanted.
    ...(communities && { communities }),
    ...(centrality && { centrality }),
  };
}
